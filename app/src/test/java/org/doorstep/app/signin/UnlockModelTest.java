package org.doorstep.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.junit.jupiter.api.Test;

class UnlockModelTest {

    private static final Resident PRIYA = new Resident("priya", "Priya Raman", null);
    private static final Resident TOM = new Resident("tom", "Tom Okafor", null);

    private final InMemoryVaults vaults = new InMemoryVaults();
    private final DirectBackground background = Background.direct();
    private final List<String> opened = new ArrayList<>();
    private final List<String> damaged = new ArrayList<>();
    private final UnlockModel<String> model =
            new UnlockModel<>(
                    vaults,
                    List.of(PRIYA, TOM),
                    background,
                    opened::add,
                    (who, right) -> damaged.add(who.id() + " " + new String(right)));

    @Test
    void theLastOneHereIsChosen() {
        assertThat(model.chosen().get()).isEqualTo(PRIYA);
    }

    @Test
    void theRightPassphraseOpensTheVaultAndIsForgotten() {
        vaults.answers.add(new Opening.Opened<>("vault"));

        unlockWith("four words of mine");

        assertThat(opened).containsExactly("vault");
        assertThat(model.passphrase().get()).isEmpty();
    }

    @Test
    void noPassphraseIsNotTried() {
        unlockWith("");

        assertThat(model.fault().get()).isEqualTo("Enter your passphrase");
        assertThat(vaults.passphrases).isEmpty();
    }

    @Test
    void aWrongPassphraseSaysHowManyTriesAreLeft() {
        vaults.answers.add(new Opening.WrongPassphrase<>(3, Duration.ofSeconds(30)));

        unlockWith("not mine");

        assertThat(model.fault().get())
                .isEqualTo(
                        "That passphrase does not match. You can try 3 more times before a wait of"
                                + " 30 seconds.");
    }

    @Test
    void theWaitCountsDownAndNothingIsTriedMeanwhile() {
        vaults.answers.add(new Opening.WrongPassphrase<>(0, Duration.ofSeconds(30)));
        unlockWith("not mine");
        background.elapse(Duration.ofSeconds(10));

        unlockWith("four words of mine");

        assertThat(vaults.passphrases).containsExactly("not mine");
        assertThat(model.fault().get()).contains("Wait 20 seconds");
    }

    @Test
    void afterTheWaitTheRightPassphraseOpens() {
        vaults.answers.add(new Opening.MustWait<>(Duration.ofSeconds(2)));
        vaults.answers.add(new Opening.Opened<>("vault"));
        unlockWith("not mine");
        background.elapse(Duration.ofSeconds(2));
        assertThat(model.fault().get()).isEqualTo("You can try again now.");

        unlockWith("four words of mine");

        assertThat(opened).containsExactly("vault");
    }

    @Test
    void choosingSomebodyElseForgetsTheFault() {
        vaults.answers.add(new Opening.WrongPassphrase<>(3, Duration.ofSeconds(30)));
        unlockWith("not mine");

        model.chosen().set(TOM);

        assertThat(model.fault().get()).isEmpty();
    }

    @Test
    void aDamagedVaultIsHandedOverWithThePassphraseThatFits() {
        vaults.answers.add(new Opening.Damaged<>());

        unlockWith("four words of mine");

        assertThat(damaged).containsExactly("priya four words of mine");
        assertThat(model.passphrase().get()).isEmpty();
    }

    @Test
    void everyOtherOutcomeSaysWhatIsSafe() {
        var outcomes =
                List.<Opening<String>>of(
                        new Opening.KeyDamaged<>(),
                        new Opening.KeyPartMissing<>(),
                        new Opening.Newer<>(),
                        new Opening.InUse<>(),
                        new Opening.DiskFull<>());
        for (var outcome : outcomes) {
            vaults.answers.add(outcome);
            unlockWith("four words of mine");
            assertThat(model.fault().get()).containsAnyOf("safe", "Nothing is lost");
        }
    }

    private void unlockWith(String passphrase) {
        model.passphrase().set(passphrase);
        model.unlock();
    }
}
