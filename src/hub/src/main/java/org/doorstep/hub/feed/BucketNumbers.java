package org.doorstep.hub.feed;

import static org.doorstep.hub.db.Tables.BUCKET;
import static org.jooq.impl.DSL.row;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.council.Council;
import org.jooq.DSLContext;

/// The hub's numbers for buckets.
final class BucketNumbers {

    private final DSLContext db;
    private final Council council;

    BucketNumbers(DSLContext db, Council council) {
        this.db = db;
        this.council = council;
    }

    /// Of those that ever had a record.
    Map<Bucket, Integer> of(Collection<Bucket> buckets) {
        var keys =
                buckets.stream()
                        .map(bucket ->
                                row(
                                        bucket.scope(),
                                        bucket.category().toString(),
                                        (short) bucket.sensitivity().level()))
                        .toList();
        var numbers = new HashMap<Bucket, Integer>();
        db.select(BUCKET.ID, BUCKET.SCOPE, BUCKET.CATEGORY, BUCKET.SENSITIVITY)
                .from(BUCKET)
                .where(BUCKET.COUNCIL.eq(council.id()))
                .and(row(BUCKET.SCOPE, BUCKET.CATEGORY, BUCKET.SENSITIVITY).in(keys))
                .forEach(found ->
                        numbers.put(
                                new Bucket(
                                        found.value2(),
                                        Category.parse(found.value3()),
                                        Sensitivity.ofLevel(found.value4())),
                                found.value1()));
        return numbers;
    }
}
