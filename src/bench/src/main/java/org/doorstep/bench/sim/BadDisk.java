package org.doorstep.bench.sim;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.OVERLAY;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.doorstep.bench.laptop.BareStore;
import org.doorstep.domain.registry.Entities;
import org.doorstep.protocol.sync.Preview.View;
import org.doorstep.store.rows.Uuids;

/// Lets something go wrong below a store: a record reads otherwise, is gone from a bucket, or a sum
/// is another.
final class BadDisk {

    private static final BigInteger SUMS = BigInteger.ONE.shiftLeft(128);

    private final BareStore store;
    private final Random random;

    BadDisk(BareStore store, Random random) {
        this.store = store;
        this.random = random;
    }

    /// @return whether there was anything that it could go wrong with
    boolean rot() {
        var names =
                store.look(sql ->
                        sql.selectDistinct(BUCKET.NAME)
                                .from(BUCKET)
                                .join(RECORD_BUCKET)
                                .on(RECORD_BUCKET.BUCKET.eq(BUCKET.ID))
                                .orderBy(BUCKET.NAME)
                                .fetch(BUCKET.NAME));
        if (names.isEmpty()) {
            return false;
        }
        var bucket = names.get(random.nextInt(names.size()));
        var views = List.copyOf(store.told(bucket).values());
        var view = views.get(random.nextInt(views.size()));
        if (view.type().equals(Entities.CONFLICT.name()) || isCovered(view)) {
            return false;
        }
        switch (random.nextInt(3)) {
            case 0 -> readOtherwise(view);
            case 1 -> lose(view, bucket);
            default -> addUpWrongly(bucket);
        }
        return true;
    }

    private boolean isCovered(View view) {
        return store.look(sql ->
                sql.fetchExists(OVERLAY, OVERLAY.REC_ID.eq(Uuids.bytes(view.header().id()))));
    }

    private void readOtherwise(View view) {
        store.damage((_, writer) ->
                writer.update(
                        writer.find(view.header().id()).orElseThrow().number(),
                        view.type(),
                        view.header(),
                        view.body().replaceFirst("[a-z] ", "x ")));
    }

    private void lose(View view, String bucket) {
        store.damage((sql, writer) -> {
            var number = writer.find(view.header().id()).orElseThrow().number();
            sql.deleteFrom(RECORD_BUCKET)
                    .where(RECORD_BUCKET.RECORD.eq(number))
                    .and(
                            RECORD_BUCKET.BUCKET.in(
                                    sql.select(BUCKET.ID)
                                            .from(BUCKET)
                                            .where(BUCKET.NAME.eq(bucket))))
                    .execute();
            if (!sql.fetchExists(RECORD_BUCKET, RECORD_BUCKET.RECORD.eq(number))) {
                sql.deleteFrom(RECORD).where(RECORD.ID.eq(number)).execute();
            }
        });
    }

    private void addUpWrongly(String bucket) {
        store.damage((sql, _) -> {
            var row = sql.fetchSingle(BUCKET, BUCKET.NAME.eq(bucket));
            var sum = new BigInteger(1, row.getDigestSum()).add(BigInteger.ONE).mod(SUMS);
            var bytes = sum.add(SUMS).toByteArray();
            row.setDigestSum(Arrays.copyOfRange(bytes, bytes.length - 16, bytes.length));
            row.store();
        });
    }
}
