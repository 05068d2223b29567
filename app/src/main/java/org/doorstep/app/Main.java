package org.doorstep.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.doorstep.app.work.AppException;

/// Starts Doorstep from the command line.
public final class Main {

    private static final String HELP = "--help";
    private static final String VERSION = "--version";
    private static final String HUB = "--hub";
    private static final String DATA = "--data";
    private static final String SETTINGS = "--settings";
    private static final String NO_KEYCHAIN = "--no-keychain";
    private static final String DEMO_PASSPHRASE = "--demo-passphrase";

    // Not in the usage: for measurements, and to train a start-up cache.
    private static final String TELL_READY = "--tell-ready";
    private static final String REHEARSE = "--rehearse";

    private static final int WRONG_USE = 2;

    private static final String USAGE =
            """
            Doorstep: one view of each citizen, at the desk and on the doorstep.

              --hub=URL               The address of the council's hub, for example https://hub.example.org.
              --data=FOLDER           Where this laptop keeps its files. By default where the system keeps such
                                      data for this user.
              --settings=FILE         A file from the council's IT with a line such as
                                      hub=https://hub.example.org.
              --no-keychain           Keeps this laptop's part of the keys in a file of this user, not in the
                                      system's keychain. What is in the keychain already stays there.
              --demo-passphrase=TEXT  Offered on the screen, for demonstrations alone.
              --help                  Shows this.
              --version               Shows which Doorstep this is.
            """;

    private Main() {}

    public static void main(String[] args) {
        try {
            start(
                    Arguments.read(
                            args,
                            Set.of(HUB, DATA, SETTINGS, DEMO_PASSPHRASE),
                            Set.of(HELP, VERSION, NO_KEYCHAIN, TELL_READY, REHEARSE)));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println();
            System.err.print(USAGE);
            System.exit(WRONG_USE);
        } catch (NoWindow e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void start(Arguments given) {
        if (given.has(HELP)) {
            System.out.print(USAGE);
            return;
        }
        if (given.has(VERSION)) {
            System.out.println(Version.current());
            return;
        }
        if (given.has(REHEARSE)) {
            rehearse();
            return;
        }
        var folder = given.value(DATA).map(Path::of).orElseGet(DataFolder::usual);
        var hub = given.value(HUB);
        var settings = given.value(SETTINGS).map(Path::of);
        var address =
                hub.isPresent()
                        ? HubAddress.read(hub.get(), "On the command line, ")
                        : settings.map(HubAddress::in)
                                .orElseGet(() -> HubAddress.shipped(DataFolder.councilSettings()));
        logTo(folder);
        var options =
                new Options(
                        folder,
                        address,
                        given.value(DEMO_PASSPHRASE).orElse(null),
                        !given.has(NO_KEYCHAIN) && !given.has(DEMO_PASSPHRASE));
        new DoorstepApplication(
                        options,
                        Clock.systemDefaultZone(),
                        given.has(TELL_READY) ? _ -> System.out.println("ready") : _ -> {})
                .launch();
    }

    private static void rehearse() {
        try {
            var folder = Files.createTempDirectory("doorstep-rehearsal");
            logTo(folder);
            Rehearsal.play(folder, Clock.systemDefaultZone());
        } catch (IOException e) {
            throw new AppException("There is no room for a rehearsal", e);
        }
    }

    /// Before anything logs. A configuration that was given by name stays.
    private static void logTo(Path folder) {
        System.setProperty("doorstep.log", folder.resolve("doorstep.log").toString());
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "org/doorstep/app/logback.xml");
        }
    }
}
