package org.doorstep.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.doorstep.app.signin.Opening;
import org.doorstep.app.signin.Rescue;
import org.doorstep.app.signin.Resident;
import org.doorstep.app.signin.Vaults;
import org.doorstep.store.vault.Enrolment;
import org.doorstep.store.vault.Laptop;
import org.doorstep.store.vault.Vault;
import org.doorstep.sync.signin.Tokens;

/// The officers' vaults, as the sign-in screens see them.
final class StoreVaults implements Vaults<OpenVault, NewOfficer> {

    /// What the first wait costs, for the sentence that warns of it.
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    private final Laptop laptop;
    private final Clock clock;

    StoreVaults(Laptop laptop, Clock clock) {
        this.laptop = laptop;
        this.clock = clock;
    }

    @Override
    public List<Resident> residents() {
        return laptop.vaults().stream()
                .map(card -> new Resident(card.officer(), card.name(), card.lastOpened()))
                .toList();
    }

    @Override
    public Opening<OpenVault> open(Resident who, char[] passphrase) {
        return answer(laptop.open(who.id(), passphrase));
    }

    @Override
    public Rescue rescue(Resident who, char[] passphrase) {
        return switch (laptop.rescue(who.id(), passphrase)) {
            case org.doorstep.store.vault.Rescue.Done done -> {
                done.vault().close();
                yield new Rescue.Done(done.changes(), done.drafts(), done.damagedFile());
            }
            case org.doorstep.store.vault.Rescue.NotDone(var why) ->
                    new Rescue.NotDone(answer(why));
        };
    }

    private Opening<OpenVault> answer(org.doorstep.store.vault.Opening opening) {
        return switch (opening) {
            case org.doorstep.store.vault.Opening.Opened(var vault) -> opened(vault);
            case org.doorstep.store.vault.Opening.WrongPassphrase(var left, var pause) ->
                    pause.isZero()
                            ? new Opening.WrongPassphrase<>(left, FIRST_WAIT)
                            : new Opening.WrongPassphrase<>(0, pause);
            case org.doorstep.store.vault.Opening.Wait(_, var pause) ->
                    new Opening.MustWait<>(pause);
            case org.doorstep.store.vault.Opening.NewerSchema() -> new Opening.Newer<>();
            case org.doorstep.store.vault.Opening.Damaged() -> new Opening.Damaged<>();
            case org.doorstep.store.vault.Opening.InUse() -> new Opening.InUse<>();
            case org.doorstep.store.vault.Opening.DiskFull() -> new Opening.DiskFull<>();
            case org.doorstep.store.vault.Opening.KeyFileDamaged() -> new Opening.KeyDamaged<>();
            case org.doorstep.store.vault.Opening.KeychainShut() -> new Opening.KeychainShut<>();
            case org.doorstep.store.vault.Opening.SecretMissing() -> new Opening.KeyPartMissing<>();
        };
    }

    @Override
    public Opening<OpenVault> create(NewOfficer who, char[] passphrase) {
        laptop.rememberHub(who.hub());
        return switch (laptop.enrol(who.officer(), passphrase)) {
            case Enrolment.Enrolled(var vault) -> {
                var open = openVault(vault);
                open.tokens().keep(who.signedIn(), who.officer().id());
                yield new Opening.Opened<>(open);
            }
            case Enrolment.PassphraseRefused(var why) -> new Opening.Weak<>(why);
            case Enrolment.AlreadyHere() ->
                    new Opening.Exists<>(
                            new Resident(who.officer().id(), who.officer().name(), null));
            case Enrolment.DiskFull() -> new Opening.DiskFull<>();
        };
    }

    private Opening<OpenVault> opened(Vault vault) {
        return new Opening.Opened<>(openVault(vault));
    }

    private OpenVault openVault(Vault vault) {
        return new OpenVault(
                vault, new Tokens(vault.settings(), vault.officer().id(), clock), laptop.keyPart());
    }
}
