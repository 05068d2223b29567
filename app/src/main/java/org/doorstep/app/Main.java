package org.doorstep.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Starts Doorstep from the command line.
@Command(
        name = "doorstep",
        mixinStandardHelpOptions = true,
        description = "One view of each citizen, at the desk and on the doorstep.")
public final class Main implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--hub",
            paramLabel = "URL",
            description = "The address of the council's hub, for example https://hub.example.org.")
    private @Nullable URI hub;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "Where this laptop keeps its files. By default where the system keeps"
                            + " such data for this user.")
    private @Nullable Path data;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description =
                    "A file from the council's IT with a line such as"
                            + " hub=https://hub.example.org.")
    private @Nullable Path settings;

    @Option(
            names = "--demo-passphrase",
            paramLabel = "TEXT",
            description = "Offered on the screen, for demonstrations alone.")
    private @Nullable String demoPassphrase;

    @Option(
            names = "--tell-ready",
            hidden = true,
            description = "Prints ready when the first field can be typed in, for measurements.")
    private boolean tellReady;

    public static void main(String[] args) {
        var status = new CommandLine(new Main()).execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Override
    public Integer call() {
        var folder = data == null ? DataFolder.usual() : data;
        var address = hub == null ? hubOf(settings) : hub;
        logTo(folder);
        var options = new Options(folder, address, demoPassphrase);
        new DoorstepApplication(options, Clock.systemDefaultZone(), this::ready).launch();
        return 0;
    }

    private void ready() {
        if (tellReady) {
            System.out.println("ready");
        }
    }

    /// Before anything logs. A configuration that was given by name stays.
    private static void logTo(Path folder) {
        System.setProperty("doorstep.log", folder.resolve("doorstep.log").toString());
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "org/doorstep/app/logback.xml");
        }
    }

    private @Nullable URI hubOf(@Nullable Path given) {
        var file = given == null ? DataFolder.councilSettings() : given;
        if (given == null && !Files.exists(file)) {
            return null;
        }
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw wrong("The settings file " + file + " cannot be read: " + e.getMessage());
        }
        var address = lines.getProperty("hub");
        if (address == null) {
            return null;
        }
        try {
            return URI.create(address.strip());
        } catch (IllegalArgumentException e) {
            throw wrong(
                    String.format(
                            Locale.UK,
                            "In the settings file %s, hub=%s is not an address. Write it as"
                                    + " hub=https://hub.example.org",
                            file,
                            address));
        }
    }

    private ParameterException wrong(String message) {
        var command = spec == null ? new CommandLine(this) : spec.commandLine();
        return new ParameterException(command, message);
    }
}
