package org.doorstep.store.laptop;

import static org.doorstep.store.db.Tables.RECORD;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.search.Directory;
import org.doorstep.store.record.Records;
import org.doorstep.store.sqlite.Database;
import org.jspecify.annotations.Nullable;

/// The files of the laptop in order of name. Names are composed, not stored, so the order is made
/// when it is first asked for and kept until who there is changes.
final class NameOrder {

    private static final int AT_ONCE = 500;
    private static final Set<Topic> ENDS_IT = EnumSet.of(Topic.PEOPLE, Topic.HOLDINGS);

    private final Database database;
    private final Records records;
    private final Directory directory;
    private @Nullable List<Integer> kept;

    NameOrder(Database database, Records records, Directory directory) {
        this.database = database;
        this.records = records;
        this.directory = directory;
        database.changes().listen(this::forget);
    }

    /// Numbers of the files from an offset.
    synchronized List<Integer> page(int offset, int limit) {
        var order = kept;
        if (order == null) {
            order = order();
            kept = order;
        }
        var from = Math.min(offset, order.size());
        return order.subList(from, Math.min(from + limit, order.size()));
    }

    private synchronized void forget(Set<Topic> touched) {
        if (touched.stream().anyMatch(ENDS_IT::contains)) {
            kept = null;
        }
    }

    private List<Integer> order() {
        var numbers = numbers();
        var named = new ArrayList<Named>(numbers.size());
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            var some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
            directory.entries(some).forEach(entry -> named.add(Named.of(entry)));
        }
        var collator = Collator.getInstance(Locale.UK);
        named.sort(Comparator.comparing(Named::name, collator).thenComparingInt(Named::number));
        return named.stream().map(Named::number).toList();
    }

    private List<Integer> numbers() {
        return database.read(sql ->
                sql.selectDistinct(RECORD.FILE)
                        .from(RECORD)
                        .where(RECORD.TYPE.eq(records.types().of(Entities.PERSON)))
                        .and(records.reading().held(sql))
                        .orderBy(RECORD.FILE)
                        .fetch(row -> Math.toIntExact(row.value1())));
    }

    private record Named(int number, String name) {
        static Named of(Directory.Entry entry) {
            return new Named(entry.number(), Glance.of(entry.records()).name().display());
        }
    }
}
