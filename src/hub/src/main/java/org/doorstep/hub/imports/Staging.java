package org.doorstep.hub.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.hub.copy.CopyRows;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.imports.ImportRuns.Reject;
import org.jooq.DSLContext;

/// A temporary table that an extract is put into as a whole, for lists that only make sense as a
/// whole. Its first two columns are the line and the key; of rows with the same key the first
/// counts.
final class Staging {

    private static final int FLUSH = 10_000;

    private final Connection connection;
    private final DSLContext tx;
    private final String table;
    private final int columns;
    private final List<Reject> rejects = new ArrayList<>();
    private CopyRows rows;
    private long read;

    /// @param definition of the table's columns; the first two are `line bigint, id text`
    Staging(Connection connection, DSLContext tx, String table, int columns, String definition) {
        this.connection = connection;
        this.tx = tx;
        this.table = table;
        this.columns = columns;
        this.rows = new CopyRows(columns);
        tx.execute("create temporary table " + table + " (" + definition + ") on commit drop");
    }

    /// A row; the rest of its columns follow by the given writing.
    void add(long line, String key, Consumer<CopyRows> rest) {
        read++;
        rest.accept(rows.row().number(line).text(key));
        if (rows.rows() == FLUSH) {
            flush();
        }
    }

    void reject(Reject reject) {
        read++;
        rejects.add(reject);
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
        tx.execute("analyze " + table);
    }

    long read() {
        return read;
    }

    long taken() {
        return read - rejects.size();
    }

    List<Reject> rejects() {
        return rejects;
    }

    private void flush() {
        try {
            rows.into(table, connection);
        } catch (SQLException e) {
            throw new HubException(
                    "The extract could not be stored. Nothing was changed. Send it again.", e);
        }
        rows = new CopyRows(columns);
    }
}
