package org.doorstep.app.example;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.attachment.Attachments;
import org.doorstep.domain.attachment.FileKind;
import org.doorstep.domain.record.Recorded;

/// Photos and files in memory.
public final class MemoryAttachments implements Attachments {

    private static final Instant TAKEN = Instant.parse("2026-08-05T13:20:00Z");

    private final List<Recorded<Attachment>> records = new ArrayList<>();
    private final Map<String, byte[]> bytes = new HashMap<>();

    /// With this record.
    public void add(Recorded<Attachment> record) {
        records.add(record);
    }

    @Override
    public List<Recorded<Attachment>> of(UUID person) {
        return records.stream().filter(one -> one.header().file().equals(person)).toList();
    }

    @Override
    public Keeping keep(String name, InputStream file) throws IOException {
        var content = file.readAllBytes();
        if (content.length == 0) {
            return new Empty();
        }
        if (content.length > FileKind.MOST_BYTES) {
            return new TooLarge();
        }
        var kind = FileKind.tell(content, name);
        if (kind.isEmpty()) {
            return new NotTaken();
        }
        var hash = "%064x".formatted(Arrays.hashCode(content) & 0xFFFFFFFFL);
        bytes.put(hash, content);
        return new Kept(
                new AttachedFile(
                        FileBuilder.id(name),
                        hash,
                        content.length,
                        kind.get().mediaType(),
                        name,
                        "",
                        TAKEN,
                        null));
    }

    /// Keeps a file that a test makes.
    public AttachedFile kept(String name, byte[] content) {
        try {
            return ((Kept) keep(name, new ByteArrayInputStream(content))).file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Bytes bytes(String sha256) {
        var content = bytes.get(sha256);
        return content == null ? new OnTheWay(0) : new Here(content);
    }

    @Override
    public void seeOriginal(Recorded<Attachment> seen, boolean original) {
        var body =
                original
                        ? seen.body().seen(Examples.PRIYA.id(), TAKEN)
                        : seen.body().seen(null, null);
        records.replaceAll(one ->
                one.header().id().equals(seen.header().id())
                        ? new Recorded<>(one.header(), body)
                        : one);
    }
}
