package org.doorstep.sync.kit;

import com.github.luben.zstd.ZstdOutputStream;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ChangesRequest;
import org.doorstep.protocol.sync.DigestRequest;
import org.doorstep.protocol.sync.HubCard;
import org.doorstep.protocol.sync.OpLine;
import org.doorstep.protocol.sync.ProblemCard;
import org.doorstep.protocol.sync.RecordsRequest;
import org.doorstep.protocol.sync.SessionRequest;
import org.doorstep.protocol.sync.SyncMedia;
import org.doorstep.protocol.sync.WaitAnswer;

/// A real HTTP server that speaks the hub's part over a [HubModel], and breaks the line as told.
public final class ScriptedHub implements AutoCloseable {

    public static final String TOKEN = "good-token";

    public final HubModel model;

    /// Every request, as `METHOD path?query`.
    public final List<String> heard = new CopyOnWriteArrayList<>();

    /// Makes something else of an answer; the default leaves it.
    public volatile Function<Answer, Answer> fault = answer -> answer;

    /// How bulk answers are packed.
    public volatile String encoding = SyncMedia.ZSTD;

    private final Json json = new Json();
    private final HttpServer server;

    public ScriptedHub() {
        this(0, new HubModel());
    }

    private ScriptedHub(int port, HubModel model) {
        this.model = model;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Thread::startVirtualThread);
        server.start();
    }

    /// The same hub at the same address, after it was closed.
    public ScriptedHub reopened() {
        return new ScriptedHub(port(), model);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    private int port() {
        return server.getAddress().getPort();
    }

    /// How often a path was asked for.
    public long asked(String path) {
        return heard.stream().filter(line -> line.contains(path)).count();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            var body = exchange.getRequestBody().readAllBytes();
            send(fault.apply(answer(exchange, body)), exchange);
        }
    }

    private Answer answer(HttpExchange exchange, byte[] body) {
        var path = exchange.getRequestURI().getPath();
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        if (!path.equals("/v1/hub") && !("Bearer " + TOKEN).equals(token)) {
            return problem(path, new ProblemCard("/problems/sign-in", "Sign in", 401, "", null));
        }
        try {
            return route(path, query(exchange), body);
        } catch (HubModel.Refusal no) {
            return problem(path, no.problem);
        }
    }

    private Answer route(String path, Map<String, String> query, byte[] body) {
        return switch (path) {
            case "/v1/hub" ->
                    whole(path, new HubCard("Wrenford Borough Council", address(), "doorstep"));
            case "/v1/devices" -> whole(path, Map.of("state", "enrolled"));
            case "/v1/sync/session" ->
                    whole(path, model.session(json.read(body, SessionRequest.class)));
            case "/v1/sync/snapshot" ->
                    lines(
                            path,
                            model.snapshot(
                                    query.getOrDefault("bucket", ""),
                                    Long.parseLong(query.getOrDefault("as_of", "0")),
                                    query.get("after")));
            case "/v1/sync/changes" ->
                    lines(path, model.changes(json.read(body, ChangesRequest.class)));
            case "/v1/sync/ops" ->
                    lines(
                            path,
                            model.push(
                                    query.getOrDefault("device", ""),
                                    query.getOrDefault("incarnation", ""),
                                    new String(body, StandardCharsets.UTF_8)
                                            .lines()
                                            .map(line -> json.read(line, OpLine.class))
                                            .toList()));
            case "/v1/sync/digests" ->
                    whole(path, model.digests(json.read(body, DigestRequest.class)));
            case "/v1/sync/records" ->
                    lines(path, model.records(json.read(body, RecordsRequest.class)));
            case "/v1/sync/wait" -> whole(path, new WaitAnswer(model.revision()));
            default -> problem(path, new ProblemCard("about:blank", "Not found", 404, "", null));
        };
    }

    private Answer whole(String path, Object value) {
        return Answer.of(path, 200, "application/json", "", json.bytes(value));
    }

    private Answer problem(String path, ProblemCard problem) {
        return Answer.of(path, problem.status(), ProblemCard.MEDIA_TYPE, "", json.bytes(problem));
    }

    private Answer lines(String path, List<?> lines) {
        var text = lines.stream().map(json::write).map(line -> line + "\n");
        var bytes = text.collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
        return Answer.of(path, 200, SyncMedia.NDJSON, encoding, pack(bytes, encoding));
    }

    /// Compresses as the hub does.
    public static byte[] pack(byte[] bytes, String encoding) {
        var packed = new ByteArrayOutputStream();
        try (var out = packer(packed, encoding)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static OutputStream packer(OutputStream to, String encoding) throws IOException {
        return switch (encoding) {
            case SyncMedia.ZSTD -> new ZstdOutputStream(to);
            case SyncMedia.GZIP -> new GZIPOutputStream(to);
            default -> to;
        };
    }

    /// Sends as much of the body as the answer says and then breaks the connection.
    private static void send(Answer answer, HttpExchange exchange) throws IOException {
        answer.delay().run();
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        answer.headers().forEach(headers::set);
        if (!answer.encoding().isEmpty()) {
            headers.set("Content-Encoding", answer.encoding());
        }
        var length = answer.body().length;
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(answer.body(), 0, answer.sent());
            exchange.getResponseBody().flush();
        }
        answer.before().run();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var raw = exchange.getRequestURI().getRawQuery();
        return raw == null
                ? Map.of()
                : Stream.of(raw.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        pair -> pair[0],
                                        pair ->
                                                URLDecoder.decode(
                                                        pair[1], StandardCharsets.UTF_8)));
    }

    /// What goes over the line.
    ///
    /// @param sent how many bytes of the body arrive
    /// @param delay runs before anything is sent
    /// @param before runs before the connection is ended
    public record Answer(
            String path,
            int status,
            String type,
            String encoding,
            Map<String, String> headers,
            byte[] body,
            int sent,
            Runnable delay,
            Runnable before) {

        static Answer of(String path, int status, String type, String encoding, byte[] body) {
            return new Answer(
                    path, status, type, encoding, Map.of(), body, body.length, () -> {}, () -> {});
        }

        /// Only the first bytes arrive.
        public Answer cutAt(int bytes) {
            return new Answer(path, status, type, encoding, headers, body, bytes, delay, before);
        }

        /// Something else instead.
        public Answer instead(int other, String otherType, byte[] otherBody) {
            return new Answer(
                    path,
                    other,
                    otherType,
                    "",
                    headers,
                    otherBody,
                    otherBody.length,
                    delay,
                    before);
        }

        public Answer with(String name, String value) {
            return new Answer(
                    path, status, type, encoding, Map.of(name, value), body, sent, delay, before);
        }

        /// The first bytes arrive, then nothing until the given work is done.
        public Answer stallAt(int bytes, Runnable until) {
            return new Answer(path, status, type, encoding, headers, body, bytes, delay, until);
        }

        /// Other bytes, packed otherwise.
        public Answer packed(String otherEncoding, byte[] otherBody) {
            return new Answer(
                    path,
                    status,
                    type,
                    otherEncoding,
                    headers,
                    otherBody,
                    otherBody.length,
                    delay,
                    before);
        }
    }
}
