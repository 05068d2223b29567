package org.doorstep.demo;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.doorstep.app.Main;
import org.doorstep.app.ui.Styling;
import org.doorstep.demo.console.Aside;
import org.doorstep.demo.console.Console;
import org.doorstep.demo.feed.Feed;
import org.doorstep.demo.hub.HubProcess;
import org.doorstep.demo.state.StateFolder;
import org.doorstep.demo.tour.Tour;
import org.doorstep.hub.signin.SignIn.DemoIssuer;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./mvnw -Pdemo`: a hub on this machine, fed with the borough of Wrenford, and a client in a
/// window; or the tour where there is no display.
@Command(name = "doorstep-demo", mixinStandardHelpOptions = true)
public final class DemoMain implements Callable<Integer> {

    private static final String DEMO_PASSPHRASE = "lantern orchard gravel sixpence";

    @Option(
            names = "--people",
            defaultValue = "5000",
            description = "people in the borough, 100 to 400,000")
    private int people;

    @Option(
            names = "--fresh",
            arity = "1",
            defaultValue = "false",
            description = "begin anew, without the data of the last run")
    private boolean fresh;

    @Option(
            names = "--state",
            defaultValue = ".doorstep",
            description = "where the demo keeps everything")
    private Path state = Path.of(".doorstep");

    @Option(
            names = "--pictures",
            defaultValue = "app/target/tour",
            description = "where the tour's pictures go")
    private Path pictures = Path.of("tour");

    @Option(
            names = "--tour",
            arity = "1",
            defaultValue = "false",
            description = "take the tour even where there is a display")
    private boolean tour;

    private final Console console = new Console(System.out);

    public static void main(String[] args) {
        // JavaFX's toolkit and libraries leave threads behind.
        System.exit(new CommandLine(new DemoMain()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        // The tour gives files away and moves cases on: whoever sits at the demo begins with a town
        // in
        // which nobody has.
        try (var folder = StateFolder.take(state.resolve(touring() ? "tour" : "demo"))) {
            if (fresh) {
                folder.clear();
            }
            try (var aside = new Aside(folder.resolve("demo.log"))) {
                return run(folder, aside);
            }
        } catch (StateFolder.InUse e) {
            console.say(message(e));
            return 1;
        }
    }

    private int run(StateFolder folder, Aside aside) {
        console.say("");
        console.say("The demo keeps everything in " + folder.path());
        console.say("What its parts have to say beside goes into " + aside.file());
        console.say("");
        try {
            return play(folder, aside);
        } catch (Exception e) {
            // Whoever sits here wants a sentence, whoever mends it wants all.
            aside.keep(e);
            console.say("");
            console.say("The demo ended early: " + message(e));
            console.say("All about it is in " + aside.file());
            return 1;
        }
    }

    private int play(StateFolder folder, Aside aside) throws Exception {
        var feed = new Feed(console, folder.path());
        var interrupted = feed.interrupted();
        if (interrupted != 0 && interrupted != people) {
            console.say(
                    String.format(
                            Locale.UK,
                            "The last run was interrupted while it brought %,d people. Go on with it: -Dpeople=%d. Or begin anew: -Dfresh",
                            interrupted,
                            interrupted));
            return 1;
        }
        try (var hub =
                console.during("Starting the hub", () -> HubProcess.start(folder.resolve("hub")))) {
            console.say("  listening on " + hub.address() + ", its log is " + hub.log());
            feed(feed, hub);
            return touring() ? tour(folder, hub) : client(folder, hub, aside);
        }
    }

    private void feed(Feed feed, HubProcess hub) throws Exception {
        var fed = feed.fed();
        if (fed == 0) {
            feed.feed(hub.address(), new DemoIssuer(hub.issuer()), people);
        } else if (fed != people) {
            console.say(
                    String.format(
                            Locale.UK,
                            "Going on with the borough of the last run, %,d people. For %,d, begin anew: -Dfresh",
                            fed,
                            people));
        }
    }

    private int client(StateFolder folder, HubProcess hub, Aside aside)
            throws IOException, InterruptedException {
        var laptop = folder.resolve("laptop");
        sayWhatToDo(hasOfficers(laptop));
        var command =
                List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--hub=" + hub.address(),
                        "--data=" + laptop,
                        "--demo-passphrase=" + DEMO_PASSPHRASE);
        var client =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(aside.file().toFile()))
                        .start();
        // However the demo ends, the window ends with it.
        Runtime.getRuntime().addShutdownHook(new Thread(client::destroy));
        var alone =
                hub.ended()
                        .thenRun(() ->
                                console.say(
                                        "The hub ended by itself. Why is in "
                                                + hub.log()
                                                + ". The window goes on as without a network, and keeps what"
                                                + " is recorded. To start both again: close it, then ./mvnw -Pdemo"));
        var code = client.waitFor();
        alone.cancel(false);
        if (code != 0) {
            console.say(
                    "The window ended by itself, with code "
                            + code
                            + ". Why is in "
                            + aside.file()
                            + ". What Doorstep does without a window: ./mvnw -Pdemo -Dtour");
            return code;
        }
        console.say("The window is closed: stopping the hub.");
        console.say("./mvnw -Pdemo goes on from here. To begin anew: ./mvnw -Pdemo -Dfresh");
        return 0;
    }

    private static boolean hasOfficers(Path laptop) throws IOException {
        var vaults = laptop.resolve("vaults");
        if (!Files.isDirectory(vaults)) {
            return false;
        }
        try (var some = Files.list(vaults)) {
            return some.findAny().isPresent();
        }
    }

    private void sayWhatToDo(boolean again) {
        console.say("");
        console.say("Doorstep opens in a window of its own now. There:");
        if (again) {
            console.say("  1. choose your name; the passphrase is: " + DEMO_PASSPHRASE);
        } else {
            console.say("  1. choose “Sign in in the browser”, and in the browser Priya Raman");
            console.say("  2. back in the window, take the passphrase that it offers");
        }
        console.say("  then press Ctrl+K and type: folasade");
        console.say("Close the window to stop everything. Ctrl+C here does the same.");
        console.say("");
    }

    private int tour(StateFolder folder, HubProcess hub) throws Exception {
        console.say(
                tour
                        ? "Taking the tour without a display."
                        : "There is no display here: taking the tour without one.");
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            Styling.loadFonts();
            started.countDown();
        });
        started.await();
        var laptops = folder.resolve("laptops");
        FileSystemUtils.deleteRecursively(laptops);
        var start = System.nanoTime();
        new Tour(console, hub.address(), laptops, pictures).play();
        console.say(
                "The tour is over: everything came true in "
                        + Console.seconds(System.nanoTime() - start)
                        + ". Pictures: "
                        + pictures);
        return 0;
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private boolean touring() {
        return tour || !hasDisplay();
    }

    private static boolean hasDisplay() {
        var linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
