package org.doorstep.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.doorstep.bench.measure.BenchException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// PouchDB as client and, behind express-pouchdb, as server: two processes of Node.
final class Pouchdb implements AutoCloseable {

    private static final List<String> FILES = List.of("package.json", "server.js", "client.js");
    private static final String LISTENING = "listening ";

    private final Process server;
    private final Process client;
    private final BufferedReader answers;
    private final Writer requests;

    private Pouchdb(Process server, Process client) {
        this.server = server;
        this.client = client;
        answers = client.inputReader(StandardCharsets.UTF_8);
        requests = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8);
    }

    /// Installs both, unless they are there, and starts them.
    ///
    /// @param installed where they are installed
    /// @param data where they keep their data
    /// @param documents what the server is filled with, one JSON object a line
    /// @param edits how many documents each run changes
    static Pouchdb start(Path installed, Path data, Path documents, int edits)
            throws IOException, InterruptedException {
        install(installed);
        Files.createDirectories(data.resolve("server"));
        var server =
                node(
                        installed,
                        "server.js",
                        data.resolve("server").toString(),
                        documents.toString());
        var said = server.inputReader(StandardCharsets.UTF_8).readLine();
        if (said == null || !said.startsWith(LISTENING)) {
            throw new BenchException("the peer's server did not start: " + said, null);
        }
        var client =
                node(
                        installed,
                        "client.js",
                        data.toString(),
                        "http://127.0.0.1:" + said.substring(LISTENING.length()),
                        Integer.toString(edits));
        return new Pouchdb(server, client);
    }

    /// One run.
    ///
    /// @return `pull_s`, `push_s` and `documents`
    JsonNode run() throws IOException {
        requests.write("run\n");
        requests.flush();
        return JsonMapper.shared().readTree(required(answers.readLine()));
    }

    @Override
    public void close() throws IOException {
        client.destroy();
        server.destroy();
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (var name : FILES) {
            try (var file = Pouchdb.class.getResourceAsStream("pouchdb/" + name)) {
                Files.copy(
                        Objects.requireNonNull(file),
                        folder.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.exists(folder.resolve("node_modules/express-pouchdb"))) {
            var npm =
                    new ProcessBuilder("npm", "install", "--no-audit", "--no-fund")
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (npm.waitFor() != 0) {
                throw new BenchException(
                        "npm could not install the peer in " + folder + ": run it there and look",
                        null);
            }
        }
    }

    private static Process node(Path folder, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String required(@Nullable String line) {
        if (line == null) {
            throw new BenchException("the peer's client ended", null);
        }
        return line;
    }
}
