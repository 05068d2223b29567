package org.doorstep.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javafx.stage.Stage;
import org.doorstep.app.work.Ahead;
import org.doorstep.domain.id.Ids;
import org.doorstep.store.key.DeviceSecrets;
import org.doorstep.store.key.FileDeviceSecrets;
import org.doorstep.store.key.KeychainDeviceSecrets;
import org.doorstep.store.vault.Laptop;
import org.doorstep.store.vault.VaultSettings;
import org.doorstep.sync.signin.Browser;

/// The one place where the parts are joined. A session joins its own, see [Session] and [Features].
public final class Wiring {

    private Wiring() {}

    /// As [#laptop(Path, VaultSettings, Clock)], with the laptop's part of the keys where the
    /// options say.
    static Ahead<Laptop> laptop(Options options, VaultSettings settings, Clock clock) {
        return laptop(
                options.data(),
                new KeychainDeviceSecrets(options.data().resolve("device"), options.keychain()),
                settings,
                clock);
    }

    /// Begins to read which laptop this is, while the toolkit starts. Its part of the keys lies in
    /// files.
    public static Ahead<Laptop> laptop(Path data, VaultSettings settings, Clock clock) {
        return laptop(data, new FileDeviceSecrets(data.resolve("device")), settings, clock);
    }

    private static Ahead<Laptop> laptop(
            Path data, DeviceSecrets secrets, VaultSettings settings, Clock clock) {
        return Ahead.begin(() ->
                new Laptop(data, secrets, settings, clock, new Ids(clock, new SecureRandom())));
    }

    /// One Doorstep in a window of a toolkit that runs. Call on the screen's thread.
    ///
    /// @param settings [VaultSettings#real()] but in tests
    public static DoorstepApp app(
            Options options, VaultSettings settings, Browser browser, Clock clock, Stage stage) {
        return new DoorstepApp(options, laptop(options, settings, clock), browser, clock, stage);
    }
}
