package org.doorstep.linkage.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.citizen.TrustRules;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.Nearness;

/// People in memory, numbered as they come.
final class MemoryDirectory implements Directory {

    private static final Instant LAST_NIGHT = Instant.parse("2026-08-05T22:00:00Z");

    private final Map<Integer, Entry> entries = new LinkedHashMap<>();
    private final Map<Integer, Nearness> near = new HashMap<>();

    /// Adds a person of whom housing says this: field, value, field, value.
    MemoryDirectory person(Object... fieldsAndValues) {
        return add(row(Category.HOUSING, true, false, fieldsAndValues));
    }

    /// Adds a person with several rows.
    @SafeVarargs
    final MemoryDirectory add(Recorded<SourceRecord>... rows) {
        return add(Arrays.asList(rows));
    }

    MemoryDirectory add(List<Recorded<SourceRecord>> rows) {
        var number = entries.size() + 1;
        var services = rows.stream().map(row -> row.header().category()).distinct().toList();
        entries.put(number, new Entry(number, id("person" + number), rows, services));
        return this;
    }

    /// An officer said this of the last one added.
    MemoryDirectory settled(Field field, String value) {
        entries.computeIfPresent(
                entries.size(),
                (number, entry) -> {
                    var row = entry.records().getFirst();
                    var said =
                            new Statement(
                                    row.header().category(), field, value, List.of(), List.of());
                    return new Entry(
                            number,
                            entry.person(),
                            entry.records(),
                            entry.services(),
                            new Belief(
                                    TrustRules.USUAL, List.of(new Recorded<>(row.header(), said))));
                });
        return this;
    }

    /// The last one added is near to the officer's work.
    MemoryDirectory near(Nearness nearness) {
        near.put(entries.size(), nearness);
        return this;
    }

    /// The laptop no longer holds the person.
    void remove(int number) {
        entries.remove(number);
    }

    /// A source now says that the address must not be disclosed.
    void hideAddress(int number) {
        entries.computeIfPresent(
                number,
                (same, entry) -> {
                    var rows = new ArrayList<>(entry.records());
                    rows.add(row(Category.CHILDREN, true, true));
                    return new Entry(number, entry.person(), rows, entry.services());
                });
    }

    @Override
    public void scan(Visitor visitor) {
        entries.values()
                .forEach(entry -> {
                    var hidden = entry.records().stream().anyMatch(MemoryDirectory::hidesAddress);
                    var current =
                            entry.records().stream().anyMatch(row -> row.body().endedOn() == null);
                    visitor.person(
                            entry.number(),
                            hidden,
                            near.getOrDefault(
                                    entry.number(), current ? Nearness.PRESENT : Nearness.PAST));
                    entry.belief().standing().stream()
                            .flatMap(said -> said.body().facts().stream())
                            .forEach(fact -> visitor.visit(entry.number(), fact, true));
                    for (var row : entry.records()) {
                        if (row.body().endedOn() == null) {
                            visitor.service(entry.number(), row.header().category());
                        }
                        for (var fact : row.body().facts()) {
                            visitor.visit(entry.number(), fact, row.body().endedOn() == null);
                        }
                    }
                });
    }

    @Override
    public List<Entry> entries(List<Integer> numbers) {
        return numbers.stream().map(entries::get).filter(Objects::nonNull).toList();
    }

    private static boolean hidesAddress(Recorded<SourceRecord> row) {
        return row.body().cautions().stream()
                .anyMatch(caution -> caution.level() == Caution.Level.DO_NOT_DISCLOSE);
    }

    static Recorded<SourceRecord> row(
            Category service, boolean current, boolean hidesAddress, Object... fieldsAndValues) {
        var facts = new ArrayList<Fact>();
        for (var i = 0; i < fieldsAndValues.length; i += 2) {
            facts.add(new Fact((Field) fieldsAndValues[i], (String) fieldsAndValues[i + 1], null));
        }
        var cautions =
                hidesAddress
                        ? List.of(
                                new Caution(
                                        Caution.Level.DO_NOT_DISCLOSE,
                                        "Do not disclose the address",
                                        null,
                                        null))
                        : List.<Caution>of();
        return new Recorded<>(
                new Header(
                        id(service + facts.toString()),
                        id("person"),
                        service,
                        Sensitivity.NORMAL,
                        1,
                        "import:" + service,
                        LAST_NIGHT,
                        LAST_NIGHT),
                new SourceRecord(
                        service.toString(),
                        "K1",
                        facts,
                        cautions,
                        null,
                        List.of(),
                        current ? null : LocalDate.of(2026, 1, 2)));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }
}
