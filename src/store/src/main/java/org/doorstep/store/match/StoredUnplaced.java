package org.doorstep.store.match;

import static org.doorstep.store.db.Tables.UNPLACED;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identity.Ruling;
import org.doorstep.domain.identity.Ruling.Verdict;
import org.doorstep.domain.identity.Unplaced;
import org.doorstep.domain.identity.Unplaced.State;
import org.doorstep.domain.identity.UnplacedEntries;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Fields;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.RecordReader;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;
import org.jooq.DSLContext;

/// Entries in the officer's store of which nobody has said whom they are about.
public final class StoredUnplaced implements UnplacedEntries {

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final Fields fields;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// @param author id of the officer whose store it is
    public StoredUnplaced(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            String author,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.backlog = backlog;
        this.fields = new Fields(records.json());
        this.author = author;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public int count() {
        return waiting(Integer.MAX_VALUE).size();
    }

    @Override
    public List<Waiting> waiting(int most) {
        backlog.readyAll();
        return database.read(sql ->
                records
                        .reading()
                        .readWhere(sql, Entities.UNPLACED, UNPLACED.STATE.eq(State.OPEN.toString()))
                        .stream()
                        .map(InFile::record)
                        .flatMap(unplaced -> waiting(sql, unplaced).stream())
                        .limit(most)
                        .toList());
    }

    @Override
    public Placed place(Waiting waiting, UUID person) {
        save(waiting, person, State.SETTLED);
        return new Placed(waiting, person);
    }

    @Override
    public void undo(Placed placed) {
        save(placed.waiting(), placed.waiting().here(), State.OPEN);
    }

    /// Both people stand for themselves here, or there is nothing to ask.
    private Optional<Waiting> waiting(DSLContext sql, Recorded<Unplaced> unplaced) {
        var reading = records.reading();
        var entry = entry(sql, reading, unplaced.body().entry());
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        var here = entry.get().header().file();
        var there = reading.survivor(sql, unplaced.body().other()).orElse(unplaced.body().other());
        return here.equals(there)
                        || reading.heldFile(sql, here).isEmpty()
                        || reading.heldFile(sql, there).isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(unplaced, entry.get(), here, there));
    }

    private static Optional<? extends Recorded<?>> entry(
            DSLContext sql, RecordReader reading, UUID id) {
        Optional<? extends Recorded<?>> note = reading.one(sql, Entities.NOTE, id);
        return note.isPresent() ? note : reading.one(sql, Entities.TASK, id);
    }

    private void save(Waiting waiting, UUID person, State state) {
        var changes = new ArrayList<Change>(List.of(ruling(waiting, person)));
        database.write(transaction -> {
            records.reading()
                    .one(transaction.sql(), Entities.UNPLACED, waiting.unplaced().header().id())
                    .filter(now -> now.body().state() != state)
                    .ifPresent(now -> changes.add(moved(now, state)));
            outbox.append(transaction, List.copyOf(changes));
            transaction.touch(Topic.MATCHES);
            return true;
        });
    }

    private Insert ruling(Waiting waiting, UUID person) {
        var now = Moments.kept(clock.instant());
        var about = waiting.unplaced().header();
        var header =
                new Header(
                        ids.next(),
                        about.file(),
                        about.category(),
                        about.sensitivity(),
                        0,
                        author,
                        now,
                        now);
        var body = new Ruling(Verdict.BELONGS, waiting.entry().header().id(), person, null, "");
        return new Insert(Entities.RULING.name(), header, records.json().write(body));
    }

    private Amendment moved(Recorded<Unplaced> now, State state) {
        var seen = now.body();
        var made = new Unplaced(seen.entry(), seen.kept(), seen.other(), state);
        var edit =
                Edit.between(
                        Entities.UNPLACED.policy(),
                        now.header().version(),
                        fields.of(records.json().write(seen)),
                        fields.of(records.json().write(made)),
                        fields);
        return new Amendment(now.header().id(), Moments.kept(clock.instant()), edit);
    }
}
