package org.doorstep.hub.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.hub.copy.CopyRows;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.imports.ImportResult.Counts;
import org.doorstep.hub.imports.ImportRuns.Reject;
import org.doorstep.hub.mapping.Mapped;
import org.jooq.DSLContext;
import org.jooq.Record;

/// A temporary table that an extract is put into as a whole, for lists that only make sense as a
/// whole: `LIST_staged`. Its first two columns are the line and the key; of rows with the same key
/// the first counts. Beside it `LIST_unread` has the ids of rows that are there but could not be
/// read.
final class Staging {

    private static final int FLUSH = 10_000;

    private final Run run;
    private final Connection connection;
    private final DSLContext tx;
    private final String table;
    private final String unreadTable;
    private final int columns;
    private final List<Reject> rejects = new ArrayList<>();
    private final Unread unread = new Unread();
    private CopyRows rows;
    private long read;

    /// @param list name of the list
    /// @param definition of the table's columns; the first two are `line bigint, id text`
    Staging(Run run, String list, int columns, String definition) {
        this.run = run;
        this.connection = run.connection();
        this.tx = run.tx();
        this.table = list + "_staged";
        this.unreadTable = list + "_unread";
        this.columns = columns;
        this.rows = new CopyRows(columns);
        tx.execute("create temporary table " + table + " (" + definition + ") on commit drop");
        tx.execute("create temporary table " + unreadTable + " (id text not null) on commit drop");
    }

    /// A row; the rest of its columns follow by the given writing.
    void add(long line, String key, Consumer<CopyRows> rest) {
        read++;
        rest.accept(rows.row().number(line).text(key));
        if (rows.rows() == FLUSH) {
            flush();
        }
    }

    void reject(long line, Mapped.Rejected row) {
        read++;
        rejects.add(new Reject(line, row.key(), row.reason()));
        unread.add(row.key());
    }

    /// Everything is in: drops the repeats. The table is ready to be used.
    void finish() {
        flush();
        tx.fetch(
                        """
                        delete from %1$s t
                        using (select ctid as place, row_number() over (partition by id order by line) as number from %1$s) o
                        where t.ctid = o.place and o.number > 1
                        returning t.line, t.id
                        """
                                .formatted(table))
                .forEach(row ->
                        rejects.add(
                                new Reject(
                                        row.get("line", Long.class),
                                        row.get("id", String.class),
                                        "repeats a key that came before")));
        storing(() -> unread.into(unreadTable, connection));
        tx.execute("analyze " + table + ", " + unreadTable);
    }

    /// How many rows could not be read so far that their key is known.
    long nameless() {
        return unread.nameless();
    }

    /// Writes down what came of the rows, and commits.
    ///
    /// @param taken with the counts `added` and `changed`
    void close(Record taken, int ended) throws SQLException {
        var added = taken.get("added", long.class);
        var changed = taken.get("changed", long.class);
        run.log().reject(tx, run.id(), rejects);
        run.log()
                .count(
                        tx,
                        run.id(),
                        new Counts(
                                read,
                                added,
                                changed,
                                read - rejects.size() - added - changed,
                                ended,
                                rejects.size()));
        connection.commit();
    }

    private void flush() {
        var full = rows;
        storing(() -> full.into(table, connection));
        rows = new CopyRows(columns);
    }

    private static void storing(Storing work) {
        try {
            work.store();
        } catch (SQLException e) {
            throw new HubException(
                    "The extract could not be stored. Nothing was changed. Send it again.", e);
        }
    }

    private interface Storing {
        void store() throws SQLException;
    }
}
