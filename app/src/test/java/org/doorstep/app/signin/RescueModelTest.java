package org.doorstep.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.app.signin.RescueModel.Step;
import org.doorstep.app.work.Background;
import org.junit.jupiter.api.Test;

class RescueModelTest {

    private static final Rescue.Done DONE = new Rescue.Done(3, 1, Path.of("damaged.db"));

    private final InMemoryVaults vaults = new InMemoryVaults();
    private final List<String> opened = new ArrayList<>();
    private final char[] passphrase = "four words of mine".toCharArray();
    private final RescueModel<String> model =
            new RescueModel<>(
                    vaults,
                    new Resident("priya", "Priya Raman", null),
                    passphrase,
                    Background.direct(),
                    opened::add,
                    () -> opened.add("back"));

    @Test
    void nothingIsDoneUntilTheOfficerAsks() {
        assertThat(model.step().get()).isEqualTo(Step.OFFERED);
        assertThat(vaults.passphrases).isEmpty();
    }

    @Test
    void whatWasRescuedIsToldAndThenOpenedWithTheSamePassphrase() {
        vaults.rescues.add(DONE);
        vaults.answers.add(new Opening.Opened<>("vault"));

        model.rescue();
        assertThat(model.done().get()).isEqualTo(DONE);
        assertThat(model.step().get()).isEqualTo(Step.RESCUED);
        model.open();

        assertThat(opened).containsExactly("vault");
        assertThat(vaults.passphrases).containsOnly("four words of mine");
        assertThat(passphrase).containsOnly('\0');
    }

    @Test
    void aRescueThatCannotBeDoneSaysWhyAndCanBeTriedAgain() {
        vaults.rescues.add(new Rescue.NotDone(new Opening.DiskFull<>()));
        vaults.rescues.add(DONE);

        model.rescue();
        assertThat(model.step().get()).isEqualTo(Step.OFFERED);
        assertThat(model.fault().get()).contains("disk is full", "Nothing is lost");
        model.rescue();

        assertThat(model.step().get()).isEqualTo(Step.RESCUED);
        assertThat(model.fault().get()).isEmpty();
    }

    @Test
    void leavingForgetsThePassphraseAndTouchesNothing() {
        model.leave();

        assertThat(opened).containsExactly("back");
        assertThat(vaults.passphrases).isEmpty();
        assertThat(passphrase).containsOnly('\0');
    }
}
