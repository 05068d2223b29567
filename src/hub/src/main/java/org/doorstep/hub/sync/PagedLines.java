package org.doorstep.hub.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.hub.feed.FeedPage;
import org.doorstep.hub.feed.FeedPage.Position;
import org.doorstep.hub.http.LineStream;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ChangeLine;
import org.doorstep.protocol.sync.RecordLine;
import org.doorstep.protocol.sync.SyncMedia;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/// Lines of the feed in pages: each page can be taken for good before the next has come.
final class PagedLines implements AutoCloseable {

    private final LineStream lines;
    private final Function<Position, String> resume;
    private int records;
    private int bytes;
    private @Nullable Position last;

    private PagedLines(LineStream lines, Function<Position, String> resume) {
        this.lines = lines;
        this.resume = resume;
    }

    /// @param resume says for the last row of a page where reading goes on
    static PagedLines open(
            HttpServletRequest request,
            HttpServletResponse response,
            Json json,
            Function<Position, String> resume)
            throws IOException {
        return new PagedLines(LineStream.open(request, response, json), resume);
    }

    void write(FeedPage page) throws IOException {
        for (var row : page.rows()) {
            write(row);
        }
    }

    private void write(FeedPage.Row row) throws IOException {
        bytes += lines.write(wire(row.line()));
        records++;
        last = row.position();
        if (records >= SyncMedia.PAGE_RECORDS || bytes >= SyncMedia.PAGE_BYTES) {
            endPage();
        }
    }

    /// Says that this was all, up to the revision.
    ///
    /// @param digests how the buckets stand at it; null to leave that out
    void checkpoint(long revision, @Nullable Map<Bucket, Digest> digests) throws IOException {
        endPage();
        lines.write(new ChangeLine.Checkpoint(revision, digests == null ? null : wire(digests)));
        lines.complete();
    }

    private static Map<String, String> wire(Map<Bucket, Digest> digests) {
        var texts = new TreeMap<String, String>();
        digests.forEach((bucket, digest) -> texts.put(bucket.toString(), digest.toString()));
        return texts;
    }

    private void endPage() throws IOException {
        if (last != null) {
            lines.write(new ChangeLine.Page(resume.apply(last)));
            lines.flush();
        }
        records = 0;
        bytes = 0;
        last = null;
    }

    private static ChangeLine wire(FeedLine line) {
        return switch (line) {
            case FeedLine.Put put ->
                    new ChangeLine.Put(
                            put.bucket(),
                            RecordLine.of(put.type(), put.header(), asItIs(put.body())));
            case FeedLine.Leave leave -> new ChangeLine.Leave(leave.bucket(), leave.id());
        };
    }

    /// PostgreSQL's own text: reading it and writing it again would cost more than all the rest.
    private static JsonNode asItIs(String body) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(body));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
