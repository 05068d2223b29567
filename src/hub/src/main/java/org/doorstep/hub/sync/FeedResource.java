package org.doorstep.hub.sync;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.sync.Digest;
import org.doorstep.hub.council.HubState;
import org.doorstep.hub.feed.FeedPage;
import org.doorstep.hub.feed.FeedPage.Position;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ChangeLine;
import org.doorstep.protocol.sync.ChangesRequest;
import org.doorstep.protocol.sync.SyncMedia;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What laptops read: the first fill of a bucket, and what changed since.
@RestController
public final class FeedResource {

    private final Callers callers;
    private final HubState state;
    private final OfficerReads reads;
    private final Json json;

    public FeedResource(Callers callers, HubState state, OfficerReads reads, Json json) {
        this.callers = callers;
        this.state = state;
        this.reads = reads;
        this.json = json;
    }

    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = SyncMedia.NDJSON,
                            schema = @Schema(implementation = ChangeLine.class)))
    @GetMapping("/v1/sync/snapshot")
    void snapshot(
            Principal caller,
            @RequestParam("bucket") String bucketId,
            @RequestParam("as_of") long asOf,
            @RequestParam(name = "after", required = false) @Nullable UUID after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var bucket = Callers.held(callers.buckets(caller), bucketId);
        if (asOf < 0 || asOf > state.revision()) {
            throw new Refused(
                    Problem.badRequest(
                            "as_of must be a revision that the hub has reached. Begin a new session."));
        }
        try (var pages = PagedLines.open(request, response, json, at -> at.record().toString())) {
            var page = snapshot(caller, bucket, asOf, after);
            while (!page.rows().isEmpty()) {
                pages.write(page);
                var last = page.rows().getLast().position().record();
                page = snapshot(caller, bucket, asOf, last);
            }
            pages.checkpoint(asOf, digests(caller, Set.of(bucket), asOf));
        }
    }

    private FeedPage snapshot(Principal caller, Bucket bucket, long asOf, @Nullable UUID after) {
        return reads.of(
                caller,
                Set.of(bucket),
                theirs -> theirs.snapshot(bucket, asOf, after, SyncMedia.PAGE_RECORDS));
    }

    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = SyncMedia.NDJSON,
                            schema = @Schema(implementation = ChangeLine.class)))
    @PostMapping(path = "/v1/sync/changes", consumes = MediaType.APPLICATION_JSON_VALUE)
    void changes(
            Principal caller,
            @RequestBody ChangesRequest question,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var held = callers.buckets(caller);
        var since = new HashMap<Bucket, Long>();
        for (var one : asked(question)) {
            since.put(Callers.held(held, one.bucket()), one.revision());
        }
        var present = state.revision();
        var resume = question.resume() == null ? null : Resume.parse(question.resume(), present);
        var upTo = resume == null ? present : resume.upTo();
        try (var pages =
                PagedLines.open(request, response, json, at -> new Resume(upTo, at).toString())) {
            var page = changes(caller, since, upTo, resume == null ? null : resume.after());
            while (!page.rows().isEmpty()) {
                pages.write(page);
                var last = page.rows().getLast().position();
                page = changes(caller, since, upTo, last);
            }
            pages.checkpoint(upTo, digests(caller, since.keySet(), upTo));
        }
    }

    private FeedPage changes(
            Principal caller, Map<Bucket, Long> since, long upTo, @Nullable Position after) {
        return reads.of(
                caller,
                since.keySet(),
                theirs -> theirs.changes(since, upTo, after, SyncMedia.PAGE_RECORDS));
    }

    private Map<Bucket, Digest> digests(Principal caller, Set<Bucket> asked, long asOf) {
        return reads.digestsOf(caller, asked, theirs -> theirs.of(asked, asOf));
    }

    /// JSON that lacks a field reads as null whatever the record says.
    @SuppressWarnings("ConstantValue")
    private static List<ChangesRequest.Since> asked(ChangesRequest question) {
        var buckets = question.buckets();
        if (buckets == null || buckets.stream().anyMatch(FeedResource::isMissing)) {
            throw new Refused(
                    Problem.badRequest("The field buckets is missing or names no bucket."));
        }
        return buckets;
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isMissing(ChangesRequest.@Nullable Since one) {
        return one == null || one.bucket() == null;
    }
}
