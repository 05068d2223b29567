package org.doorstep.hub.linking;

import static org.jooq.impl.DSL.val;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identity.PossibleMatch;
import org.doorstep.domain.identity.PossibleMatch.Reason;
import org.doorstep.domain.identity.PossibleMatch.State;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.record.WhoIsWho;
import org.doorstep.linkage.Basis;
import org.doorstep.linkage.Doubt;
import org.doorstep.linkage.Linked;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Keeps one record for each pair that officers are asked about. It lies in the file of the record
/// of the two that is held more closely, under that record's service and level.
final class PossibleMatches {

    private static final int BATCH = 2_000;

    /// Officers may put one off meanwhile, which is no ruling. A statement of its own, so that what
    /// is read next is what they left; in the order in which pushes lock.
    private static final String LOCK_CURRENT =
            """
            select c.rec_id
            from match_current m join record_current c on c.council = {0} and c.rec_id = m.match
            where m.council = {0}
            order by c.rec_id
            for update of c
            """;

    private static final String CURRENT =
            """
            select m.left_record, m.right_record, m.match, c.ver, c.category, c.sensitivity, c.file, v.body::text as body
            from match_current m
            join record_current c on c.council = {0} and c.rec_id = m.match
            join record_version v on v.council = {0} and v.rec_id = c.rec_id and v.ver = c.ver
            where m.council = {0}
            """;

    private static final String HELD =
            """
            select rec_id, category, sensitivity, file from record_current
            where council = {0} and rec_id = any ({1}::uuid[]) and file is not null
            """;

    private static final String KEEP =
            """
            insert into match_current (council, left_record, right_record, match)
            select {0}, l, r, m from unnest({1}::uuid[], {2}::uuid[], {3}::uuid[]) as n(l, r, m)
            """;

    private static final String FORGET =
            "delete from match_current where council = {0} and match = any ({1}::uuid[])";

    private final Council council;
    private final Ids ids;
    private final InstantSource clock;
    private final Versions versions;
    private final Json json = new Json();

    PossibleMatches(Council council, Ids ids, InstantSource clock) {
        this.council = council;
        this.ids = ids;
        this.clock = clock;
        this.versions = new Versions(council);
    }

    private record Pair(UUID left, UUID right) {}

    /// Where a record stands.
    private record Held(Category category, Sensitivity sensitivity, UUID file) {

        static Held of(Record row) {
            return new Held(
                    Category.parse(row.get("category", String.class)),
                    Sensitivity.ofLevel(row.get("sensitivity", Integer.class)),
                    row.get("file", UUID.class));
        }

        static Held closer(Held one, Held other) {
            var order = one.sensitivity.compareTo(other.sensitivity);
            return (order == 0 ? one.category.compareTo(other.category) : order) >= 0 ? one : other;
        }
    }

    /// @param ver the last version
    private record Known(UUID match, int ver, Held held, String body) {}

    /// Makes them what the run found. What officers settled stays, and what they ruled on since the
    /// run began is left to the next.
    ///
    /// @param extent of the run: what it did not look at stays
    void bring(DSLContext tx, SourceRecords records, Linked linked, long last, Extent extent) {
        WhoIsWho.alone(tx, council);
        tx.execute(LOCK_CURRENT, val(council.id()));
        var ruled = Rulings.ruledSince(tx, council, last);
        var known = new HashMap<Pair, Known>();
        tx.fetch(CURRENT, val(council.id())).forEach(row -> known.put(pair(row), known(row)));
        var model = linked.basis().map(Basis::model).orElse("");
        var wanted = new HashSet<Pair>();
        var batch = new ArrayList<Doubt>();
        for (var doubt : linked.doubts()) {
            var pair = new Pair(records.id(doubt.left()), records.id(doubt.right()));
            if (!ruled.contains(pair.left) && !ruled.contains(pair.right) && wanted.add(pair)) {
                batch.add(doubt);
            }
            if (batch.size() == BATCH) {
                write(tx, records, batch, known, model);
                batch.clear();
            }
        }
        write(tx, records, batch, known, model);
        if (extent == Extent.NEW) {
            return;
        }
        known.entrySet()
                .removeIf(each ->
                        wanted.contains(each.getKey())
                                || ruled.contains(each.getKey().left)
                                || ruled.contains(each.getKey().right)
                                || match(each.getValue()).state() == State.SETTLED);
        forget(tx, List.copyOf(known.values()));
    }

    private void write(
            DSLContext tx,
            SourceRecords records,
            List<Doubt> doubts,
            Map<Pair, Known> known,
            String model) {
        var held = held(tx, records, doubts);
        var added = new ArrayList<Version>();
        var fresh = new ArrayList<Pair>();
        var freshIds = new ArrayList<UUID>();
        for (var doubt : doubts) {
            var pair = new Pair(records.id(doubt.left()), records.id(doubt.right()));
            var left = held.get(pair.left);
            var right = held.get(pair.right);
            if (left == null || right == null) {
                continue;
            }
            var where = Held.closer(left, right);
            var before = known.get(pair);
            var state = before == null ? State.OPEN : match(before).state();
            var body = json.write(match(doubt, pair, model, state));
            if (before == null) {
                fresh.add(pair);
                freshIds.add(ids.next());
                added.add(version(freshIds.getLast(), 1, where, body));
            } else if (state != State.SETTLED && !says(before, where, body)) {
                added.add(version(before.match, before.ver + 1, where, body));
            }
        }
        versions.append(tx, added);
        tx.execute(
                KEEP,
                val(council.id()),
                val(fresh.stream().map(Pair::left).toArray(UUID[]::new)),
                val(fresh.stream().map(Pair::right).toArray(UUID[]::new)),
                val(freshIds.toArray(UUID[]::new)));
    }

    private void forget(DSLContext tx, List<Known> gone) {
        versions.append(
                tx,
                gone.stream()
                        .map(each -> version(each.match, each.ver + 1, each.held, null))
                        .toList());
        tx.execute(
                FORGET,
                val(council.id()),
                val(gone.stream().map(Known::match).toArray(UUID[]::new)));
    }

    private Map<UUID, Held> held(DSLContext tx, SourceRecords records, List<Doubt> doubts) {
        var asked =
                doubts.stream()
                        .flatMap(doubt ->
                                List.of(records.id(doubt.left()), records.id(doubt.right()))
                                        .stream())
                        .distinct()
                        .toArray(UUID[]::new);
        var held = new HashMap<UUID, Held>();
        tx.fetch(HELD, val(council.id()), val(asked))
                .forEach(row -> held.put(row.get("rec_id", UUID.class), Held.of(row)));
        return held;
    }

    private static PossibleMatch match(Doubt doubt, Pair pair, String model, State state) {
        return new PossibleMatch(
                pair.left,
                pair.right,
                doubt.together() ? Reason.AUDIT : Reason.DOUBTFUL,
                doubt.inHundred(),
                doubt.clues(),
                model,
                state);
    }

    private PossibleMatch match(Known known) {
        return json.read(known.body, PossibleMatch.class);
    }

    private boolean says(Known before, Held where, String body) {
        return before.held.equals(where)
                && Arrays.equals(
                        BodyHash.of(json.write(json.tree(before.body))), BodyHash.of(body));
    }

    private Version version(UUID match, int number, Held where, @Nullable String body) {
        var now = clock.instant();
        return new Version(
                match,
                number,
                Entities.POSSIBLE_MATCH.name(),
                where.file,
                where.category,
                where.sensitivity,
                body == null ? "{}" : body,
                body == null,
                "linkage",
                null,
                now,
                now);
    }

    private static Pair pair(Record row) {
        return new Pair(row.get("left_record", UUID.class), row.get("right_record", UUID.class));
    }

    private static Known known(Record row) {
        return new Known(
                row.get("match", UUID.class),
                row.get("ver", Integer.class),
                Held.of(row),
                row.get("body", String.class));
    }
}
