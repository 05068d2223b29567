package org.doorstep.hub;

import static org.doorstep.hub.db.Tables.OFFICER;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.doorstep.borough.rules.WrenfordRules;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.database.Database;
import org.doorstep.hub.database.EmbeddedDatabase;
import org.doorstep.hub.fixture.DatabaseServer;
import org.doorstep.hub.fixture.Town;
import org.doorstep.hub.signin.SignIn;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A whole demo hub for one test class: a database of its own, its own issuer, real HTTP.
final class RunningHub implements BeforeAllCallback, AfterAllCallback {

    static final Council COUNCIL = new Council((short) 1);

    /// Kept from one build to the next: making a signing key takes longer than starting a hub.
    private static final Path SECRETS = Path.of("target", "demo-secrets");

    private final Map<String, String> tokens = new HashMap<>();
    private final Clock clock;
    private final boolean withRules;
    private final boolean withServer;
    private Path folder;
    private Database database;
    private Runnable drop = () -> {};
    private HttpClient client;
    private Hub hub;

    RunningHub() {
        this(Clock.systemUTC());
    }

    RunningHub(Clock clock) {
        this(clock, false, false);
    }

    private RunningHub(Clock clock, boolean withRules, boolean withServer) {
        this.clock = clock;
        this.withRules = withRules;
        this.withServer = withServer;
    }

    /// One that knows Wrenford's extracts.
    static RunningHub withRules() {
        return new RunningHub(Clock.systemUTC(), true, false);
    }

    /// One with a PostgreSQL of its own, as the demo has it, instead of a database on the server
    /// that the tests share.
    static RunningHub withServer() {
        return new RunningHub(Clock.systemUTC(), false, true);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("doorstep-hub");
        client = HttpClient.newHttpClient();
        WrenfordRules.copyTo(folder.resolve("rules"));
        if (withServer) {
            database = new EmbeddedDatabase(folder.resolve("data"));
        } else {
            var server = DatabaseServer.of(context);
            var name = server.copy();
            database = server.external(name);
            drop = () -> server.drop(name);
        }
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        hub.close();
        drop.run();
        client.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Stops the hub and starts it again on the same folder.
    void restart() {
        hub.close();
        tokens.clear();
        start();
    }

    private void start() {
        hub = Hub.start(settings(), clock);
    }

    HubSettings settings() {
        var settings = HubSettings.onLoopback("Wrenford Borough Council", database, signIn(), 0);
        return withRules ? settings.withRules(folder.resolve("rules")) : settings;
    }

    SignIn.DemoIssuer signIn() {
        return new SignIn.DemoIssuer(SECRETS);
    }

    /// Without a token.
    Http http() {
        return new Http(client, hub.address());
    }

    /// With a token of the officer.
    Http as(String officer) {
        return http().with(tokens.computeIfAbsent(officer, who -> dance().tokenOf(who)));
    }

    SignInDance dance() {
        return new SignInDance(http());
    }

    Town town() {
        return new Town(db(), COUNCIL);
    }

    DataSource source() {
        return hub.dataSource();
    }

    DSLContext db() {
        return DSL.using(hub.dataSource(), SQLDialect.POSTGRES);
    }

    /// Offers every officer at the sign-in page.
    void offerAll() {
        db().update(OFFICER).set(OFFICER.DEMO, true).execute();
    }
}
