package org.doorstep.sync.hub;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ChangeLine;
import org.doorstep.protocol.sync.SyncMedia;

/// Reads a stream of change lines as whole pages. Nothing past the last whole page is handed on,
/// and only a checkpoint ends an answer: everything else was cut off.
final class PageReader {

    /// What a page may take up: the last record may go over the page's own limit by its own length.
    private static final int PAGE_LIMIT = SyncMedia.PAGE_BYTES + SyncMedia.LINE_BYTES;

    private final LineReader lines;
    private final Json json;
    private final Set<String> asked;
    private final ArrayList<FeedLine> page = new ArrayList<>();
    private long pageBytes;

    /// @param asked the buckets in question; what comes of any other was not for this laptop
    PageReader(LineReader lines, Json json, Set<String> asked) {
        this.lines = lines;
        this.json = json;
        this.asked = asked;
    }

    /// Hands on page after page.
    ///
    /// @throws IOException if the answer was cut off
    Checkpoint read(Consumer<Page> pages) throws IOException {
        while (true) {
            var line = lines.next();
            if (line == null) {
                throw new IOException("the answer ended without its checkpoint");
            }
            switch (json.read(line, ChangeLine.class)) {
                case ChangeLine.Put put -> keep(put(put), line.length);
                case ChangeLine.Leave leave ->
                        keep(new FeedLine.Leave(leave.bucket(), leave.id()), line.length);
                case ChangeLine.Page end -> {
                    pages.accept(new Page(page, end.resume()));
                    page.clear();
                    pageBytes = 0;
                }
                case ChangeLine.Checkpoint checkpoint -> {
                    if (!page.isEmpty()) {
                        throw HubException.broken("a checkpoint in the middle of a page", null);
                    }
                    return new Checkpoint(checkpoint.revision(), digests(checkpoint));
                }
            }
        }
    }

    private static Map<String, Digest> digests(ChangeLine.Checkpoint checkpoint) {
        var told = checkpoint.digests();
        if (told == null) {
            return Map.of();
        }
        try {
            var digests = new HashMap<String, Digest>();
            told.forEach((bucket, text) -> digests.put(bucket, Digest.parse(text)));
            return digests;
        } catch (IllegalArgumentException e) {
            throw HubException.broken("a digest that makes no sense", e);
        }
    }

    private FeedLine put(ChangeLine.Put put) {
        var record = put.record();
        try {
            return new FeedLine.Put(
                    put.bucket(), record.type(), record.header(), json.write(record.body()));
        } catch (IllegalArgumentException e) {
            throw HubException.broken("a header that makes no sense", e);
        }
    }

    private void keep(FeedLine line, int bytes) {
        if (!asked.contains(line.bucket())) {
            throw HubException.broken("a record of a bucket that was not asked for", null);
        }
        page.add(line);
        pageBytes += bytes;
        if (page.size() > SyncMedia.PAGE_RECORDS || pageBytes > PAGE_LIMIT) {
            throw HubException.broken("a page without end", null);
        }
    }
}
