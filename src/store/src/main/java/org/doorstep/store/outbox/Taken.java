package org.doorstep.store.outbox;

import static org.doorstep.store.db.Tables.REPLICA;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.store.sqlite.Failures;
import org.doorstep.store.sqlite.Transaction;

/// Ops that the hub took whole, within one transaction: what is shown stays as it is, so nothing
/// has to be worked out, and a long day offline is settled in a moment: all that follow each other
/// and fared alike at once.
final class Taken {

    private static final String OPS = " where incarnation = ?1 and seq between ?2 and ?3";

    private static final String IDS = "(select op_id from outbox" + OPS + ")";

    private static final String SEEN_FROM = "update overlay set visible = ?4 where op_id in " + IDS;

    /// What the op added is a record at the hub now.
    private static final String FIRST_VERSION =
            "update record set version = 1 where version = 0"
                    + " and rec_id in (select rec_id from overlay where op_id in "
                    + IDS
                    + ")";

    private static final String KEEP =
            "insert into acked_journal (op_id, incarnation, seq, changes, saved_at, result, detail,"
                    + " visible_revision, settled_at)"
                    + " select op_id, incarnation, seq, changes, saved_at, ?4, ?5, ?6, ?7"
                    + " from outbox"
                    + OPS
                    + " order by seq";

    private static final String DONE = "delete from outbox" + OPS;

    private final Transaction transaction;
    private final byte[] incarnation;
    private final long now;

    Taken(Transaction transaction) {
        this.transaction = transaction;
        var self = transaction.sql().fetchSingle(REPLICA);
        this.incarnation = self.getIncarnation();
        this.now = Journal.moment(self.getHubTime());
    }

    /// Outcomes of ops that are not there change nothing.
    ///
    /// @param outcomes in the order of their ops
    void settle(List<Outcome> outcomes) {
        for (int from = 0; from < outcomes.size(); ) {
            var first = outcomes.get(from);
            var to = from + 1;
            while (to < outcomes.size() && isNext(outcomes.get(to - 1), outcomes.get(to))) {
                to++;
            }
            settle(first, outcomes.get(to - 1).seq());
            from = to;
        }
    }

    private static boolean isNext(Outcome one, Outcome next) {
        return next.seq() == one.seq() + 1
                && next.result() == one.result()
                && next.visibleRevision() == one.visibleRevision()
                && Objects.equals(next.detail(), one.detail());
    }

    /// @param outcome of the first, and of all others
    private void settle(Outcome outcome, long last) {
        try {
            var seenFrom = of(SEEN_FROM, outcome, last);
            seenFrom.setLong(4, outcome.visibleRevision());
            seenFrom.executeUpdate();
            of(FIRST_VERSION, outcome, last).executeUpdate();
            var keep = of(KEEP, outcome, last);
            keep.setString(4, outcome.result().toString());
            keep.setString(5, outcome.detail());
            keep.setLong(6, outcome.visibleRevision());
            keep.setLong(7, now);
            keep.executeUpdate();
            of(DONE, outcome, last).executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private PreparedStatement of(String statement, Outcome first, long last) throws SQLException {
        var prepared = transaction.prepared(statement);
        prepared.setBytes(1, incarnation);
        prepared.setLong(2, first.seq());
        prepared.setLong(3, last);
        return prepared;
    }
}
