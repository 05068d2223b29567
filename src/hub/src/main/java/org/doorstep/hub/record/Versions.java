package org.doorstep.hub.record;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
                    ?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::boolean[])
                as g(rec_id, ver, type, file, category, sensitivity, body, hash, author, device, op_id, observed_at, recorded_at, deleted)
            ),
            kept as (
                insert into record_version (council, rec_id, ver, type, category, sensitivity, body, hash, author, device, op_id,
                    observed_at, recorded_at, deleted)
                select ?, rec_id, ver, type, category, sensitivity, body, hash, author, device, op_id, observed_at, recorded_at, deleted
                from given
            ),
            waiting as (insert into unsequenced (council, rec_id) select ?, rec_id from given)
            insert into record_current (council, rec_id, ver, type, category, sensitivity, file, deleted)
            select ?, rec_id, ver, type, category, sensitivity, file, deleted from given
            on conflict (council, rec_id) do update
            set ver = excluded.ver, category = excluded.category, sensitivity = excluded.sensitivity, file = excluded.file,
                deleted = excluded.deleted
            where record_current.ver = excluded.ver - 1
            """;

    private final Council council;

    public Versions(Council council) {
        this.council = council;
    }

    /// @param tx the transaction to write in
    /// @param versions those of one record in their order
    /// @throws HubException if a record has moved on meanwhile; the transaction must be given up
    public void append(DSLContext tx, List<Version> versions) {
        var left = versions;
        while (!left.isEmpty()) {
            var firsts = new LinkedHashMap<UUID, Version>();
            var others = new ArrayList<Version>();
            for (var version : left) {
                if (firsts.putIfAbsent(version.id(), version) != null) {
                    others.add(version);
                }
            }
            appendFirsts(tx, List.copyOf(firsts.values()));
            left = others;
        }
    }

    /// One statement changes a row once: of each record one version.
    private void appendFirsts(DSLContext tx, List<Version> versions) {
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
                        column(versions, Version::deleted, Boolean[]::new),
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
