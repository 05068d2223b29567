package org.doorstep.sync.hub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Parcels.Parcel;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.newcomer.LookalikesAnswer;
import org.doorstep.protocol.newcomer.LookalikesRequest;
import org.doorstep.protocol.sync.BlobMedia;
import org.doorstep.protocol.sync.ChangesRequest;
import org.doorstep.protocol.sync.DeviceRequest;
import org.doorstep.protocol.sync.DigestAnswer;
import org.doorstep.protocol.sync.DigestRequest;
import org.doorstep.protocol.sync.HubCard;
import org.doorstep.protocol.sync.OpText;
import org.doorstep.protocol.sync.OutcomeLine;
import org.doorstep.protocol.sync.ProblemCard;
import org.doorstep.protocol.sync.RecordsRequest;
import org.doorstep.protocol.sync.SessionAnswer;
import org.doorstep.protocol.sync.SessionRequest;
import org.doorstep.protocol.sync.SyncMedia;
import org.doorstep.protocol.sync.WaitAnswer;
import org.jspecify.annotations.Nullable;

/// The hub, as the laptop asks it. Every method blocks until the answer is there and throws a
/// [HubException] when it does not come; none keeps anything.
///
/// Safe for use by many threads. [#close()] hangs up whatever is under way.
public final class HubClient implements Hub, Depot {

    private static final String JSON = "application/json";

    private final Json json;
    private final Patience patience;
    private final Answers answers;
    private final OpText ops;
    private final Line line;

    /// As officers have it: patient with a mobile link.
    ///
    /// @param hub the hub's address, as the council's IT gives it
    /// @throws HubException [Fault.Broken] if the address is neither `https` nor this computer's
    public HubClient(URI hub, Bearer bearer) {
        this(hub, bearer, new Json(), Patience.MOBILE);
    }

    /// Hangs on to no connection before the first question.
    ///
    /// @param hub the hub's address, as the council's IT gives it
    /// @throws HubException [Fault.Broken] if the address is neither `https` nor this computer's
    public HubClient(URI hub, Bearer bearer, Json json, Patience patience) {
        this.json = json;
        this.patience = patience;
        answers = new Answers(json);
        ops = new OpText(json);
        line = new Line(hub, bearer, json, patience);
    }

    /// Whose hub it is and where its officers sign in. Needs no token.
    public HubCard describe() {
        var request = line.to("/v1/hub", patience.answer()).GET();
        return line.askOpenly(request, JSON, whole(HubCard.class));
    }

    /// Makes this laptop known to the hub.
    ///
    /// @param name what the council's IT will know it by
    public void enrol(UUID device, String name) {
        var request =
                line.to("/v1/devices", patience.answer())
                        .POST(body(new DeviceRequest(device, name)))
                        .header("Content-Type", JSON);
        line.ask(request, "", answers::whole);
    }

    @Override
    public SessionAnswer session(SessionRequest laptop) {
        var request =
                line.to("/v1/sync/session", patience.answer())
                        .POST(body(laptop))
                        .header("Content-Type", JSON);
        return line.ask(request, JSON, whole(SessionAnswer.class));
    }

    @Override
    public long snapshot(String bucket, long asOf, @Nullable String after, Consumer<Page> pages) {
        var from = after == null ? "" : "&after=" + encode(after);
        var path = "/v1/sync/snapshot?bucket=" + encode(bucket) + "&as_of=" + asOf + from;
        var request = line.to(path, patience.answer()).GET();
        return line.ask(request, SyncMedia.NDJSON, paged(Set.of(bucket), pages)).revision();
    }

    @Override
    public Checkpoint changes(ChangesRequest question, Consumer<Page> pages) {
        var request =
                line.to("/v1/sync/changes", patience.answer())
                        .POST(body(question))
                        .header("Content-Type", JSON);
        var asked =
                question.buckets().stream()
                        .map(ChangesRequest.Since::bucket)
                        .collect(Collectors.toUnmodifiableSet());
        return line.ask(request, SyncMedia.NDJSON, paged(asked, pages));
    }

    @Override
    public List<Digest> parts(String bucket, long revision) {
        var told = ask(new DigestRequest(bucket, revision, null)).parts();
        if (told == null || told.size() != Digest.PARTS) {
            throw HubException.broken("not the digests of all parts", null);
        }
        return told.stream().map(HubClient::digest).toList();
    }

    @Override
    public Map<UUID, Digest> part(String bucket, long revision, int part) {
        var told = ask(new DigestRequest(bucket, revision, part)).records();
        if (told == null) {
            throw HubException.broken("not the records of a part", null);
        }
        var digests = new HashMap<UUID, Digest>();
        told.forEach((id, text) -> digests.put(id, digest(text)));
        return digests;
    }

    @Override
    public void records(RecordsRequest question, Consumer<Page> pages) {
        var request =
                line.to("/v1/sync/records", patience.answer())
                        .POST(body(question))
                        .header("Content-Type", JSON);
        line.ask(request, SyncMedia.NDJSON, paged(Set.of(question.bucket()), pages));
    }

    private DigestAnswer ask(DigestRequest question) {
        var request =
                line.to("/v1/sync/digests", patience.answer())
                        .POST(body(question))
                        .header("Content-Type", JSON);
        return line.ask(request, JSON, whole(DigestAnswer.class));
    }

    private static Digest digest(String text) {
        try {
            return Digest.parse(text);
        } catch (IllegalArgumentException e) {
            throw HubException.broken("a digest that makes no sense", e);
        }
    }

    @Override
    public PushAnswer push(UUID device, UUID incarnation, List<PendingOp> ops) {
        var path = "/v1/sync/ops?device=" + device + "&incarnation=" + incarnation;
        var request =
                line.to(path, patience.upload())
                        .POST(BodyPublishers.ofByteArray(lines(ops)))
                        .header("Content-Type", SyncMedia.NDJSON);
        try {
            return line.ask(request, SyncMedia.NDJSON, body -> settled(body, ops));
        } catch (HubException e) {
            if (e.fault() instanceof Fault.Refused(var problem) && problem.status() == 409) {
                return turnedBack(problem, e);
            }
            throw e;
        }
    }

    @Override
    public long waitFor(long revision) {
        var request = line.to("/v1/sync/wait?revision=" + revision, patience.poll()).GET();
        return line.ask(request, JSON, whole(WaitAnswer.class)).revision();
    }

    @Override
    public long brought(Parcel file) {
        var request = line.to(path(file), patience.answer()).HEAD();
        return line.askNumber(request, BlobMedia.OFFSET);
    }

    @Override
    public void bring(Parcel file, long from, byte[] bytes) {
        var request =
                line.to(path(file), patience.upload())
                        .method("PATCH", BodyPublishers.ofByteArray(bytes))
                        .header("Content-Type", BlobMedia.PIECE)
                        .header(BlobMedia.OFFSET, String.valueOf(from));
        line.askNumber(request, BlobMedia.OFFSET);
    }

    @Override
    public byte[] fetch(Parcel file, long from, int most) {
        var to = Math.min(file.size(), from + most);
        var request =
                line.to(path(file), patience.answer())
                        .GET()
                        .header("Range", "bytes=" + from + "-" + (to - 1))
                        .header("If-Match", '"' + file.sha256() + '"');
        return line.ask(
                request,
                BlobMedia.BYTES,
                body -> {
                    var wanted = Math.toIntExact(to - from);
                    var bytes = body.readNBytes(wanted + 1);
                    if (bytes.length != wanted) {
                        throw new IOException("not as many bytes as were asked for");
                    }
                    return bytes;
                });
    }

    /// Who may be the same as somebody whom the officer is about to register.
    public LookalikesAnswer lookalikes(LookalikesRequest newcomer) {
        var request =
                line.to("/v1/lookalikes", patience.answer())
                        .POST(body(newcomer))
                        .header("Content-Type", JSON);
        return line.ask(request, JSON, whole(LookalikesAnswer.class));
    }

    private static String path(Parcel file) {
        return "/v1/blobs/" + file.sha256() + "?record=" + file.record();
    }

    /// Hangs up: whatever is under way ends with [Fault.Offline].
    @Override
    public void close() {
        line.close();
    }

    private static PushAnswer turnedBack(ProblemCard problem, HubException refusal) {
        if (ProblemCard.INCARNATION_CLASH.equals(problem.type())) {
            return new PushAnswer.Clash();
        }
        if (problem.expectedSeq() != null) {
            return new PushAnswer.Gap(problem.expectedSeq());
        }
        throw refusal;
    }

    private PushAnswer settled(InputStream body, List<PendingOp> ops) throws IOException {
        var lines = new LineReader(body);
        var outcomes = new ArrayList<Outcome>(ops.size());
        for (var op : ops) {
            var told = lines.next();
            if (told == null) {
                throw new IOException("the answer ended before the last outcome");
            }
            outcomes.add(outcome(json.read(told, OutcomeLine.class), op));
        }
        return new PushAnswer.Settled(outcomes);
    }

    private static Outcome outcome(OutcomeLine told, PendingOp op) {
        if (told.seq() != op.seq()) {
            throw HubException.broken("the outcome of another change", null);
        }
        try {
            var result = Outcome.Result.parse(told.result());
            var refused = told.refused() == null ? List.<UUID>of() : told.refused();
            return new Outcome(told.seq(), result, told.detail(), told.visibleRevision(), refused);
        } catch (IllegalArgumentException e) {
            throw HubException.broken("an outcome that this version does not know", e);
        }
    }

    private byte[] lines(List<PendingOp> pending) {
        var text = new ByteArrayOutputStream();
        for (var op : pending) {
            text.writeBytes(ops.line(op).getBytes(StandardCharsets.UTF_8));
            text.write('\n');
        }
        return text.toByteArray();
    }

    private HttpRequest.BodyPublisher body(Object value) {
        return BodyPublishers.ofByteArray(json.bytes(value));
    }

    private <T> Line.Reading<T> whole(Class<T> type) {
        return body -> json.read(answers.whole(body), type);
    }

    private Line.Reading<Checkpoint> paged(Set<String> asked, Consumer<Page> pages) {
        return body -> new ReadAhead(new PageReader(new LineReader(body), json, asked)).read(pages);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
