package org.doorstep.hub.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.hub.copy.CopyRows;
import org.jspecify.annotations.Nullable;

/// The rows of an extract that could not be read: what stood for them must not end, for they are
/// there.
final class Unread {

    private final List<String> keys = new ArrayList<>();
    private final List<String> guessed = new ArrayList<>();
    private long nameless;

    /// @param key of the row; null if it is not known
    void add(@Nullable String key) {
        if (key == null) {
            nameless++;
        } else {
            keys.add(key);
        }
    }

    /// A row with too few fields or too many: what seems to be its key is one only if it stood
    /// before.
    ///
    /// @param key null if it is not known
    void addMisshapen(@Nullable String key) {
        add(key);
        if (key != null) {
            guessed.add(key);
        }
    }

    /// How many of them might be any row.
    long nameless() {
        return nameless;
    }

    /// @param table with one column, the key
    void into(String table, Connection connection) throws SQLException {
        copy(keys, table, connection);
    }

    /// The keys of misshapen rows.
    ///
    /// @param table with one column, the key
    void guessedInto(String table, Connection connection) throws SQLException {
        copy(guessed, table, connection);
    }

    private static void copy(List<String> keys, String table, Connection connection)
            throws SQLException {
        if (!keys.isEmpty()) {
            var rows = new CopyRows(1);
            keys.forEach(key -> rows.row().text(key));
            rows.into(table, connection);
        }
    }
}
