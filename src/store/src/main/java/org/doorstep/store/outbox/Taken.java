package org.doorstep.store.outbox;

import static org.doorstep.store.db.Tables.REPLICA;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.store.sqlite.Failures;
import org.doorstep.store.sqlite.Transaction;

/// Ops that the hub took whole, within one transaction: what is shown stays as it is, so nothing
/// has to be worked out, and a long day offline is settled in a moment.
final class Taken {

    private static final String OP =
            "(select op_id from outbox where incarnation = ?1 and seq = ?2)";

    private static final String SEEN_FROM = "update overlay set visible = ?3 where op_id = " + OP;

    /// What the op added is a record at the hub now.
    private static final String FIRST_VERSION =
            "update record set version = 1 where version = 0"
                    + " and rec_id in (select rec_id from overlay where op_id = "
                    + OP
                    + ")";

    private static final String KEEP =
            "insert into acked_journal (op_id, incarnation, seq, changes, saved_at, result, detail,"
                    + " visible_revision, settled_at)"
                    + " select op_id, incarnation, seq, changes, saved_at, ?3, ?4, ?5, ?6"
                    + " from outbox where incarnation = ?1 and seq = ?2";

    private static final String DONE = "delete from outbox where incarnation = ?1 and seq = ?2";

    private final Transaction transaction;
    private final byte[] incarnation;
    private final long now;

    Taken(Transaction transaction) {
        this.transaction = transaction;
        var self = transaction.sql().fetchSingle(REPLICA);
        this.incarnation = self.getIncarnation();
        this.now = Journal.moment(self.getHubTime());
    }

    /// An outcome of an op that is not there changes nothing.
    void settle(Outcome outcome) {
        try {
            var seenFrom = of(SEEN_FROM, outcome);
            seenFrom.setLong(3, outcome.visibleRevision());
            seenFrom.executeUpdate();
            of(FIRST_VERSION, outcome).executeUpdate();
            var keep = of(KEEP, outcome);
            keep.setString(3, outcome.result().toString());
            keep.setString(4, outcome.detail());
            keep.setLong(5, outcome.visibleRevision());
            keep.setLong(6, now);
            keep.executeUpdate();
            of(DONE, outcome).executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private PreparedStatement of(String statement, Outcome outcome) throws SQLException {
        var prepared = transaction.prepared(statement);
        prepared.setBytes(1, incarnation);
        prepared.setLong(2, outcome.seq());
        return prepared;
    }
}
