package org.doorstep.domain.household;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Kin;
import org.doorstep.domain.citizen.Likeness;
import org.doorstep.domain.citizen.PersonName;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.Tie;
import org.doorstep.domain.household.Households.Known;
import org.doorstep.domain.record.Recorded;

/// Reads relationships out of what rows say of ties. Whoever a row names and nobody known is called
/// joins as somebody who is only named.
final class Ties {

    private final Map<UUID, Relative> people;
    private final Map<String, List<Said>> byReference = new LinkedHashMap<>();
    private final Map<Key, Relationship> found = new LinkedHashMap<>();

    private record Said(UUID person, Tie tie, Recorded<SourceRecord> row) {}

    private record Key(UUID of, Kin kin, UUID other) {}

    /// @param people those who are known; whoever is only named is added
    private Ties(Map<UUID, Relative> people) {
        this.people = people;
    }

    /// Every relationship once, from the side that says it.
    static List<Relationship> read(List<Known> known, Map<UUID, Relative> people) {
        var ties = new Ties(people);
        var named = new ArrayList<Said>();
        for (var one : known) {
            for (var row : one.records()) {
                for (var tie : row.body().ties()) {
                    var said = new Said(one.person(), tie, row);
                    if (tie.reference() != null) {
                        ties.byReference
                                .computeIfAbsent(
                                        row.body().source() + ":" + tie.reference(),
                                        _ -> new ArrayList<>())
                                .add(said);
                    } else if (tie.name() != null) {
                        named.add(said);
                    }
                }
            }
        }
        ties.byReference.values().forEach(ties::together);
        named.forEach(said -> ties.named(said, known));
        return List.copyOf(ties.found.values());
    }

    private void together(List<Said> rows) {
        for (var head : rows) {
            if (head.tie().kin() == Kin.SELF) {
                rows.stream()
                        .filter(row -> row.tie().kin() != Kin.SELF)
                        .filter(row -> !row.person().equals(head.person()))
                        .forEach(row -> add(row, head.person()));
            }
        }
    }

    private void named(Said said, List<Known> known) {
        var name = said.tie().name();
        if (name == null || name.isBlank()) {
            return;
        }
        var called =
                known.stream()
                        .filter(one -> !one.person().equals(said.person()))
                        .filter(one -> isCalled(one, name))
                        .map(Known::person)
                        .toList();
        if (called.size() == 1) {
            add(said, called.getFirst());
            return;
        }
        // Nobody, or two of that name and nobody knows which. Children who name the same mother
        // share
        // her.
        var id = UUID.nameUUIDFromBytes(("named " + Likeness.plain(name)).getBytes(UTF_8));
        people.putIfAbsent(
                id, Relative.named(id, PersonName.unshouted(name), gender(said.tie().kin())));
        add(said, id);
    }

    private static Gender gender(Kin kin) {
        return switch (kin) {
            case MOTHER -> Gender.WOMAN;
            case FATHER -> Gender.MAN;
            default -> Gender.NOT_KNOWN;
        };
    }

    /// Whether a row writes the name so, in whichever order, be it with further first names.
    private static boolean isCalled(Known one, String name) {
        var sought = name.strip();
        var last = sought.lastIndexOf(' ');
        if (last < 0) {
            return false;
        }
        return one.records().stream()
                .map(Recorded::body)
                .anyMatch(row ->
                        says(row, Field.GIVEN_NAME, sought.substring(0, last))
                                && says(row, Field.FAMILY_NAME, sought.substring(last + 1)));
    }

    private static boolean says(SourceRecord row, Field field, String value) {
        return row.facts().stream()
                .anyMatch(
                        fact -> fact.field() == field && Likeness.same(field, fact.value(), value));
    }

    private void add(Said said, UUID other) {
        var kin = said.tie().kin();
        var from = List.of(Provenance.of(said.row().header(), said.row().body()));
        var relationship = new Relationship(said.person(), kin, other, from);
        var known = Optional.ofNullable(found.get(new Key(other, kin.inverse(), said.person())));
        if (known.isPresent()) {
            found.put(new Key(other, kin.inverse(), said.person()), known.get().with(relationship));
        } else {
            found.merge(new Key(said.person(), kin, other), relationship, Relationship::with);
        }
    }
}
