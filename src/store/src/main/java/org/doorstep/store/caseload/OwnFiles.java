package org.doorstep.store.caseload;

import static java.util.Objects.requireNonNull;
import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.SCOPE;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.doorstep.domain.registry.Entities;
import org.doorstep.store.record.Records;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The files of some scopes. Which records lie in a bucket is known only by looking at every record
/// there is, so the answer is kept for as long as the buckets read the same: their sums say so.
public final class OwnFiles {

    private final Records records;
    private final Condition scopes;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    private record Kept(List<Stand> stands, List<Long> persons) {}

    /// How a bucket reads, see the migration of digests.
    private record Stand(long bucket, long shown, long records, String sum) {}

    /// @param scopes on the columns of `scope`
    public OwnFiles(Records records, Condition scopes) {
        this.records = records;
        this.scopes = scopes;
    }

    /// Their numbers, as the transaction sees them.
    public Set<Integer> read(DSLContext sql) {
        var persons = persons(sql);
        return sql
                .select(RECORD.FILE)
                .from(RECORD)
                .where(RECORD.ID.in(persons))
                .fetch(row -> Math.toIntExact(row.value1()))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Long> persons(DSLContext sql) {
        var stands = new ArrayList<Stand>();
        sql.select(BUCKET.ID, BUCKET.SHOWN, BUCKET.DIGEST_RECORDS, BUCKET.DIGEST_SUM)
                .from(BUCKET)
                .join(SCOPE)
                .on(SCOPE.ID.eq(BUCKET.SCOPE))
                .where(scopes)
                .orderBy(BUCKET.ID)
                .forEach(row ->
                        stands.add(
                                new Stand(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        HexFormat.of().formatHex(row.value4()))));
        var known = kept.get();
        if (known != null && known.stands().equals(stands)) {
            return known.persons();
        }
        var filled =
                stands.stream()
                        .filter(stand -> stand.shown() == 1 && stand.records() > 0)
                        .map(Stand::bucket)
                        .toList();
        var found =
                filled.isEmpty()
                        ? List.<Long>of()
                        : sql.selectDistinct(RECORD.ID)
                                .from(RECORD_BUCKET)
                                .join(RECORD)
                                .on(RECORD.ID.eq(RECORD_BUCKET.RECORD))
                                .where(RECORD_BUCKET.BUCKET.in(filled))
                                .and(RECORD.TYPE.eq(records.types().of(Entities.PERSON)))
                                .fetch(row -> requireNonNull(row.value1()));
        kept.set(new Kept(List.copyOf(stands), List.copyOf(found)));
        return found;
    }
}
