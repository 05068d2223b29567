package org.doorstep.borough.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Census;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.family.Role;
import org.doorstep.borough.family.Stay;
import org.doorstep.borough.family.Tenure;
import org.doorstep.borough.name.Community;
import org.doorstep.borough.name.FullName;
import org.doorstep.borough.name.Nicknames;
import org.doorstep.borough.name.Sex;
import org.doorstep.borough.place.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClerkTest {
    private static final int ROWS = 3_000;
    private static final LocalDate BORN = LocalDate.of(1980, 3, 9);

    private final Gazetteer gazetteer = new Gazetteer(1);
    private final Stay now =
            new Stay(1, gazetteer.dwelling(10), Tenure.COUNCIL, LocalDate.of(2022, 1, 1), null);
    private final Stay before =
            new Stay(
                    0,
                    gazetteer.dwelling(21),
                    Tenure.COUNCIL,
                    LocalDate.of(2015, 1, 1),
                    now.from());
    private final Person partner =
            person(17, Role.PARTNER, Sex.MAN, FullName.of("Stephen", "", "Hall"), null);
    private final Person woman =
            person(
                    16,
                    Role.HEAD,
                    Sex.WOMAN,
                    FullName.of("Elizabeth", "Ann", "Hall"),
                    FullName.of("Elizabeth", "Ann", "O'Brien"));

    private Person person(
            int number, Role role, Sex sex, FullName name, @Nullable FullName formerName) {
        return new Person(
                number,
                role,
                Community.ENGLISH,
                sex,
                BORN,
                null,
                name,
                formerName,
                LocalDate.of(2020, 6, 1),
                "QQ00000" + number % 10 + "A",
                "9990000018",
                "07700900123",
                "e@example.org",
                List.of(before, now));
    }

    private List<Written> write(String system, LocalDate day, LocalDate night) {
        var clerk = new Clerk(Habits.of(system), new Nicknames());
        var sitting = new Sitting(woman, partner, "01632960111", day, night, now, before, night);
        var rows = new ArrayList<Written>();
        for (var i = 0; i < ROWS; i++) {
            rows.add(clerk.write(sitting, Dice.of(5, i), Dice.of(6, i)));
        }
        return rows;
    }

    private static long count(List<Written> rows, java.util.function.Predicate<Written> of) {
        return rows.stream().filter(of).count();
    }

    @Test
    void mostRowsSayWhatIsTrue() {
        var rows = write("benefits", now.from(), Census.DAY);

        assertThat(count(rows, row -> row.given().equals("Elizabeth")))
                .isGreaterThan(ROWS * 9 / 10);
        assertThat(count(rows, row -> BORN.equals(row.born()))).isGreaterThan(ROWS * 9 / 10);
    }

    @Test
    void aSystemThatWasNotToldKeepsTheMaidenName() {
        var rows = write("housing", LocalDate.of(2016, 1, 1), Census.DAY);

        assertThat(count(rows, row -> row.surname().matches("O.?Brien")))
                .isBetween(ROWS / 3L, ROWS / 2L);
    }

    @Test
    void whatWasWrittenAfterTheWeddingHasTheMarriedName() {
        assertThat(
                        count(
                                write("housing", now.from(), Census.DAY),
                                row -> row.surname().contains("Brien")))
                .isZero();
    }

    @Test
    void someAreWrittenAsTheyAreCalledAtTheCounter() {
        assertThat(write("adultcare", now.from(), Census.DAY))
                .extracting(Written::given)
                .contains("Liz", "Betty");
    }

    @Test
    void dayAndMonthAreExchangedBySomeScreens() {
        assertThat(write("benefits", now.from(), Census.DAY))
                .extracting(Written::born)
                .contains(LocalDate.of(1980, 9, 3));
    }

    @Test
    void aScreenThatWantsABirthDateGetsTheFirstOfJanuary() {
        assertThat(write("housing", now.from(), Census.DAY))
                .extracting(Written::born)
                .contains(LocalDate.of(1900, 1, 1), LocalDate.of(1980, 1, 1));
    }

    @Test
    void thePartnersNumberIsCopiedNowAndThen() {
        var rows = write("benefits", now.from(), Census.DAY);

        assertThat(count(rows, row -> row.nino().equals(partner.nino())))
                .isBetween(ROWS / 100L, ROWS / 25L);
    }

    @Test
    void aFileThatFollowsPeopleMayStillHaveTheOldAddress() {
        var rows = write("adultcare", now.from(), Census.DAY);

        assertThat(
                        count(
                                rows,
                                row ->
                                        row.address()
                                                .postcode()
                                                .equals(before.dwelling().postcode())))
                .isBetween(ROWS / 6L, ROWS / 3L);
    }

    @Test
    void tenYearsOnMostSlipsHaveBeenPutRight() {
        var early =
                count(write("children", now.from(), Census.DAY), row -> !BORN.equals(row.born()));
        var late =
                count(
                        write("children", now.from(), Census.DAY.plusYears(10)),
                        row -> !BORN.equals(row.born()));

        assertThat(late).isLessThan(early);
    }

    @Test
    void theCarefulClerkWritesWhatIsTrueEveryTime() {
        var clerk = new Clerk(Habits.of("adultcare").careful(), new Nicknames());
        var sitting =
                new Sitting(
                        woman,
                        partner,
                        "01632960111",
                        now.from(),
                        Census.DAY,
                        now,
                        before,
                        Census.DAY);

        for (var i = 0; i < 200; i++) {
            var row = clerk.write(sitting, Dice.of(5, i), Dice.of(6, i));
            assertThat(List.of(row.given(), row.middle(), row.surname(), row.nhs()))
                    .containsExactly("Elizabeth", "Ann", "Hall", "9990000018");
            assertThat(row.born()).isEqualTo(BORN);
        }
    }
}
