package org.doorstep.domain.household;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.citizen.PersonName;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// Somebody in the picture of a household.
///
/// @param id the person's; made from the name for somebody who is only named
/// @param name family name in capitals first
/// @param born null if unknown
/// @param died null while alive, as far as a source knows
/// @param held whether this laptop has a file of them that can be opened
/// @param addressHidden whether their address must not be disclosed: then no home of theirs is told
public record Relative(
        UUID id,
        PersonName name,
        @Nullable PartialDate born,
        @Nullable PartialDate died,
        Gender gender,
        boolean held,
        boolean addressHidden) {

    static Relative of(Households.Known known) {
        var glance = Glance.of(known.records(), known.belief());
        return new Relative(
                known.person(),
                glance.name(),
                date(glance.born()),
                date(first(known.records(), Field.DEATH_DATE)),
                Gender.of(first(known.records(), Field.SEX)),
                true,
                glance.addressHidden());
    }

    static Relative named(UUID id, String name, Gender gender) {
        var written = name.strip();
        var last = written.lastIndexOf(' ');
        var called =
                last < 0
                        ? new PersonName(null, null, written, null, List.of())
                        : new PersonName(
                                null,
                                written.substring(0, last),
                                written.substring(last + 1),
                                null,
                                List.of());
        return new Relative(id, called, null, null, gender, false, false);
    }

    private static @Nullable PartialDate date(@Nullable String iso) {
        return Optional.ofNullable(iso).flatMap(PartialDate::parse).orElse(null);
    }

    private static @Nullable String first(List<Recorded<SourceRecord>> records, Field field) {
        return records.stream()
                .flatMap(row -> row.body().facts().stream())
                .filter(fact -> fact.field() == field)
                .map(Fact::value)
                .findFirst()
                .orElse(null);
    }
}
