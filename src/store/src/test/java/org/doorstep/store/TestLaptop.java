package org.doorstep.store;

import java.nio.file.Path;
import java.util.Random;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.id.Ids;
import org.doorstep.store.key.FileDeviceSecrets;
import org.doorstep.store.vault.Enrolment.Enrolled;
import org.doorstep.store.vault.Laptop;
import org.doorstep.store.vault.Opening;
import org.doorstep.store.vault.Opening.Opened;
import org.doorstep.store.vault.Vault;
import org.doorstep.store.vault.VaultSettings;

/// A laptop in a folder of a test, with real files, a real encrypted database and cheap keys.
public final class TestLaptop {

    public static final Officer PRIYA =
            new Officer("o-priya", "Priya Shah", "Housing officer", "Housing North");
    public static final String PASSPHRASE = "ashford thornbury marlwick elmstead";

    private final Path folder;
    private final TestClock clock = new TestClock();
    private final Ids ids;

    public TestLaptop(Path folder) {
        this(folder, 1);
    }

    public TestLaptop(Path folder, long seed) {
        this.folder = folder;
        this.ids = new Ids(clock, new Random(seed));
    }

    public Path folder() {
        return folder;
    }

    public TestClock clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    public Laptop laptop() {
        return new Laptop(
                folder.resolve("data"),
                new FileDeviceSecrets(folder.resolve("secrets")),
                VaultSettings.forTests(),
                clock,
                ids);
    }

    /// Makes Priya's vault.
    public Vault enrol() {
        return ((Enrolled) laptop().enrol(PRIYA, PASSPHRASE.toCharArray())).vault();
    }

    public Opening open(String passphrase) {
        return laptop().open(PRIYA.id(), passphrase.toCharArray());
    }

    /// Opens Priya's vault, which must be there.
    public Vault open() {
        return ((Opened) open(PASSPHRASE)).vault();
    }
}
