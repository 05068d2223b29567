package org.doorstep.linkage.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.linkage.Wrenford;
import org.doorstep.linkage.normal.Folding;
import org.doorstep.linkage.normal.Nicknames;

/// Measures search as you type on the made-up borough: how many people, and a folder for the
/// extracts.
public final class SearchFiguresMain {

    private static final int SEARCHES = 2_000;
    private static final int LIMIT = 20;

    private final MemoryDirectory directory = new MemoryDirectory();
    private final List<List<Recorded<SourceRecord>>> people = new ArrayList<>();
    private final Random random = new Random(5);

    private SearchFiguresMain() {}

    public static void main(String[] args) throws IOException {
        var figures = new SearchFiguresMain();
        figures.fill(Wrenford.of(Integer.parseInt(args[0]), Path.of(args[1])));
        figures.measure();
    }

    private void fill(List<Wrenford.Row> rows) {
        Map<String, List<Recorded<SourceRecord>>> byPerson = new LinkedHashMap<>();
        for (var row : rows) {
            if (!row.person().isEmpty()) {
                byPerson.computeIfAbsent(row.person(), none -> new ArrayList<>()).add(record(row));
            }
        }
        for (var records : byPerson.values()) {
            directory.add(records);
            people.add(records);
        }
    }

    private void measure() {
        PeopleIndex index = null;
        for (var round = 0; round < 3; round++) {
            index = null;
            var before = used();
            var start = cpu();
            index = PeopleIndex.build(directory, Nicknames.shipped(), read -> {});
            System.out.printf(
                    "people %,d index_build_s %.2f", index.people(), (cpu() - start) / 1e9);
            System.out.printf(" heap_mb %d%n", (used() - before) >> 20);
        }
        var plain = new ArrayList<String>();
        var mixed = new ArrayList<String>();
        for (var i = 0; i < SEARCHES / 4; i++) {
            var person = people.get(random.nextInt(people.size()));
            var given = value(person, Field.GIVEN_NAME);
            var family = value(person, Field.FAMILY_NAME);
            plain.add(i % 2 == 0 ? given + " " + family : family + " " + given);
            mixed.add(
                    switch (i % 7) {
                        case 0 -> family + " " + value(person, Field.BIRTH_DATE);
                        case 1 -> family + " " + value(person, Field.POSTCODE);
                        case 2 -> value(person, Field.ADDRESS);
                        case 3 -> value(person, Field.NATIONAL_INSURANCE_NUMBER);
                        case 4 -> value(person, Field.PHONE);
                        case 5 -> value(person, Field.POSTCODE);
                        default -> slipped(given) + " " + slipped(family);
                    });
        }
        for (var round = 0; round < 2; round++) {
            keystrokes(index, plain, "names");
            keystrokes(index, mixed, "mixed");
        }
        typos(index);
    }

    private void keystrokes(PeopleIndex index, List<String> searches, String what) {
        var times = new ArrayList<Long>();
        var worst = "";
        var most = 0L;
        for (var search : searches) {
            for (var end = 1; end <= Math.min(search.length(), 40); end++) {
                var typed = search.substring(0, end);
                var start = cpu();
                index.find(typed, LIMIT);
                var time = cpu() - start;
                times.add(time);
                if (time > most) {
                    most = time;
                    worst = typed;
                }
            }
        }
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%s keystrokes %,d (processor time) p50_ms %.2f p95_ms %.2f p99_ms %.2f p999_ms %.2f max_ms %.2f (%s)%n",
                what,
                sorted.length,
                at(sorted, .5),
                at(sorted, .95),
                at(sorted, .99),
                at(sorted, .999),
                at(sorted, 1),
                worst);
    }

    private void typos(PeopleIndex index) {
        var name = 0;
        var person = 0;
        var tries = 0;
        var possible = 0.0;
        Map<String, Integer> namesakes = new HashMap<>();
        people.forEach(one -> namesakes.merge(key(one), 1, Integer::sum));
        var missed = new ArrayList<String>();
        for (var i = 0; i < SEARCHES; i++) {
            var wanted = random.nextInt(people.size());
            var given = value(people.get(wanted), Field.GIVEN_NAME);
            var family = value(people.get(wanted), Field.FAMILY_NAME);
            if (given.length() < 2 || family.length() < 2) {
                continue;
            }
            tries++;
            possible +=
                    Math.min(
                            1, (double) LIMIT / namesakes.getOrDefault(key(people.get(wanted)), 1));
            var typed = slipped(given) + " " + slipped(family);
            var hits = index.find(typed, LIMIT).hits();
            var id = directory.entries(List.of(wanted + 1)).getFirst().person();
            var there = hits.stream().anyMatch(hit -> hit.person().equals(id));
            person += there ? 1 : 0;
            var sought = Folding.fold(family + ", " + given);
            name +=
                    there || hits.stream().anyMatch(hit -> Folding.fold(hit.name()).equals(sought))
                            ? 1
                            : 0;
            if (!there) {
                missed.add(
                        "%s for %s %s: %d hits like %s, %d of the right name in all"
                                .formatted(
                                        typed,
                                        given,
                                        family,
                                        hits.size(),
                                        hits.stream()
                                                .limit(4)
                                                .map(hit -> hit.name() + hit.why())
                                                .toList(),
                                        index.find(given + " " + family, 1).total()));
            }
        }
        System.out.printf(
                "two slips, tries %d: name_recall20 %.4f person_recall20 %.4f of %.4f possible%n",
                tries, (double) name / tries, (double) person / tries, possible / tries);
        missed.stream().limit(40).forEach(System.out::println);
    }

    private static String key(List<Recorded<SourceRecord>> person) {
        return Folding.fold(
                value(person, Field.FAMILY_NAME) + ", " + value(person, Field.GIVEN_NAME));
    }

    private String slipped(String word) {
        var letters = new StringBuilder(word);
        var place = 1 + random.nextInt(Math.max(1, word.length() - 2));
        if (place + 1 >= letters.length()) {
            return word;
        }
        var letter = (char) ('a' + random.nextInt(26));
        switch (random.nextInt(4)) {
            case 0 -> letters.deleteCharAt(place);
            case 1 -> letters.insert(place, letter);
            case 2 -> letters.setCharAt(place, letter);
            default -> {
                var swapped = letters.charAt(place);
                letters.setCharAt(place, letters.charAt(place + 1));
                letters.setCharAt(place + 1, swapped);
            }
        }
        return letters.toString();
    }

    private static String value(List<Recorded<SourceRecord>> records, Field field) {
        return records.stream()
                .flatMap(row -> row.body().facts().stream())
                .filter(fact -> fact.field() == field)
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))] / 1e6;
    }

    private static Recorded<SourceRecord> record(Wrenford.Row row) {
        var at = Instant.parse("2026-08-05T22:00:00Z");
        return new Recorded<>(
                new Header(
                        new UUID(1, 2),
                        new UUID(1, 2),
                        row.service(),
                        Sensitivity.NORMAL,
                        1,
                        "import:" + row.source(),
                        at,
                        at),
                new SourceRecord(
                        row.source(),
                        "K1",
                        row.facts(),
                        List.of(),
                        null,
                        List.of(),
                        row.current() ? null : LocalDate.of(2026, 1, 2)));
    }

    /// Of this thread alone: others may keep the machine busy.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
