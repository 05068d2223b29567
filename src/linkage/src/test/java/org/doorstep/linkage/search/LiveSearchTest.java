package org.doorstep.linkage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.Nearness;
import org.doorstep.domain.search.PeopleSearch.Answer;
import org.doorstep.domain.search.PeopleSearch.Found;
import org.doorstep.domain.search.PeopleSearch.GettingReady;
import org.doorstep.linkage.normal.Nicknames;
import org.junit.jupiter.api.Test;

class LiveSearchTest {

    private final MemoryDirectory people = new MemoryDirectory().person(FAMILY_NAME, "Okafor");
    private final List<Answer> answersWhileReading = new ArrayList<>();
    private final LiveSearch search =
            new LiveSearch(new Interrupted(this::whileReading), Nicknames.shipped());
    private Runnable whileReading = () -> {};

    @Test
    void beforeItIsBuiltItSaysThatItIsGettingReady() {
        assertThat(search.find("okafor", 20)).isEqualTo(new GettingReady(0));
    }

    @Test
    void whileItIsBuiltItSaysHowFarItHasCome() {
        for (var i = 0; i < 1_500; i++) {
            people.person(FAMILY_NAME, "Ward");
        }
        whileReading = () -> answersWhileReading.add(search.find("okafor", 20));

        search.build();

        assertThat(answersWhileReading)
                .contains(new GettingReady(0), new GettingReady(1_000))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(GettingReady.class));
        assertThat(total("okafor")).isEqualTo(1);
    }

    @Test
    void whileItIsBuiltAgainItFindsWhoWasThereBefore() {
        search.build();
        people.person(FAMILY_NAME, "Okafor");
        whileReading = () -> answersWhileReading.add(search.find("okafor", 20));

        search.build();

        assertThat(answersWhileReading)
                .allSatisfy(answer ->
                        assertThat(answer)
                                .isInstanceOfSatisfying(
                                        Found.class,
                                        found -> assertThat(found.total()).isEqualTo(1)));
        assertThat(total("okafor")).isEqualTo(2);
    }

    @Test
    void whatWasForgottenCannotBeFound() {
        search.build();

        search.forget();

        assertThat(search.find("okafor", 20)).isEqualTo(new GettingReady(0));
    }

    @Test
    void whatWasReadWhileItWasForgottenIsThrownAway() {
        search.build();
        whileReading = search::forget;

        search.build();

        assertThat(search.find("okafor", 20)).isEqualTo(new GettingReady(0));
    }

    @Test
    void theReadingEndsEarlyWhenItIsForgotten() {
        for (var i = 0; i < 5_000; i++) {
            people.person(FAMILY_NAME, "Ward");
        }
        var read = new AtomicInteger();
        whileReading =
                () -> {
                    if (read.incrementAndGet() == 1_500) {
                        search.forget();
                    }
                };

        search.build();

        assertThat(read.get()).isLessThan(3_000);
        assertThat(search.find("okafor", 20)).isEqualTo(new GettingReady(0));
    }

    private int total(String typed) {
        return ((Found) search.find(typed, 20)).total();
    }

    private void whileReading() {
        whileReading.run();
    }

    /// Runs something between any two people that are read.
    private final class Interrupted implements Directory {

        private final Runnable between;

        Interrupted(Runnable between) {
            this.between = between;
        }

        @Override
        public void scan(Visitor visitor) {
            people.scan(
                    new Visitor() {
                        @Override
                        public void person(int number, boolean addressHidden, Nearness near) {
                            visitor.person(number, addressHidden, near);
                            between.run();
                        }

                        @Override
                        public void service(int number, Category service) {
                            visitor.service(number, service);
                        }

                        @Override
                        public void visit(int number, Fact fact, boolean current) {
                            visitor.visit(number, fact, current);
                        }
                    });
        }

        @Override
        public List<Entry> entries(List<Integer> numbers) {
            return people.entries(numbers);
        }
    }
}
