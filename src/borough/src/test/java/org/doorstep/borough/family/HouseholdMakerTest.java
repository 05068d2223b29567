package org.doorstep.borough.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.doorstep.borough.name.NameBook;
import org.doorstep.borough.place.Gazetteer;
import org.junit.jupiter.api.Test;

class HouseholdMakerTest {
    private static final int SOME = 3_000;

    private static HouseholdMaker maker() {
        return new HouseholdMaker(1, Census.DAY, 2, 0, new NameBook(), new Gazetteer(1));
    }

    @Test
    void aHouseholdIsMadeFromItsNumberAloneInAnyOrder() {
        var forwards = maker();
        var inOrder = IntStream.range(0, 200).mapToObj(forwards::make).toList();
        var backwards = maker();

        for (var number = 199; number >= 0; number--) {
            assertThat(backwards.make(number)).isEqualTo(inOrder.get(number));
        }
    }

    @Test
    void nobodyIsMadeTwice() {
        var maker = maker();
        var numbers =
                IntStream.range(0, SOME)
                        .mapToObj(maker::make)
                        .flatMap(household -> household.people().stream())
                        .map(Person::number)
                        .toList();

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(
                        IntStream.range(0, SOME)
                                .mapToObj(maker::make)
                                .flatMap(household -> household.people().stream())
                                .map(Person::nino))
                .doesNotHaveDuplicates();
    }

    @Test
    void staysFollowOneAnotherWithoutAGap() {
        var maker = maker();
        for (var number = 0; number < SOME; number++) {
            for (var person : maker.make(number).people()) {
                for (var i = 1; i < person.stays().size(); i++) {
                    assertThat(person.stays().get(i).from())
                            .isEqualTo(person.stays().get(i - 1).to());
                }
            }
        }
    }

    @Test
    void anAddressHasItsFormerPeopleOnlyFromBeforeTheOnesOfToday() {
        var maker = maker();
        var homes = IntStream.range(0, SOME).mapToObj(maker::make).toList();
        for (var household : homes) {
            for (var stay : household.stays()) {
                var index = stay.dwelling().index();
                if (stay.to() != null && index % 2 == 0 && index / 2 < SOME) {
                    var today =
                            homes.get((int) index / 2).stays().stream()
                                    .filter(own -> own.dwelling().index() == index)
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(today.from()).isAfterOrEqualTo(stay.to());
                }
            }
        }
    }

    @Test
    void mothersAreOldEnoughForTheirChildren() {
        var maker = maker();
        for (var number = 0; number < SOME; number++) {
            var household = maker.make(number);
            household.people().stream()
                    .filter(person -> person.role() == Role.CHILD)
                    .forEach(child ->
                            assertThat(
                                            household.people().stream()
                                                    .filter(person ->
                                                            person.role() == Role.HEAD
                                                                    || person.role()
                                                                            == Role.PARTNER)
                                                    .anyMatch(parent ->
                                                            parent.ageOn(child.born()) >= 16))
                                    .isTrue());
        }
    }
}
