package org.doorstep.app.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.NameText;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.citizen.ShownValue.OtherValue;
import org.junit.jupiter.api.Test;

/// What there is to choose from where services disagree.
class SettlingTest {

    @Test
    void aNameIsOfferedAtItsFullestNotByAnInitial() {
        var value =
                disagreeing(
                        Field.NAME,
                        name("Okafor", "T"),
                        name("Okafor", "Thomas"),
                        name("Quist", "T"));

        assertThat(Settling.values(value))
                .containsExactly(name("Okafor", "Thomas"), name("Quist", "T"));
    }

    @Test
    void anyOtherValueIsOfferedAsTheSourceToBelieveFirstWritesIt() {
        var value = disagreeing(Field.PHONE, "07700900457", "07700 900 457", "07700900458");

        assertThat(Settling.values(value)).containsExactly("07700900457", "07700900458");
    }

    @Test
    void whatCannotBeSettledOffersNothing() {
        assertThat(Settling.values(disagreeing(Field.ADDRESS, "1 Mill Lane", "2 Mill Lane")))
                .isEmpty();
    }

    private static String name(String family, String given) {
        return new NameText(family, given).toString();
    }

    private static ShownValue disagreeing(Field field, String shown, String... others) {
        return new ShownValue(
                field,
                shown,
                from(0),
                IntStream.range(0, others.length)
                        .mapToObj(i -> new OtherValue(others[i], from(i + 1), false))
                        .toList(),
                true);
    }

    private static Provenance from(int row) {
        return new Provenance(
                new UUID(0, row),
                "housing",
                Category.HOUSING,
                "T" + row,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                "import:housing",
                null);
    }
}
