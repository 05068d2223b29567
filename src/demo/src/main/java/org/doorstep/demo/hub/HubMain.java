package org.doorstep.demo.hub;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doorstep.borough.rules.WrenfordRules;
import org.doorstep.hub.Hub;
import org.doorstep.hub.HubSettings;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.database.EmbeddedDatabase;
import org.doorstep.hub.signin.SignIn;

/// The demo's hub: listens on loopback until its standard input ends, which it does when the demo
/// ends, however that came about.
public final class HubMain {

    /// Before the address on the line by which the demo learns that the hub is up.
    static final String LISTENING = "hub listening on ";

    /// Before the reason on the line by which the demo learns that the hub cannot start.
    static final String REFUSED = "hub cannot start: ";

    private HubMain() {}

    /// @param args the folder that keeps the hub's state
    public static void main(String[] args) throws IOException {
        var state = Path.of(args[0]);
        var rules = state.resolve("rules");
        WrenfordRules.copyTo(rules);
        var settings =
                HubSettings.onLoopback(
                                "Wrenford Borough Council",
                                new EmbeddedDatabase(state.resolve("database")),
                                new SignIn.DemoIssuer(issuer(state)),
                                lastPort(state))
                        .withRules(rules);
        try (var hub = Hub.start(settings)) {
            Files.writeString(port(state), Integer.toString(hub.address().getPort()));
            System.out.println(LISTENING + hub.address());
            System.out.flush();
            while (System.in.read() >= 0) {
                // Nothing is said to the hub this way but that it is over.
            }
        } catch (HubException e) {
            e.printStackTrace();
            System.out.println(REFUSED + String.valueOf(e.getMessage()).replaceAll("\\R", " "));
            System.exit(1);
        }
        // Threads of libraries must not keep a stopped hub alive.
        System.exit(0);
    }

    /// The port of the last run, so that laptops find the hub and its issuer where they were; any
    /// free one if it is taken.
    private static int lastPort(Path state) throws IOException {
        if (!Files.exists(port(state))) {
            return 0;
        }
        var last = Integer.parseInt(Files.readString(port(state)).strip());
        try (var _ = new ServerSocket(last, 1, InetAddress.getLoopbackAddress())) {
            return last;
        } catch (BindException e) {
            return 0;
        }
    }

    private static Path port(Path state) {
        return state.resolve("port");
    }

    static Path issuer(Path state) {
        return state.resolve("issuer");
    }
}
