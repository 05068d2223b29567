package org.doorstep.app.people.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.app.example.MemoryElsewhere;
import org.doorstep.app.people.newcomer.ElsewhereModel.Person;
import org.doorstep.app.people.newcomer.ElsewhereModel.State;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Work;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.search.Elsewhere.Answer;
import org.doorstep.domain.search.Elsewhere.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ElsewhereModelTest {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final PartialDate BORN = new PartialDate(1979, 3, 14);

    private static final UUID THOMAS = MemoryElsewhere.THOMAS.hit().person();

    private final MemoryElsewhere hub =
            new MemoryElsewhere()
                    .always(
                            new Answer.Like(
                                    List.of(MemoryElsewhere.THOMAS),
                                    List.of(MemoryElsewhere.KNOWN)));
    private final Set<UUID> here = new HashSet<>();
    private final DirectBackground background = Background.direct();
    private final ElsewhereModel model = new ElsewhereModel(hub, here::contains, background);

    @Test
    void theHubIsAskedOnceWhenTheOfficerPauses() {
        model.look(okafor("Tho"));
        model.look(okafor("Thom"));
        model.look(okafor("Thomas"));
        assertThat(model.stateProperty().get()).isInstanceOf(State.Asking.class);

        background.elapse(PAUSE);

        assertThat(hub.asked()).extracting(Newcomer::givenName).containsExactly("Thomas");
        assertThat(model.stateProperty().get())
                .isEqualTo(
                        new State.Answered(
                                List.of(new Person(MemoryElsewhere.THOMAS, false)),
                                List.of(MemoryElsewhere.KNOWN)));
    }

    @Test
    void ofANameWithoutTheWholeBirthDateTheHubIsNotAsked() {
        model.look(newcomer("Thomas", new PartialDate(1979, 3, 0)));
        background.elapse(PAUSE);

        assertThat(hub.asked()).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(new State.TooLittle());
    }

    @Test
    void whoeverStandsAmongThoseOnThisLaptopIsNotShownTwice() {
        here.add(THOMAS);
        model.look(okafor("Thomas"));
        background.elapse(PAUSE);

        model.shown(Set.of(THOMAS));
        assertThat(model.stateProperty().get())
                .isEqualTo(new State.Answered(List.of(), List.of(MemoryElsewhere.KNOWN)));

        model.shown(Set.of());
        assertThat(people()).hasSize(1);
    }

    @Test
    void whoeverThisLaptopHoldsAndDidNotFindIsShownAndCanBeOpened() {
        here.add(THOMAS);
        model.shown(Set.of(UUID.fromString("018f0000-0000-7000-8000-000000000001")));

        model.look(okafor("Thomas"));
        background.elapse(PAUSE);

        assertThat(people()).containsExactly(new Person(MemoryElsewhere.THOMAS, true));
        assertThat(((State.Answered) model.stateProperty().get()).likely()).isTrue();
    }

    @Test
    void whoeverHasComeToThisLaptopSinceCanBeOpenedWithoutAskingTheHubAgain() {
        model.look(okafor("Thomas"));
        background.elapse(PAUSE);
        here.add(THOMAS);

        model.look(okafor("Thomas"));
        background.elapse(PAUSE);

        assertThat(hub.asked()).hasSize(1);
        assertThat(people()).containsExactly(new Person(MemoryElsewhere.THOMAS, true));
    }

    @Test
    void withoutANetworkThatIsSaidAndTheOfficerMayAskAgain() {
        hub.always(new Answer.NotAsked(Reason.OFFLINE));
        model.look(okafor("Thomas"));
        background.elapse(PAUSE);
        assertThat(model.stateProperty().get()).isEqualTo(new State.NotAsked(Reason.OFFLINE));
        hub.always(new Answer.Like(List.of(), List.of()));

        model.again(okafor("Thomas"));
        background.elapse(Duration.ZERO);

        assertThat(model.stateProperty().get()).isEqualTo(new State.Answered(List.of(), List.of()));
    }

    @Test
    void anAnswerToWhatIsNoLongerTypedIsNotShown() {
        var late = new ArrayDeque<Runnable>();
        var slow = new ElsewhereModel(hub, here::contains, new Later(background, late));
        slow.look(okafor("Thomas"));
        background.elapse(PAUSE);
        slow.look(okafor("Tomasz"));

        late.forEach(Runnable::run);

        assertThat(slow.stateProperty().get()).isInstanceOf(State.Asking.class);
    }

    /// Answers of the network come when the test lets them.
    private record Later(Background background, ArrayDeque<Runnable> late) implements Background {

        @Override
        public <T extends @Nullable Object> Job run(
                Door door, Work<T> work, org.doorstep.app.work.Answer<T> answer) {
            if (door != Door.NETWORK) {
                return background.run(door, work, answer);
            }
            late.add(() -> background.run(door, work, answer));
            return () -> {};
        }

        @Override
        public Job after(Duration delay, Runnable onScreen) {
            return background.after(delay, onScreen);
        }

        @Override
        public void show(Runnable onScreen) {
            background.show(onScreen);
        }

        @Override
        public void close() {
            background.close();
        }
    }

    private List<Person> people() {
        return ((State.Answered) model.stateProperty().get()).people();
    }

    private static Newcomer okafor(String given) {
        return newcomer(given, BORN);
    }

    private static Newcomer newcomer(String given, PartialDate born) {
        return new Newcomer(Category.HOUSING, given, "Okafor", born, "", "", "", "");
    }
}
