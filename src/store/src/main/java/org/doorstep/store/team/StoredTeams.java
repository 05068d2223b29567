package org.doorstep.store.team;

import static org.doorstep.store.db.Tables.REFERENCE;
import static org.doorstep.store.db.Tables.SCOPE;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.doorstep.domain.access.Colleagues;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.team.Board;
import org.doorstep.domain.team.Board.Piece;
import org.doorstep.domain.team.Teams;
import org.doorstep.domain.team.Weights;
import org.doorstep.protocol.reference.FlawedFileException;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.doorstep.store.caseload.OwnFiles;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The work of the officer's team, from what their laptop holds. What is given to somebody is one
/// op for each person: the file, the open cases and tasks in it, and the history of the cases.
///
/// Reading does not wait until a large checkpoint is in its place: that is told, and the board is
/// read again.
public final class StoredTeams implements Teams {

    private static final Logger LOG = LoggerFactory.getLogger(StoredTeams.class);

    /// The hub takes no more in one op.
    private static final int MOST_CHANGES = 100;

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final Colleagues colleagues;
    private final Pieces pieces;
    private final OwnFiles own;
    private final Giving giving;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

    /// @param author id of the officer whose store it is
    public StoredTeams(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            Colleagues colleagues,
            String author,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.backlog = backlog;
        this.colleagues = colleagues;
        this.pieces = new Pieces(records);
        this.own = new OwnFiles(records, SCOPE.KIND.eq(Scope.TEAM));
        this.giving = new Giving(records, author, ids);
        this.clock = clock;
    }

    private record Read(long edition, Weights weights) {}

    @Override
    public Optional<Board> board() {
        return database.read(sql -> team(sql).map(team -> board(sql, team)));
    }

    private Board board(DSLContext sql, Scope team) {
        var files = own.read(sql).stream().map(Integer::longValue).sorted().toList();
        return new Board(team.id(), team.name(), leads(sql, team), pieces.read(sql, files, team));
    }

    @Override
    public Weights weights() {
        var newest =
                database.read(sql ->
                        sql.select(REFERENCE.EDITION, REFERENCE.TEXT)
                                .from(REFERENCE)
                                .where(REFERENCE.KIND.eq(Kind.WORKLOAD.toString()))
                                .orderBy(REFERENCE.EDITION.desc())
                                .limit(1)
                                .fetchOptional());
        var edition = newest.map(row -> row.value1()).orElse(0L);
        var before = last.get();
        if (before != null && before.edition() == edition) {
            return before.weights();
        }
        var read = newest.map(row -> read(row.value2())).orElseGet(StoredTeams::shipped);
        last.set(new Read(edition, read));
        return read;
    }

    private static Weights shipped() {
        return ReferenceFiles.workload(ReferenceFiles.shipped(Kind.WORKLOAD));
    }

    private static Weights read(String text) {
        try {
            return ReferenceFiles.workload(text);
        } catch (FlawedFileException e) {
            LOG.warn("the council's weights of work are of a form that this build cannot read");
            return shipped();
        }
    }

    @Override
    public Moved move(List<Move> moves, @Nullable String why) {
        var now = Moments.kept(clock.instant());
        return write(
                moves,
                (transaction, team, found) -> {
                    var changed = new ArrayList<Changed>();
                    for (var move : moves) {
                        var piece = found.apply(move.person());
                        if (piece == null) {
                            changed.add(new Changed(false, List.of()));
                            continue;
                        }
                        var given = giving.give(piece, move, team.id(), name(move.to()), why, now);
                        save(transaction, given);
                        changed.add(given.changed());
                    }
                    return new Moved(moves, changed);
                });
    }

    @Override
    public void takeBack(Moved moved) {
        var now = Moments.kept(clock.instant());
        write(
                moved.moves(),
                (transaction, team, found) -> {
                    for (int i = 0; i < moved.moves().size(); i++) {
                        var move = moved.moves().get(i);
                        var piece = found.apply(move.person());
                        if (piece != null) {
                            save(
                                    transaction,
                                    giving.back(
                                            piece,
                                            move,
                                            moved.changed().get(i),
                                            team.id(),
                                            name(move.from()),
                                            now));
                        }
                    }
                    return moved;
                });
    }

    /// What is done with the work of a team that the officer leads.
    private interface Deed<T> {
        T with(Transaction transaction, Scope team, Function<UUID, @Nullable Piece> found);
    }

    private <T> T write(List<Move> moves, Deed<T> deed) {
        // Whose work it is now is seen in the files as they now count.
        backlog.readyAll();
        return database.write(transaction -> {
            var sql = transaction.sql();
            var team =
                    team(sql)
                            .filter(one -> leads(sql, one))
                            .orElseThrow(
                                    () -> new IllegalStateException("the officer leads no team"));
            var files = new HashSet<Long>();
            for (var move : moves) {
                records.reading().heldFile(sql, move.person()).ifPresent(files::add);
            }
            var byPerson = new HashMap<UUID, Piece>();
            pieces.read(sql, files, team).forEach(piece -> byPerson.put(piece.person(), piece));
            return deed.with(transaction, team, byPerson::get);
        });
    }

    private void save(Transaction transaction, Giving.Given given) {
        var all = given.all();
        for (int from = 0; from < all.size(); from += MOST_CHANGES) {
            outbox.append(
                    transaction, all.subList(from, Math.min(all.size(), from + MOST_CHANGES)));
        }
        if (!all.isEmpty()) {
            transaction.touch(Topic.TIMELINE);
        }
    }

    private static Optional<Scope> team(DSLContext sql) {
        return sql.select(SCOPE.ID, SCOPE.KIND, SCOPE.NAME)
                .from(SCOPE)
                .where(SCOPE.KIND.eq(Scope.TEAM))
                .orderBy(SCOPE.ID)
                .limit(1)
                .fetchOptional(row -> new Scope(row.value1(), row.value2(), row.value3()));
    }

    private static boolean leads(DSLContext sql, Scope team) {
        return sql.fetchExists(SCOPE, SCOPE.ID.eq(Scope.leads(team).id()));
    }

    private String name(@Nullable String officer) {
        if (officer == null) {
            return "Nobody";
        }
        var colleague = colleagues.byOfficer().get(officer);
        return colleague == null ? officer : colleague.name();
    }
}
