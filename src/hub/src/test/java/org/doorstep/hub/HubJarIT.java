package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.doorstep.borough.rules.WrenfordRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The hub as the council's IT starts it: the packaged jar, the settings from the environment, a
/// PostgreSQL of their own.
class HubJarIT {

    private static final String JAR = "target/doorstep-hub.jar";
    private static final String OPTIONS = "@target/doorstep-hub.options";
    private static final String OWNERS = "owner-of-the-made-up-tables-1";
    private static final String HUBS = "hub-in-the-made-up-borough-22";
    private static final int CONFIGURATION = 78;

    @TempDir Path folder;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void aDatabaseAsAnAdministratorMakesIt() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role hub_owner login password '" + OWNERS + "'");
            statement.execute("create role hub_app login password '" + HUBS + "'");
            statement.execute("create role hub_work");
            statement.execute("grant hub_work to hub_app with inherit false");
            statement.execute("create database council owner hub_owner");
        }
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void theJarStartsAnswersAndStopsWhenItIsTold() throws Exception {
        var port = freePort();
        var process = start(true, port);
        try (var lines = process.inputReader()) {
            var said = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.contains("the hub is up")) {
                    break;
                }
            }
            assertThat(said).last().asString().contains("the hub is up");
            assertThat(said).allMatch(line -> line.startsWith("{"), "is one JSON object");
            assertThat(health(port)).contains("\"up\"");

            process.destroy();

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void withoutSettingsItSaysWhatIsMissing() throws Exception {
        var process = start(false, 0);
        var said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).isEqualTo(CONFIGURATION);
        assertThat(said)
                .contains("DOORSTEP_DATABASE_URL is missing.")
                .contains("DOORSTEP_RULES is missing.");
    }

    private Process start(boolean configured, int port) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(List.of(java, OPTIONS, "-jar", JAR)).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("DOORSTEP_"));
        if (configured) {
            var rules = folder.resolve("rules");
            WrenfordRules.copyTo(rules);
            environment.put("DOORSTEP_COUNCIL_ID", "7");
            environment.put("DOORSTEP_COUNCIL_NAME", "Wrenford Borough Council");
            environment.put(
                    "DOORSTEP_DATABASE_URL",
                    "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/council");
            environment.put("DOORSTEP_DATABASE_OWNER", "hub_owner");
            environment.put("DOORSTEP_DATABASE_OWNER_PASSWORD", OWNERS);
            environment.put("DOORSTEP_DATABASE_PASSWORD", HUBS);
            environment.put("DOORSTEP_ISSUER", "https://sign-in.example.org");
            environment.put("DOORSTEP_AUDIENCE", "doorstep");
            environment.put("DOORSTEP_CLIENT_ID", "doorstep-laptop");
            environment.put("DOORSTEP_PUBLIC_ADDRESS", "https://hub.example.org");
            environment.put("DOORSTEP_PORT", Integer.toString(port));
            environment.put("DOORSTEP_RULES", rules.toString());
        }
        return builder.start();
    }

    private static String health(int port) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + port + "/health");
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
