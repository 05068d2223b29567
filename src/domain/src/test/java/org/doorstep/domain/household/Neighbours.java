package org.doorstep.domain.household;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Kin;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.Tie;
import org.doorstep.domain.household.Households.Known;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// Makes somebody known for tests, row by row.
final class Neighbours {

    private static final Instant LAST_NIGHT = Instant.parse("2026-08-05T22:00:00Z");

    private final String name;
    private final List<Recorded<SourceRecord>> rows = new ArrayList<>();

    Neighbours(String name) {
        this.name = name;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    static Tie tie(Kin kin, String reference) {
        return new Tie(kin, reference, null);
    }

    static Tie named(Kin kin, String name) {
        return new Tie(kin, null, name);
    }

    static Caution caution(Caution.Level level, String text) {
        return new Caution(level, text, null, null);
    }

    /// A row of housing that places them in a property from then on.
    Neighbours at(String uprn, String since) {
        return at(uprn, since, null);
    }

    Neighbours at(String uprn, String since, @Nullable String until, Caution... cautions) {
        return row(
                Category.HOUSING,
                List.of(
                        new Fact(Field.ADDRESS, uprn + " High Street", LocalDate.parse(since)),
                        new Fact(Field.UPRN, uprn, LocalDate.parse(since))),
                Arrays.asList(cautions),
                List.of(),
                until);
    }

    Neighbours ties(Category service, Tie... ties) {
        return row(service, List.of(), List.of(), Arrays.asList(ties), null);
    }

    Neighbours warned(Category service, Caution... cautions) {
        return row(service, List.of(), Arrays.asList(cautions), List.of(), null);
    }

    Known known() {
        return new Known(id(name), rows);
    }

    private Neighbours row(
            Category service,
            List<Fact> facts,
            List<Caution> cautions,
            List<Tie> ties,
            @Nullable String endedOn) {
        var all = new ArrayList<Fact>();
        all.add(new Fact(Field.GIVEN_NAME, name.split(" ")[0], null));
        all.add(new Fact(Field.FAMILY_NAME, name.split(" ")[1], null));
        all.addAll(facts);
        var source = service.toString();
        rows.add(
                new Recorded<>(
                        new Header(
                                id(name + source + rows.size()),
                                id(name),
                                service,
                                Sensitivity.NORMAL,
                                1,
                                "import:" + source,
                                LAST_NIGHT,
                                LAST_NIGHT),
                        new SourceRecord(
                                source,
                                name + rows.size(),
                                all,
                                cautions,
                                null,
                                List.of(),
                                endedOn == null ? null : LocalDate.parse(endedOn),
                                ties)));
        return this;
    }
}
