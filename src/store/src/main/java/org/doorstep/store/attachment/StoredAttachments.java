package org.doorstep.store.attachment;

import static org.doorstep.store.db.Tables.ANSWER;
import static org.doorstep.store.db.Tables.PARCEL;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.attachment.Attachments;
import org.doorstep.domain.attachment.FileKind;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.protocol.json.Fields;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;

/// Photos and files in the officer's store.
public final class StoredAttachments implements Attachments {

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final Blobs blobs;
    private final StoredParcels parcels;
    private final Fields fields;
    private final String officer;
    private final Ids ids;
    private final InstantSource clock;

    /// @param officer id of the officer whose store it is
    public StoredAttachments(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            Blobs blobs,
            StoredParcels parcels,
            String officer,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.backlog = backlog;
        this.blobs = blobs;
        this.parcels = parcels;
        this.fields = new Fields(records.json());
        this.officer = officer;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Recorded<Attachment>> of(UUID person) {
        backlog.ready(person);
        return database.read(sql -> {
            var file = records.reading().heldFile(sql, person);
            return file.isEmpty()
                    ? List.of()
                    : records
                            .reading()
                            .read(sql, Entities.ATTACHMENT, List.of(file.getAsLong()))
                            .stream()
                            .map(InFile::record)
                            .toList();
        });
    }

    @Override
    public Keeping keep(String name, InputStream file) throws IOException {
        var most = Math.toIntExact(FileKind.MOST_BYTES);
        var bytes = file.readNBytes(most + 1);
        if (bytes.length > most) {
            return new TooLarge();
        }
        if (bytes.length == 0) {
            return new Empty();
        }
        var begins = Arrays.copyOf(bytes, Math.min(bytes.length, FileKind.TELLING_BYTES));
        var plain = plain(name);
        var kind = FileKind.tell(begins, plain);
        if (kind.isEmpty()) {
            return new NotTaken();
        }
        var hash = Blobs.hash(bytes);
        blobs.keep(hash, bytes);
        return new Kept(
                new AttachedFile(
                        ids.next(),
                        hash,
                        bytes.length,
                        kind.get().mediaType(),
                        plain,
                        "",
                        Moments.kept(clock.instant()),
                        null));
    }

    @Override
    public Bytes bytes(String sha256) {
        try {
            var here = blobs.read(sha256);
            if (here.isPresent()) {
                return new Here(here.get());
            }
            parcels.want(sha256);
            return new OnTheWay(blobs.have(sha256));
        } catch (IOException e) {
            if (isOnlyHere(sha256)) {
                return new Damaged();
            }
            // The hub has it: it comes again.
            blobs.forget(sha256);
            parcels.want(sha256);
            return new Damaged();
        }
    }

    /// Whether the hub may not have it yet: it waits to go up, or a form that is being filled in
    /// names it.
    private boolean isOnlyHere(String sha256) {
        return blobs.isFresh(sha256)
                || database.read(sql ->
                        sql.fetchExists(PARCEL, PARCEL.HASH.eq(sha256))
                                || sql.fetchExists(ANSWER, ANSWER.VALUE.contains(sha256)));
    }

    @Override
    public void seeOriginal(Recorded<Attachment> seen, boolean original) {
        var now = Moments.kept(clock.instant());
        var before = seen.body();
        var made = original ? before.seen(officer, now) : before.seen(null, null);
        database.write(transaction -> {
            var edit =
                    Edit.between(
                            Entities.ATTACHMENT.policy(),
                            seen.header().version(),
                            fields.of(records.json().write(before)),
                            fields.of(records.json().write(made)),
                            fields);
            if (!edit.isEmpty()) {
                outbox.append(transaction, List.of(new Amendment(seen.header().id(), now, edit)));
                transaction.touch(Topic.TIMELINE);
            }
            return true;
        });
    }

    /// Without folders and without characters that no screen shows.
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var shown = last.replaceAll("\\p{Cntrl}", " ").strip();
        var whole = shown.isEmpty() ? "file" : shown;
        return whole.length() <= Attachment.NAME_CHARACTERS
                ? whole
                : whole.substring(0, Attachment.NAME_CHARACTERS);
    }
}
