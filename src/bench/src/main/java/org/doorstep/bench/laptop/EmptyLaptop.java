package org.doorstep.bench.laptop;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.id.Ids;
import org.doorstep.store.key.FileDeviceSecrets;
import org.doorstep.store.vault.Enrolment;
import org.doorstep.store.vault.Laptop;
import org.doorstep.store.vault.Opening;
import org.doorstep.store.vault.Vault;
import org.doorstep.store.vault.VaultSettings;

/// A laptop with one officer and no files, for what needs no borough.
public final class EmptyLaptop {

    private static final Officer OFFICER =
            new Officer("W00001", "Priya Raman", "Family support worker", "Family Support North");
    private static final String PASSPHRASE = "lantern orchard gravel sixpence";

    private final Laptop laptop;

    /// @param data its folder, which need not exist
    public EmptyLaptop(Path data) {
        this(data, VaultSettings.real());
    }

    /// One that is unlocked in no time, where unlocking is not what is looked at.
    public static EmptyLaptop withCheapKeys(Path data) {
        return new EmptyLaptop(data, VaultSettings.forTests());
    }

    private EmptyLaptop(Path data, VaultSettings settings) {
        var clock = Clock.systemUTC();
        this.laptop =
                new Laptop(
                        data,
                        new FileDeviceSecrets(data.resolve("device")),
                        settings,
                        clock,
                        new Ids(clock, new SecureRandom()));
    }

    /// Makes the officer's vault.
    public void enrol() {
        if (!(laptop.enrol(OFFICER, PASSPHRASE.toCharArray())
                instanceof Enrolment.Enrolled(var vault))) {
            throw new BenchException("the vault could not be made", null);
        }
        vault.close();
    }

    /// Unlocks it as the officer does.
    public Vault open() {
        return switch (laptop.open(OFFICER.id(), PASSPHRASE.toCharArray())) {
            case Opening.Opened(var vault) -> vault;
            case Opening other ->
                    throw new BenchException("the vault did not open: " + other, null);
        };
    }
}
