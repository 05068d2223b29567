package org.doorstep.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.doorstep.app.fixture.HeldBackground;
import org.doorstep.app.signin.AgainModel.Step;
import org.doorstep.app.signin.InMemoryVaults.Someone;
import org.doorstep.app.signin.SigningIn.Entry;
import org.junit.jupiter.api.Test;

class AgainModelTest {

    private static final Invitation REFUSED =
            new Invitation(URI.create("https://signin.example.org/authorize"), true);

    private final HeldBackground background = new HeldBackground();
    private final Deque<Entry<?>> entries = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private final AgainModel model =
            new AgainModel(
                    invited -> {
                        invited.accept(REFUSED);
                        return entries.pop();
                    },
                    background,
                    () -> heard.add("signed in"));

    @Test
    void withoutABrowserTheAddressIsThereWhileItWaits() {
        var offered = new ArrayList<Invitation>();
        model.invitation().addListener((_, _, now) -> offered.add(now));
        entries.add(new Entry.TimedOut<>());

        model.begin();
        assertThat(model.step().get()).isEqualTo(Step.BROWSER);
        background.release();

        assertThat(offered).containsExactly(REFUSED);
    }

    @Test
    void whatWentWrongIsSaidAndItCanBeTriedAgain() {
        entries.add(new Entry.Away<>());
        entries.add(new Entry.SignedIn<>(new Someone("Priya Raman")));

        model.begin();
        background.release();
        assertThat(model.step().get()).isEqualTo(Step.FAILED);
        assertThat(model.fault().get()).startsWith("The council’s sign-in does not answer.");
        model.begin();
        background.release();

        assertThat(model.step().get()).isEqualTo(Step.OVER);
        assertThat(heard).containsExactly("signed in");
    }

    @Test
    void whoGivesUpIsNotAskedForAnyMore() {
        entries.add(new Entry.SignedIn<>(new Someone("Priya Raman")));

        model.begin();
        model.cancel();
        background.release();

        assertThat(model.step().get()).isEqualTo(Step.OVER);
        assertThat(heard).isEmpty();
    }
}
