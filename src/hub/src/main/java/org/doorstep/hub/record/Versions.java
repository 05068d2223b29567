package org.doorstep.hub.record;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.record.Version.Origin;
import org.doorstep.protocol.json.BodyHash;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Appends versions: the version, where the record now stands and its `unsequenced` row, in the
/// caller's transaction.
public final class Versions {

    private static final String APPEND =
            """
            with given as (
                select * from unnest(
                    ?::uuid[], ?::integer[], ?::text[], ?::uuid[], ?::text[], ?::smallint[], ?::jsonb[], ?::bytea[], ?::text[],
                    ?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[])
                as g(rec_id, ver, type, file, category, sensitivity, body, hash, author, device, op_id, observed_at, recorded_at)
            ),
            kept as (
                insert into record_version (council, rec_id, ver, type, category, sensitivity, body, hash, author, device, op_id,
                    observed_at, recorded_at)
                select ?, rec_id, ver, type, category, sensitivity, body, hash, author, device, op_id, observed_at, recorded_at
                from given
            ),
            waiting as (insert into unsequenced (council, rec_id) select ?, rec_id from given)
            insert into record_current (council, rec_id, ver, type, category, sensitivity, file)
            select ?, rec_id, ver, type, category, sensitivity, file from given
            on conflict (council, rec_id) do update
            set ver = excluded.ver, category = excluded.category, sensitivity = excluded.sensitivity, file = excluded.file
            where record_current.ver = excluded.ver - 1
            """;

    private final Council council;

    public Versions(Council council) {
        this.council = council;
    }

    /// @param tx the transaction to write in
    /// @param versions at most one of each record
    /// @throws HubException if a record has moved on meanwhile; the transaction must be given up
    public void append(DSLContext tx, List<Version> versions) {
        if (versions.isEmpty()) {
            return;
        }
        var written =
                tx.execute(
                        APPEND,
                        column(versions, Version::id, UUID[]::new),
                        column(versions, Version::number, Integer[]::new),
                        column(versions, Version::type, String[]::new),
                        column(versions, Version::file, UUID[]::new),
                        column(versions, version -> version.category().toString(), String[]::new),
                        column(
                                versions,
                                version -> (short) version.sensitivity().level(),
                                Short[]::new),
                        column(versions, Version::body, String[]::new),
                        column(versions, version -> BodyHash.of(version.body()), byte[][]::new),
                        column(versions, Version::author, String[]::new),
                        column(versions, version -> origin(version, Origin::device), UUID[]::new),
                        column(versions, version -> origin(version, Origin::opId), UUID[]::new),
                        column(
                                versions,
                                version -> version.observedAt().atOffset(ZoneOffset.UTC),
                                OffsetDateTime[]::new),
                        column(
                                versions,
                                version -> version.recordedAt().atOffset(ZoneOffset.UTC),
                                OffsetDateTime[]::new),
                        council.id(),
                        council.id(),
                        council.id());
        if (written != versions.size()) {
            throw new HubException(
                    "a record has changed meanwhile: read it again and repeat the change");
        }
    }

    private static <T> T[] column(
            List<Version> versions, Function<Version, @Nullable T> read, IntFunction<T[]> array) {
        return versions.stream().map(read).toArray(array);
    }

    private static @Nullable UUID origin(Version version, Function<Origin, UUID> read) {
        return version.origin() == null ? null : read.apply(version.origin());
    }
}
