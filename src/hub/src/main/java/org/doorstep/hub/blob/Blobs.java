package org.doorstep.hub.blob;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.council.Council;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;

/// The bytes of photos and files, piece by piece in the database: what one commit says has come is
/// there after every crash and in every backup that has the record.
public final class Blobs {

    /// What the record says now; what waits in quarantine may be sent by its author all the same.
    private static final String NAMED =
            """
            select v.body ->> 'sha256' as sha256, (v.body ->> 'size')::bigint as size,
                (select f.author from record_version f where f.council = c.council and f.rec_id = c.rec_id and f.ver = 1)
                    as author
            from record_current c
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
            where c.council = ? and c.rec_id = ? and c.type = ? and not c.deleted
            """;

    private static final String QUARANTINED =
            "select officer, content from quarantine where council = ? and rec_id = ? order by received_at";

    private static final String VISIBLE =
            "select true from placement where council = ? and rec_id = ?";

    private static final String BEGIN =
            "insert into blob (council, rec_id, size) values (?, ?, ?) on conflict do nothing";

    private static final String LOCK =
            "select size, have, complete from blob where council = ? and rec_id = ? for update";

    private static final String ADD =
            "insert into blob_piece (council, rec_id, at, bytes) values (?, ?, ?, ?)";

    private static final String STAND =
            "update blob set have = ?, complete = ? where council = ? and rec_id = ?";

    private static final String DROP = "delete from blob_piece where council = ? and rec_id = ?";

    private static final String PIECES =
            "select bytes from blob_piece where council = ? and rec_id = ? order by at";

    /// Of each piece only what lies between the two.
    private static final String PART =
            """
            select substring(bytes from (greatest(?::bigint - at, 0) + 1)::integer
                for (least(?::bigint, at + octet_length(bytes)) - greatest(?::bigint, at))::integer) as bytes
            from blob_piece
            where council = ? and rec_id = ? and at < ? and at + octet_length(bytes) > ?
            order by at
            """;

    private final DSLContext db;
    private final Council council;
    private final Json json;

    /// @param db in the context of the hub's own work
    public Blobs(DSLContext db, Council council, Json json) {
        this.db = db;
        this.council = council;
        this.json = json;
    }

    /// A file as its record names it.
    ///
    /// @param author id of the officer who attached it
    public record Named(UUID record, String sha256, long size, String author) {}

    /// How much has come.
    public record Standing(long have, boolean complete) {}

    /// What came of a piece.
    public enum Added {
        /// It is kept, and more is to come.
        KEPT,
        /// It was the last, and the whole is what the record names.
        COMPLETE,
        /// It does not begin where the last one ended.
        ELSEWHERE,
        /// There is more of it than the record says.
        TOO_MUCH,
        /// The whole is not what the record names: all of it is thrown away.
        OTHER_CONTENT
    }

    /// What a record names; empty if there is no such attachment.
    public Optional<Named> named(UUID record) {
        return db.fetchOptional(NAMED, council.id(), record, Entities.ATTACHMENT.name())
                .map(row ->
                        new Named(
                                record,
                                row.get("sha256", String.class),
                                row.get("size", Long.class),
                                row.get("author", String.class)))
                .or(() -> quarantined(record));
    }

    private Optional<Named> quarantined(UUID record) {
        return db.fetch(QUARANTINED, council.id(), record).stream()
                .flatMap(row -> {
                    var content =
                            new String(row.get("content", byte[].class), StandardCharsets.UTF_8);
                    var insert = json.tree(content).path("insert");
                    var body = insert.path("body");
                    return insert.path("type").asString("").equals(Entities.ATTACHMENT.name())
                            ? Optional.of(
                                    new Named(
                                            record,
                                            body.path("sha256").asString(""),
                                            body.path("size").asLong(0),
                                            row.get("officer", String.class)))
                                    .stream()
                            : java.util.stream.Stream.empty();
                })
                .findFirst();
    }

    /// Whether an officer may see that record.
    ///
    /// @param officers a transaction in which an officer was declared
    public boolean visible(DSLContext officers, UUID record) {
        return officers.fetchOptional(VISIBLE, council.id(), record).isPresent();
    }

    public Standing standing(UUID record) {
        return db.fetchOptional(
                        "select have, complete from blob where council = ? and rec_id = ?",
                        council.id(),
                        record)
                .map(row ->
                        new Standing(
                                row.get("have", Long.class), row.get("complete", Boolean.class)))
                .orElse(new Standing(0, false));
    }

    /// Adds a piece; it is safe on return. With the last one the whole is compared with its hash.
    ///
    /// @param from where its first byte belongs
    public Added add(Named file, long from, byte[] bytes) {
        return db.transactionResult(tx -> {
            var sql = tx.dsl();
            sql.execute(BEGIN, council.id(), file.record(), file.size());
            var now = sql.fetchSingle(LOCK, council.id(), file.record());
            var have = now.get("have", Long.class);
            if (now.get("complete", Boolean.class) || have != from) {
                return Added.ELSEWHERE;
            }
            if (from + bytes.length > file.size()) {
                return Added.TOO_MUCH;
            }
            sql.execute(ADD, council.id(), file.record(), from, bytes);
            have += bytes.length;
            var whole = have == file.size();
            if (whole && !hash(sql, file.record()).equals(file.sha256())) {
                sql.execute(DROP, council.id(), file.record());
                sql.execute(STAND, 0, false, council.id(), file.record());
                return Added.OTHER_CONTENT;
            }
            sql.execute(STAND, have, whole, council.id(), file.record());
            return whole ? Added.COMPLETE : Added.KEPT;
        });
    }

    /// Bytes of a file that is complete.
    ///
    /// @param officers a transaction in which an officer was declared: row-level security holds
    /// @param to behind the last
    public byte[] read(DSLContext officers, UUID record, long from, long to) {
        var bytes = new ByteArrayOutputStream(Math.toIntExact(to - from));
        officers.fetch(PART, from, to, from, council.id(), record, to, from)
                .forEach(row -> bytes.writeBytes(row.get("bytes", byte[].class)));
        return bytes.toByteArray();
    }

    private String hash(DSLContext sql, UUID record) {
        var digest = sha256();
        try (var pieces = sql.resultQuery(PIECES, council.id(), record).fetchSize(4).fetchLazy()) {
            for (var piece : pieces) {
                digest.update(piece.get("bytes", byte[].class));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
