package org.doorstep.demo.hub;

import java.io.IOException;
import java.nio.file.Path;
import org.doorstep.hub.Hub;
import org.doorstep.hub.HubSettings;
import org.doorstep.hub.database.EmbeddedDatabase;
import org.doorstep.hub.signin.SignIn;

/// The demo's hub: listens on loopback until its standard input ends, which it does when the demo
/// ends, however that came about.
public final class HubMain {

    /// Before the address on the line by which the demo learns that the hub is up.
    static final String LISTENING = "hub listening on ";

    private HubMain() {}

    /// @param args the folder that keeps the hub's state
    public static void main(String[] args) throws IOException {
        var state = Path.of(args[0]);
        var settings =
                HubSettings.onLoopback(
                        "Wrenford Borough Council",
                        new EmbeddedDatabase(state.resolve("database")),
                        new SignIn.DemoIssuer(issuer(state)),
                        0);
        try (var hub = Hub.start(settings)) {
            System.out.println(LISTENING + hub.address());
            System.out.flush();
            while (System.in.read() >= 0) {
                // Nothing is said to the hub this way but that it is over.
            }
        }
        // Threads of libraries must not keep a stopped hub alive.
        System.exit(0);
    }

    static Path issuer(Path state) {
        return state.resolve("issuer");
    }
}
