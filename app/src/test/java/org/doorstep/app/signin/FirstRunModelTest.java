package org.doorstep.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.app.signin.FirstRunModel.Step;
import org.doorstep.app.signin.InMemoryVaults.Someone;
import org.doorstep.app.signin.SigningIn.Entry;
import org.doorstep.app.signin.SigningIn.Finding;
import org.doorstep.app.work.Background;
import org.junit.jupiter.api.Test;

class FirstRunModelTest {

    private static final Hub WRENFORD =
            new Hub(URI.create("https://hub.example.org"), "Wrenford Borough Council");

    private static final Invitation REFUSED =
            new Invitation(URI.create("https://signin.example.org/authorize"), true);

    private final InMemoryVaults vaults = new InMemoryVaults();
    private final Deque<Finding> findings = new ArrayDeque<>();
    private final Deque<Entry<Someone>> entries = new ArrayDeque<>();
    private final List<String> opened = new ArrayList<>();
    private final FirstRunModel<String, Someone> model =
            new FirstRunModel<>(signingIn(), vaults, Background.direct(), opened::add);

    @Test
    void withoutAnAddressNothingIsLookedFor() {
        model.find();

        assertThat(model.step().get()).isEqualTo(Step.ADDRESS);
        assertThat(model.fault().get()).isEqualTo("Enter the address of your council’s hub");
    }

    @Test
    void aHubThatIsAwayKeepsWhatWasTyped() {
        findings.add(new Finding.Away());
        model.address().set("https://hub.example.org");

        model.find();

        assertThat(model.step().get()).isEqualTo(Step.ADDRESS);
        assertThat(model.address().get()).isEqualTo("https://hub.example.org");
        assertThat(model.fault().get()).startsWith("No hub answers at this address.");
    }

    @Test
    void aHubSaysWhoseItIs() {
        find();

        assertThat(model.step().get()).isEqualTo(Step.READY);
        assertThat(model.council().get()).isEqualTo("Wrenford Borough Council");
    }

    @Test
    void withoutABrowserTheAddressIsThereWhileItWaits() {
        var offered = new ArrayList<Invitation>();
        model.invitation().addListener((_, _, now) -> offered.add(now));
        find();
        entries.add(new Entry.TimedOut<>());

        model.signIn();

        assertThat(offered).containsExactly(REFUSED);
    }

    @Test
    void whenNobodySignsInItCanBeTriedAgain() {
        find();
        entries.add(new Entry.TimedOut<>());

        model.signIn();

        assertThat(model.step().get()).isEqualTo(Step.READY);
        assertThat(model.fault().get()).isEqualTo("Nobody signed in within 3 minutes. Try again.");
    }

    @Test
    void aWeakPassphraseSaysWhatToChange() {
        signIn();
        vaults.answers.add(new Opening.Weak<>("Use at least 14 characters."));

        choose("hunter2", "hunter2");

        assertThat(model.step().get()).isEqualTo(Step.PASSPHRASE);
        assertThat(model.fault().get()).isEqualTo("Use at least 14 characters.");
    }

    @Test
    void withoutAPassphraseNoKeyIsMade() {
        signIn();
        choose("", "");

        assertThat(model.fault().get()).isEqualTo("Enter your passphrase");
        assertThat(vaults.passphrases).isEmpty();
    }

    @Test
    void theSecondTypingMustBeTheSame() {
        signIn();
        choose("otter kettle violet barn", "otter kettle violet bran");

        assertThat(model.againFault().get()).contains("not the same");
        assertThat(vaults.passphrases).isEmpty();
    }

    @Test
    void theKeyIsMadeAndTheVaultOpens() {
        signIn();
        vaults.answers.add(new Opening.Opened<>("vault"));

        choose("otter kettle violet barn", "otter kettle violet barn");

        assertThat(opened).containsExactly("vault");
        assertThat(model.passphrase().get()).isEmpty();
    }

    @Test
    void aFullDiskIsSaidAndThePassphraseIsKept() {
        signIn();
        vaults.answers.add(new Opening.DiskFull<>());

        choose("otter kettle violet barn", "otter kettle violet barn");

        assertThat(model.step().get()).isEqualTo(Step.PASSPHRASE);
        assertThat(model.fault().get()).contains("disk is full");
        assertThat(model.passphrase().get()).isEqualTo("otter kettle violet barn");
    }

    private void find() {
        findings.add(new Finding.Found(WRENFORD));
        model.address().set("https://hub.example.org");
        model.find();
    }

    private void signIn() {
        find();
        entries.add(new Entry.SignedIn<>(new Someone("Priya Raman")));
        model.signIn();
    }

    private void choose(String passphrase, String again) {
        model.passphrase().set(passphrase);
        model.again().set(again);
        model.make();
    }

    private SigningIn<Someone> signingIn() {
        return new SigningIn<>() {
            @Override
            public Finding find(String address) {
                return findings.pop();
            }

            @Override
            public Entry<Someone> signIn(Hub hub, Consumer<Invitation> invited) {
                invited.accept(REFUSED);
                return entries.pop();
            }
        };
    }
}
