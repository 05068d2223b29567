package org.doorstep.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.doorstep.app.Main;
import org.doorstep.app.ui.Styling;
import org.doorstep.demo.console.Console;
import org.doorstep.demo.feed.Feed;
import org.doorstep.demo.hub.HubProcess;
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

    @Option(names = "--tour", description = "take the tour even where there is a display")
    private boolean tour;

    private final Console console = new Console(System.out);

    public static void main(String[] args) {
        // JavaFX's toolkit and libraries leave threads behind.
        System.exit(new CommandLine(new DemoMain()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (fresh) {
            FileSystemUtils.deleteRecursively(state);
        }
        Files.createDirectories(state);
        var feed = new Feed(console, state);
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
                console.during("Starting the hub", () -> HubProcess.start(state.resolve("hub")))) {
            console.say("  listening on " + hub.address());
            feed(feed, hub);
            return tour || !hasDisplay() ? tour(hub) : client(hub);
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

    private int client(HubProcess hub) throws IOException, InterruptedException {
        console.say("Opening Doorstep. Close its window to stop everything.");
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
                        "--data=" + state.resolve("laptop"),
                        "--demo-passphrase=" + DEMO_PASSPHRASE);
        var client = new ProcessBuilder(command).inheritIO().start();
        // However the demo ends, the window ends with it.
        Runtime.getRuntime().addShutdownHook(new Thread(client::destroy));
        return client.waitFor();
    }

    private int tour(HubProcess hub) throws Exception {
        console.say("There is no display here: taking the tour without one.");
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            Styling.loadFonts();
            started.countDown();
        });
        started.await();
        var laptops = state.resolve("tour");
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

    private static boolean hasDisplay() {
        var linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
