package org.doorstep.hub.sync;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.sync.Digest;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.doorstep.hub.sync.OfficerReads.Reading;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ChangeLine;
import org.doorstep.protocol.sync.DigestAnswer;
import org.doorstep.protocol.sync.DigestRequest;
import org.doorstep.protocol.sync.RecordsRequest;
import org.doorstep.protocol.sync.SyncMedia;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Where a laptop and the hub differ, and how the records read in which they do. Laptops ask only
/// when a digest at a checkpoint was not theirs.
@RestController
public final class DigestResource {

    /// Each such question goes through a whole bucket.
    private static final int AT_A_TIME = 2;

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(DigestResource.class);

    private final OfficerReads reads;
    private final Json json;
    private final Semaphore questions = new Semaphore(AT_A_TIME);

    public DigestResource(OfficerReads reads, Json json) {
        this.reads = reads;
        this.json = json;
    }

    @PostMapping(
            path = "/v1/sync/digests",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    DigestAnswer digests(Principal caller, @RequestBody DigestRequest question) {
        var bucket = named(question.bucket());
        var part = question.part();
        if (part != null && (part < 0 || part >= Digest.PARTS)) {
            throw new Refused(
                    Problem.badRequest("part must be from 0 to " + (Digest.PARTS - 1) + "."));
        }
        return inTurn(() ->
                part == null
                        ? parts(caller, bucket, question.revision())
                        : part(caller, bucket, question.revision(), part));
    }

    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = SyncMedia.NDJSON,
                            schema = @Schema(implementation = ChangeLine.class)))
    @PostMapping(path = "/v1/sync/records", consumes = MediaType.APPLICATION_JSON_VALUE)
    void records(
            Principal caller,
            @RequestBody RecordsRequest question,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var bucket = named(question.bucket());
        var ids = asked(question);
        var page =
                read(
                        caller,
                        bucket,
                        question.revision(),
                        theirs -> theirs.feed().records(bucket, question.revision(), ids));
        LOG.warn("{} records of {} differ on a laptop and are sent again", ids.size(), bucket);
        try (var pages = PagedLines.open(request, response, json, at -> at.record().toString())) {
            pages.write(page);
            pages.checkpoint(question.revision(), null);
        }
    }

    private DigestAnswer parts(Principal caller, Bucket bucket, long asOf) {
        var parts = read(caller, bucket, asOf, theirs -> theirs.digests().parts(bucket, asOf));
        LOG.warn("A laptop of {} differs from the hub in {}", caller.getName(), bucket);
        return new DigestAnswer(parts.stream().map(Digest::toString).toList(), null);
    }

    private DigestAnswer part(Principal caller, Bucket bucket, long asOf, int part) {
        var records = new TreeMap<UUID, String>();
        read(caller, bucket, asOf, theirs -> theirs.digests().part(bucket, asOf, part))
                .forEach((id, one) -> records.put(id, one.toString()));
        return new DigestAnswer(null, records);
    }

    private <T> T inTurn(Supplier<T> question) {
        if (!questions.tryAcquire()) {
            throw new Refused(
                    Problem.tooMany(
                            "The hub compares with other laptops just now. Ask again later.",
                            COME_BACK));
        }
        try {
            return question.get();
        } finally {
            questions.release();
        }
    }

    private <T> T read(Principal caller, Bucket bucket, long asOf, Function<Reading, T> read) {
        return reads.of(
                caller,
                Set.of(bucket),
                theirs -> {
                    if (asOf < 0 || asOf > theirs.state().revision()) {
                        throw new Refused(
                                Problem.badRequest(
                                        "revision must be one that the hub has reached. Begin a new"
                                                + " session."));
                    }
                    return read.apply(theirs);
                });
    }

    /// JSON that lacks a field reads as null whatever the record says.
    @SuppressWarnings("ConstantValue")
    private static Bucket named(String bucketId) {
        if (bucketId == null) {
            throw new Refused(Problem.badRequest("The field bucket is missing."));
        }
        return Callers.named(bucketId);
    }

    @SuppressWarnings("ConstantValue")
    private static List<UUID> asked(RecordsRequest question) {
        var ids = question.ids();
        if (ids == null || ids.isEmpty() || ids.stream().anyMatch(Objects::isNull)) {
            throw new Refused(Problem.badRequest("The field ids is missing or names no record."));
        }
        if (ids.size() > SyncMedia.PAGE_RECORDS) {
            throw new Refused(
                    Problem.tooLarge("Ask for at most " + SyncMedia.PAGE_RECORDS + " records."));
        }
        return ids.stream().distinct().toList();
    }
}
