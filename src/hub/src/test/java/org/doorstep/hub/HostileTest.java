package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.db.Tables.BUCKET;
import static org.doorstep.hub.ops.Ops.line;
import static org.doorstep.hub.ops.Ops.note;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.doorstep.domain.access.Category;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ProblemCard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A hub among people who mean it no good: every answer is a problem that says what to do and gives
/// nothing away.
class HostileTest {

    private static final List<String> OPEN = List.of("/health", "/v1/hub");
    private static final String NDJSON = "application/x-ndjson";

    @RegisterExtension static final RunningHub HUB = new RunningHub();

    private static UUID file;

    @BeforeAll
    static void people() {
        var town = HUB.town();
        town.scope("team-a", "team");
        town.scope("team-broken", "team");
        town.allow("housing", Category.HOUSING, 1);
        town.officer("anna", "housing", 1, "team-a");
        town.officer("ben", "housing", 1, "team-a");
        town.officer("zoe", "housing", 1, "team-broken");
        HUB.offerAll();
        file = town.file("team-a");
    }

    @Test
    void everyAddressNeedsAToken() {
        var asked = new ArrayList<String>();
        var paths = new Json().tree(HUB.http().get("/openapi.json").text()).path("paths");
        paths.forEachEntry((path, methods) ->
                methods.forEachEntry((method, _) -> {
                    if (!OPEN.contains(path)) {
                        asked.add(path);
                        var answer = askWithoutToken(method, path);
                        if (method.equals("head")) {
                            // Its answers have no body.
                            assertThat(answer.status()).as(path).isEqualTo(401);
                        } else {
                            assertProblem(401, answer, path);
                        }
                    }
                }));

        assertThat(asked).contains("/v1/sync/ops", "/v1/devices", "/v1/sync/wait");
    }

    private static Answer askWithoutToken(String method, String path) {
        return HUB.http()
                .send(
                        path.replaceAll("\\{[^}]+}", "x"),
                        request ->
                                request.method(
                                        method.toUpperCase(Locale.ROOT), BodyPublishers.noBody()));
    }

    @Test
    void aTokenThatIsNotOursIsNoToken() {
        var token = HUB.as("anna").token();
        var parts = token.split("\\.");
        var none = encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
        var other = parts[0] + "." + encode("{\"sub\":\"ben\"}") + "." + parts[2];
        var keyless =
                encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2];

        for (var forged : List.of(none, other, keyless, "x", token + "x", parts[0])) {
            assertProblem(401, HUB.http().with(forged).get("/v1/sync/wait?revision=-1"), forged);
        }
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "7",
                "null",
                "{}",
                "{\"device\":\"7\"}",
                "{\"device\":null,\"name\":null}",
                "{\"device\":\"018f0000-0000-7000-8000-000000000001\",\"name\":\" \"}",
                "{\"device\":\"018f0000-0000-7000-8000-000000000001\",\"name\":\"a\\u0000b\"}",
                "{\"buckets\":null}",
                "{\"buckets\":[{\"bucket\":null,\"revision\":NaN}]}",
                "{\"buckets\":[null]}"
            })
    void aBodyThatIsNoneOfOursIsABadRequest(String body) {
        for (var path : List.of("/v1/devices", "/v1/sync/session", "/v1/sync/changes")) {
            var answer = post(path, body.getBytes(StandardCharsets.UTF_8), "application/json");

            assertThat(answer.status()).as(path + " " + answer.text()).isIn(400, 404);
            assertThat(answer.header("Content-Type")).isEqualTo(ProblemCard.MEDIA_TYPE);
        }
    }

    @Test
    void aBodyThatNestsDeeperThanAnyRecordIsABadRequest() {
        var deep = "{\"buckets\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";

        assertProblem(
                400,
                post("/v1/sync/changes", deep.getBytes(StandardCharsets.UTF_8), "application/json"),
                "deep");
    }

    @Test
    void aBodyThatIsTooLargeIsNotReadToItsEnd() {
        var large = new byte[200_000];

        assertProblem(413, post("/v1/sync/changes", large, "application/json"), "large");
    }

    @Test
    void aBodyOfAnotherKindIsNotRead() {
        assertProblem(415, post("/v1/devices", new byte[1], "application/xml"), "xml");
        assertProblem(415, anna().push(new byte[1], "Content-Type", "text/plain"), "text");
        assertProblem(
                415,
                anna().push(new byte[1], "Content-Type", NDJSON, "Content-Encoding", "br"),
                "brotli");
    }

    @Test
    void anAnswerOfAnotherKindIsNotToBeHad() {
        var answer =
                HUB.as("anna")
                        .send(
                                "/v1/sync/wait?revision=-1",
                                request -> request.header("Accept", "text/html").GET());

        assertProblem(406, answer, "html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "[]",
                "{}",
                "{\"seq\":1}",
                "{\"seq\":0,\"op_id\":\"018f0000-0000-7000-8000-000000000001\"}",
                "{\"seq\":-1,\"op_id\":\"018f0000-0000-7000-8000-000000000001\"}",
                "{\"seq\":1e3,\"op_id\":\"018f0000-0000-7000-8000-000000000001\"}",
                "{\"seq\":99999999999999999999,\"op_id\":\"018f0000-0000-7000-8000-000000000001\"}",
                "{\"seq\":1,\"op_id\":\"';drop table officer\"}"
            })
    void aLineThatIsNoOpIsABadRequest(String line) {
        assertProblem(400, anna().push(line), line);
    }

    @Test
    void textThatIsNotUtf8IsABadRequest() {
        assertProblem(400, anna().push(new byte[] {(byte) 0xff, (byte) 0xfe, 10}), "bytes");
    }

    @Test
    void aFewBytesThatUnpackToManyAreRefused() throws IOException {
        var zeros = new byte[40_000_000];

        assertProblem(
                413,
                anna().push(gzip(zeros), "Content-Type", NDJSON, "Content-Encoding", "gzip"),
                "gzip");
        assertProblem(
                413,
                anna().push(
                                Zstd.compress(zeros),
                                "Content-Type",
                                NDJSON,
                                "Content-Encoding",
                                "zstd"),
                "zstd");
    }

    @Test
    void damagedCompressionIsABadRequest() throws IOException {
        var half = Arrays.copyOf(gzip(new byte[5_000]), 20);

        for (var encoding : List.of("gzip", "zstd")) {
            assertProblem(
                    400,
                    anna().push(half, "Content-Type", NDJSON, "Content-Encoding", encoding),
                    encoding);
        }
    }

    @Test
    void aCompressedPushIsTaken() throws IOException {
        var body = line(1, note(file, "Small")).getBytes(StandardCharsets.UTF_8);

        var answer = anna().push(gzip(body), "Content-Type", NDJSON, "Content-Encoding", "gzip");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void moreOpsThanAPushMayHoldAreRefused() {
        assertProblem(413, anna().push("x\n".repeat(1_001)), "1,001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/sync/wait",
                "/v1/sync/wait?revision=NaN",
                "/v1/sync/wait?revision=99999999999999999999",
                "/v1/sync/snapshot?bucket=team-a/housing/1",
                "/v1/sync/snapshot?bucket=team-a/housing/1&as_of=-1",
                "/v1/sync/snapshot?bucket=team-a/housing/1&as_of=999999999",
                "/v1/sync/snapshot?bucket=team-a/housing/1&as_of=0&after=x"
            })
    void aParameterThatCannotBeReadIsABadRequest(String path) {
        assertProblem(400, HUB.as("anna").get(path), path);
    }

    @Test
    void aMethodCannotBePassedOffAsAnother() {
        var answer =
                HUB.as("anna")
                        .send(
                                "/v1/devices",
                                request -> request.header("X-HTTP-Method-Override", "POST").GET());

        assertProblem(405, answer, "override");
    }

    @Test
    void noOtherSiteMayAsk() {
        var answer =
                HUB.http()
                        .send(
                                "/v1/hub",
                                request ->
                                        request.header("Origin", "https://evil.example.org").GET());

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void nothingIsShownOfTheMachineryInside() {
        for (var path : List.of("/actuator", "/actuator/env", "/error", "/swagger-ui.html")) {
            assertProblem(404, HUB.as("anna").get(path), path);
        }
    }

    @Test
    void aFailureInsideTellsNothingOfTheInside() {
        HUB.db()
                .insertInto(
                        BUCKET, BUCKET.COUNCIL, BUCKET.SCOPE, BUCKET.CATEGORY, BUCKET.SENSITIVITY)
                .values(RunningHub.COUNCIL.id(), "team-broken", "astrology", (short) 1)
                .execute();

        var answer = new Laptop(HUB.as("zoe"), UUID.randomUUID(), UUID.randomUUID()).askSession();

        assertProblem(500, answer, "broken");
        assertThat(answer.text()).doesNotContain("astrology", "Exception", "org.", "select");
    }

    @Test
    void anotherHostNameIsNotThisHub() throws IOException {
        var answer =
                raw("GET /v1/hub HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 421").contains(ProblemCard.MEDIA_TYPE);
    }

    @Test
    void aRequestThatIsNotHttpIsAProblemToo() throws IOException {
        var host = HUB.http().hub().getAuthority();
        for (var request :
                List.of(
                        "GET /v1/hub\0 HTTP/1.1\r\nHost: " + host + "\r\n\r\n",
                        "GET /<script> HTTP/1.1\r\nHost: " + host + "\r\n\r\n",
                        "GET /v1/hub HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                        "GET /v1/hub HTTP/1.1\r\n\r\n",
                        "POST /v1/devices HTTP/1.1\r\nHost: "
                                + host
                                + "\r\nContent-Length: 5\r\nTransfer-Encoding: chunked,chunked\r\n\r\n0\r\n\r\n")) {
            var answer = raw(request);

            assertThat(answer).as(request).containsPattern("^HTTP/1.1 (4\\d\\d|501)");
            assertThat(answer).as(request).doesNotContain("<html", "Tomcat", "Exception");
        }
    }

    @Test
    void oneLaptopGoneWildIsAskedToComeBack() throws Exception {
        var revision = Laptop.enrolled(HUB.as("anna")).session().revision();
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 12; i++) {
            calls.add(() -> HUB.as("anna").get("/v1/sync/wait?revision=" + revision).status());
        }
        var statuses = new ArrayList<Integer>();
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = calls.stream().map(many::submit).toList();
            // The four that are one too many answer at once; the rest when somebody writes.
            while (waiting.stream().filter(Future::isDone).count() < 4) {
                Thread.onSpinWait();
            }
            Laptop.enrolled(HUB.as("ben")).outcomes(line(1, note(file, "Wakes the others")));
            for (var one : waiting) {
                statuses.add(one.get());
            }
        }
        assertThat(statuses).contains(200, 429).hasSize(12);
        assertThat(statuses.stream().filter(status -> status == 429)).hasSize(4);
    }

    private static Laptop anna() {
        return Laptop.enrolled(HUB.as("anna"));
    }

    private static Answer post(String path, byte[] body, String type) {
        return HUB.as("anna")
                .send(
                        path,
                        request ->
                                request.header("Content-Type", type)
                                        .POST(BodyPublishers.ofByteArray(body)));
    }

    private static void assertProblem(int status, Answer answer, String what) {
        assertThat(answer.status()).as(what + ": " + answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(what).isEqualTo(ProblemCard.MEDIA_TYPE);
        assertThat(answer.problem().status()).isEqualTo(status);
        assertThat(answer.problem().detail()).isNotBlank();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /// Says something that no HTTP client would, and hears the answer.
    private static String raw(String request) throws IOException {
        var hub = HUB.http().hub();
        try (var socket = new Socket(hub.getHost(), hub.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
