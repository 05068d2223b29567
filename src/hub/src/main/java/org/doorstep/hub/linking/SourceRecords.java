package org.doorstep.hub.linking;

import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.mapping.Mapping;
import org.doorstep.hub.mapping.Mappings;
import org.doorstep.linkage.LinkInput;
import org.doorstep.linkage.Ruling;
import org.doorstep.linkage.Ruling.Verdict;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// All source records as the linker takes them, and what must be remembered of each to write down
/// its answer: id, source, key, and the person so far.
final class SourceRecords {

    private static final int FETCH = 5_000;
    private static final int UNLINKED = -1;

    private final Council council;
    private final Json json = new Json();
    private final Numbering records = new Numbering();
    private final Numbering persons = new Numbering();
    private final Map<String, Integer> sources = new HashMap<>();
    private final List<String> sourceNames = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private int[] source = new int[1024];
    private int[] person = new int[1024];
    private final Map<String, String> called = new HashMap<>();
    private final Map<Integer, UUID> registered = new HashMap<>();

    SourceRecords(Council council, Mappings mappings) {
        this.council = council;
        for (Mapping mapping : mappings.all()) {
            called.put(mapping.source(), mapping.called());
        }
    }

    /// Reads once, record by record, in order of age. A row that names nobody is nobody's and left
    /// out.
    ///
    /// @param tx a transaction: the database hands the rows over bit by bit
    /// @param read hears how many rows have been read
    Stream<LinkInput> stream(DSLContext tx, LongConsumer read) {
        tx.fetch(LinkSql.PERSONS, council.id()).forEach(row -> persons.add(row.get(0, UUID.class)));
        return tx.resultQuery(LinkSql.READ, council.id())
                .fetchSize(FETCH)
                .fetchStream()
                .map(row -> input(row, read))
                .filter(SourceRecords::namesSomebody);
    }

    /// The officers' rulings in force. Whoever they called one person stays one with all records
    /// that they had then, but for those that officers took out later. A record that names nobody
    /// any longer is nobody's, whatever was ruled.
    List<Ruling> rulings(DSLContext tx) {
        var numbers =
                tx.fetch(RulingSql.NUMBERS, val(council.id()))
                        .intoMap(row -> row.get(0, UUID.class), row -> row.get(1, Integer.class));
        var inForce = tx.fetch(RulingSql.IN_FORCE, val(council.id()));
        var rulings = new ArrayList<Ruling>();
        for (var row : inForce) {
            if (row.get("apart", Boolean.class)) {
                var pair = List.of(left(row), right(row));
                add(pair, numbers, Verdict.DIFFERENT_PEOPLE, rulings);
            } else {
                var members = new ArrayList<>(List.of(row.get("members", UUID[].class)));
                inForce.stream()
                        .filter(other -> other.get("apart", Boolean.class))
                        .filter(other -> members.contains(left(other)))
                        .map(SourceRecords::right)
                        .toList()
                        .forEach(members::remove);
                add(members, numbers, Verdict.SAME_PERSON, rulings);
            }
        }
        return rulings;
    }

    /// Ties all of them to the first.
    private static void add(
            List<UUID> records, Map<UUID, Integer> numbers, Verdict verdict, List<Ruling> into) {
        var known = records.stream().map(numbers::get).filter(Objects::nonNull).toList();
        known.stream()
                .skip(1)
                .forEach(other -> into.add(new Ruling(known.getFirst(), other, verdict)));
    }

    private static UUID left(Record ruling) {
        return ruling.get("left_record", UUID.class);
    }

    private static UUID right(Record ruling) {
        return ruling.get("right_record", UUID.class);
    }

    UUID id(int number) {
        return records.id(number);
    }

    UUID person(int number) {
        return persons.id(number);
    }

    /// The person to whom the record was linked before this run, or null.
    @Nullable UUID linkedTo(int number) {
        return person[number] == UNLINKED ? null : persons.id(person[number]);
    }

    /// The person by whom an officer registered the record, until it is linked for the first time;
    /// null for a record that came with an extract.
    @Nullable UUID registered(int number) {
        return registered.get(number);
    }

    String source(int number) {
        return sourceNames.get(source[number]);
    }

    String key(int number) {
        return keys.get(number);
    }

    /// What officers call the record, for example *adult care file 4711*.
    String called(int number) {
        return called.getOrDefault(source(number), source(number)) + " " + rowKey(number);
    }

    /// The key of the system's own row: two people named in one row share it.
    String rowKey(int number) {
        var key = keys.get(number);
        var part = key.lastIndexOf('#');
        return part < 0 ? key : key.substring(0, part);
    }

    private LinkInput input(Record row, LongConsumer read) {
        var number = records.add(row.get("rec_id", UUID.class));
        var body = json.read(row.get("body", String.class), SourceRecord.class);
        var linked = row.get("person", UUID.class);
        if (number == source.length) {
            source = Arrays.copyOf(source, 2 * number);
            person = Arrays.copyOf(person, 2 * number);
        }
        source[number] = sources.computeIfAbsent(body.source(), this::newSource);
        person[number] = linked == null ? UNLINKED : persons.number(linked);
        keys.add(body.key());
        var registeredAs = row.get("registered", UUID.class);
        if (registeredAs != null) {
            registered.put(number, registeredAs);
        }
        read.accept(number + 1L);
        return new LinkInput(
                number,
                body.source(),
                body.facts(),
                body.endedOn(),
                linked == null ? OptionalInt.empty() : OptionalInt.of(person[number]));
    }

    private int newSource(String name) {
        sourceNames.add(name);
        return sourceNames.size() - 1;
    }

    private static boolean namesSomebody(LinkInput input) {
        return input.facts().stream()
                .anyMatch(fact ->
                        fact.field() == Field.GIVEN_NAME || fact.field() == Field.FAMILY_NAME);
    }
}
