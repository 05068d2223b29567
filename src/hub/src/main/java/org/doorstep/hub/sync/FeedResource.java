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
import org.doorstep.hub.feed.FeedDigests;
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

    private final OfficerReads reads;
    private final Json json;

    public FeedResource(OfficerReads reads, Json json) {
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
        var bucket = Callers.named(bucketId);
        PartReader next = place -> snapshot(caller, bucket, asOf, place);
        var first =
                snapshot(caller, bucket, asOf, after == null ? null : new Position(0, 0, after));
        try (var pages = PagedLines.open(request, response, json, at -> at.record().toString())) {
            write(first, next, pages);
        }
    }

    private Part snapshot(Principal caller, Bucket bucket, long asOf, @Nullable Position after) {
        return reads.of(
                caller,
                Set.of(bucket),
                theirs -> {
                    if (asOf < 0 || asOf > theirs.state().revision()) {
                        throw new Refused(
                                Problem.badRequest(
                                        "as_of must be a revision that the hub has reached. Begin a"
                                                + " new session."));
                    }
                    var from = after == null ? null : after.record();
                    var page = theirs.feed().snapshot(bucket, asOf, from, SyncMedia.PAGE_RECORDS);
                    return Part.of(page, asOf, Set.of(bucket), theirs.digests());
                });
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
        var since = new HashMap<Bucket, Long>();
        for (var one : asked(question)) {
            since.put(Callers.named(one.bucket()), one.revision());
        }
        var first = changes(caller, since, question.resume());
        var upTo = first.upTo();
        PartReader next = place -> changes(caller, since, new Resume(upTo, place).toString());
        try (var pages =
                PagedLines.open(request, response, json, at -> new Resume(upTo, at).toString())) {
            write(first, next, pages);
        }
    }

    private Part changes(Principal caller, Map<Bucket, Long> since, @Nullable String token) {
        return reads.of(
                caller,
                since.keySet(),
                theirs -> {
                    var present = theirs.state().revision();
                    var resume = token == null ? null : Resume.parse(token, present);
                    var upTo = resume == null ? present : resume.upTo();
                    var after = resume == null ? null : resume.after();
                    var page = theirs.feed().changes(since, upTo, after, SyncMedia.PAGE_RECORDS);
                    return Part.of(page, upTo, since.keySet(), theirs.digests());
                });
    }

    /// A slow link holds up the writing, not the reading of anybody else: nothing is held in
    /// between.
    private static void write(Part first, PartReader next, PagedLines pages) throws IOException {
        var part = first;
        while (part.page().goOn() != null) {
            pages.write(part.page());
            part = next.behind(part.page().goOn());
        }
        pages.write(part.page());
        pages.checkpoint(part.upTo(), part.digests());
    }

    private interface PartReader {
        Part behind(Position place);
    }

    /// What is read at a time.
    ///
    /// @param digests of the buckets at that revision, with the last page; null before
    private record Part(FeedPage page, long upTo, @Nullable Map<Bucket, Digest> digests) {

        static Part of(FeedPage page, long upTo, Set<Bucket> asked, FeedDigests digests) {
            return new Part(page, upTo, page.goOn() == null ? digests.of(asked, upTo) : null);
        }
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
