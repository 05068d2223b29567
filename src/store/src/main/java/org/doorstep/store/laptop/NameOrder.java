package org.doorstep.store.laptop;

import static org.doorstep.store.db.Tables.RECORD;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.search.Directory;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.sqlite.Database;

/// The files of the laptop in order of name. Names are composed, not stored, so the order is made
/// when it is first asked for and kept until who there is changes.
final class NameOrder {

    private static final int AT_ONCE = 500;

    private final Database database;
    private final Records records;
    private final Backlog backlog;
    private final Directory directory;
    private final Object composing = new Object();

    /// Which people there are: goes up with every change of them.
    private final AtomicInteger generation = new AtomicInteger();

    private Kept kept = new Kept(-1, List.of());

    NameOrder(Database database, Records records, Backlog backlog, Directory directory) {
        this.database = database;
        this.records = records;
        this.backlog = backlog;
        this.directory = directory;
        database.changes().listen(this::changed);
    }

    /// Numbers of the files from an offset.
    List<Integer> page(int offset, int limit) {
        var order = present();
        var from = Math.min(offset, order.size());
        return order.subList(from, Math.min(from + limit, order.size()));
    }

    /// Only those who ask for pages wait for each other here.
    private List<Integer> present() {
        synchronized (composing) {
            var now = generation.get();
            if (kept.generation() != now) {
                kept = new Kept(now, order());
            }
            return kept.numbers();
        }
    }

    /// Called by whoever has just committed, who must not wait for anybody.
    private void changed(Set<Topic> touched) {
        if (touched.contains(Topic.PEOPLE)) {
            generation.incrementAndGet();
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
        backlog.readyAll();
        return database.read(sql ->
                sql.selectDistinct(RECORD.FILE)
                        .from(RECORD)
                        .where(RECORD.TYPE.eq(records.types().of(Entities.PERSON)))
                        .and(records.reading().held(sql))
                        .orderBy(RECORD.FILE)
                        .fetch(row -> Math.toIntExact(row.value1())));
    }

    private record Kept(int generation, List<Integer> numbers) {}

    private record Named(int number, String name) {
        static Named of(Directory.Entry entry) {
            return new Named(
                    entry.number(), Glance.of(entry.records(), entry.belief()).name().display());
        }
    }
}
