package org.doorstep.store.match;

import static org.doorstep.store.db.Tables.POSSIBLE_MATCH;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RULING;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identity.ErrorRate;
import org.doorstep.domain.identity.Matches;
import org.doorstep.domain.identity.PossibleMatch;
import org.doorstep.domain.identity.PossibleMatch.Reason;
import org.doorstep.domain.identity.PossibleMatch.State;
import org.doorstep.domain.identity.Ruling;
import org.doorstep.domain.identity.Ruling.Verdict;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Fields;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The queue of possible matches in the officer's store. A pair counts only while both its records
/// are here: who may see one alone is not asked.
public final class StoredMatches implements Matches {

    private static final org.doorstep.store.db.tables.Record LEFT = RECORD.as("l");
    private static final org.doorstep.store.db.tables.Record RIGHT = RECORD.as("r");
    private static final List<State> WAITING = List.of(State.OPEN, State.UNSURE);

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final Fields fields;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// @param author id of the officer whose store it is
    public StoredMatches(
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
    public List<UUID> queue(Which which, int most) {
        backlog.readyAll();
        return database.read(sql -> {
            var found = new ArrayList<UUID>();
            for (var state : WAITING) {
                if (found.size() < most) {
                    found.addAll(queue(sql, which, state, most - found.size()));
                }
            }
            return found;
        });
    }

    private List<UUID> queue(DSLContext sql, Which which, State state, int most) {
        return sql.select(RECORD.REC_ID)
                .from(POSSIBLE_MATCH)
                .join(RECORD)
                .on(RECORD.ID.eq(POSSIBLE_MATCH.ID))
                .join(LEFT)
                .on(LEFT.REC_ID.eq(POSSIBLE_MATCH.LEFT))
                .join(RIGHT)
                .on(RIGHT.REC_ID.eq(POSSIBLE_MATCH.RIGHT))
                .where(POSSIBLE_MATCH.STATE.eq(state.toString()))
                .and(
                        POSSIBLE_MATCH.IN_HUNDRED.between(
                                (long) which.sureness().from(), (long) which.sureness().to()))
                .and(ofService(which.service()))
                .and(records.reading().held(sql))
                .orderBy(POSSIBLE_MATCH.IN_HUNDRED.desc(), POSSIBLE_MATCH.ID)
                .limit(most)
                .fetch(row -> Uuids.of(row.value1()));
    }

    private static Condition ofService(@Nullable Category service) {
        return service == null
                ? noCondition()
                : LEFT.CATEGORY.eq(service.toString()).or(RIGHT.CATEGORY.eq(service.toString()));
    }

    @Override
    public Waiting waiting() {
        backlog.readyAll();
        return database.read(sql -> {
            Map<Category, Integer> byService = new EnumMap<>(Category.class);
            var all = new int[1];
            sql.select(LEFT.CATEGORY, RIGHT.CATEGORY, count())
                    .from(POSSIBLE_MATCH)
                    .join(RECORD)
                    .on(RECORD.ID.eq(POSSIBLE_MATCH.ID))
                    .join(LEFT)
                    .on(LEFT.REC_ID.eq(POSSIBLE_MATCH.LEFT))
                    .join(RIGHT)
                    .on(RIGHT.REC_ID.eq(POSSIBLE_MATCH.RIGHT))
                    .where(POSSIBLE_MATCH.STATE.in(WAITING.stream().map(State::toString).toList()))
                    .and(records.reading().held(sql))
                    .groupBy(LEFT.CATEGORY, RIGHT.CATEGORY)
                    .forEach(row -> {
                        all[0] += row.value3();
                        byService.merge(Category.parse(row.value1()), row.value3(), Integer::sum);
                        if (!row.value1().equals(row.value2())) {
                            byService.merge(
                                    Category.parse(row.value2()), row.value3(), Integer::sum);
                        }
                    });
            return new Waiting(all[0], byService);
        });
    }

    @Override
    public Optional<Pair> pair(UUID match) {
        backlog.readyAll();
        return database.read(sql ->
                records.reading()
                        .one(sql, Entities.POSSIBLE_MATCH, match)
                        .flatMap(found ->
                                records.reading()
                                        .one(sql, Entities.SOURCE_RECORD, found.body().left())
                                        .flatMap(left ->
                                                records.reading()
                                                        .one(
                                                                sql,
                                                                Entities.SOURCE_RECORD,
                                                                found.body().right())
                                                        .map(right ->
                                                                new Pair(found, left, right)))));
    }

    @Override
    public Decided decide(Pair pair, Verdict verdict) {
        return decide(pair, verdict, null);
    }

    @Override
    public Decided unsure(Pair pair) {
        save(List.of(moved(pair, State.UNSURE)));
        return new Decided(pair, null);
    }

    @Override
    public void undo(Decided decided) {
        var now = pair(decided.pair().match().header().id()).orElse(decided.pair());
        var changes = new ArrayList<Change>();
        if (decided.ruling() != null) {
            changes.add(ruling(now, Verdict.UNDO, decided.ruling()));
        }
        var before = decided.pair().match().body().state();
        if (now.match().body().state() != before) {
            changes.add(moved(now, before));
        }
        if (!changes.isEmpty()) {
            save(changes);
        }
    }

    private Decided decide(Pair pair, Verdict verdict, @Nullable UUID undoes) {
        var ruling = ruling(pair, verdict, undoes);
        save(List.of(ruling, moved(pair, State.SETTLED)));
        return new Decided(pair, ruling.header().id());
    }

    private Insert ruling(Pair pair, Verdict verdict, @Nullable UUID undoes) {
        var now = Moments.kept(clock.instant());
        var about = pair.match().header();
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
        var body =
                new Ruling(
                        verdict, pair.left().header().id(), pair.right().header().id(), undoes, "");
        return new Insert(Entities.RULING.name(), header, records.json().write(body));
    }

    private Amendment moved(Pair pair, State to) {
        var seen = pair.match().body();
        var made =
                new PossibleMatch(
                        seen.left(),
                        seen.right(),
                        seen.reason(),
                        seen.inHundred(),
                        seen.clues(),
                        seen.model(),
                        to);
        var edit =
                Edit.between(
                        Entities.POSSIBLE_MATCH.policy(),
                        pair.match().header().version(),
                        fields.of(records.json().write(seen)),
                        fields.of(records.json().write(made)),
                        fields);
        return new Amendment(pair.match().header().id(), Moments.kept(clock.instant()), edit);
    }

    private void save(List<? extends Change> changes) {
        database.write(transaction -> {
            outbox.append(transaction, List.copyOf(changes));
            transaction.touch(Topic.MATCHES);
            return true;
        });
    }

    @Override
    public ErrorRate errorRate() {
        backlog.readyAll();
        return database.read(sql -> {
            var undone = RULING.as("u");
            var rulings =
                    sql.select(RULING.VERDICT)
                            .from(RULING)
                            .join(RECORD)
                            .on(RECORD.ID.eq(RULING.ID))
                            .where(
                                    exists(
                                            selectOne()
                                                    .from(POSSIBLE_MATCH)
                                                    .where(
                                                            POSSIBLE_MATCH.LEFT.eq(RULING.LEFT),
                                                            POSSIBLE_MATCH.RIGHT.eq(RULING.RIGHT),
                                                            POSSIBLE_MATCH.REASON.eq(
                                                                    Reason.AUDIT.toString()),
                                                            POSSIBLE_MATCH.STATE.eq(
                                                                    State.SETTLED.toString()))))
                            .and(RULING.UNDOES.isNull())
                            .and(
                                    notExists(
                                            select(undone.ID)
                                                    .from(undone)
                                                    .where(undone.UNDOES.eq(RECORD.REC_ID))))
                            .and(records.reading().held(sql))
                            .fetch(RULING.VERDICT);
            var wrong =
                    rulings.stream()
                            .filter(verdict ->
                                    verdict.equals(Verdict.DIFFERENT.toString())
                                            || verdict.equals(Verdict.RELATED.toString()))
                            .count();
            return new ErrorRate(rulings.size(), (int) wrong);
        });
    }
}
