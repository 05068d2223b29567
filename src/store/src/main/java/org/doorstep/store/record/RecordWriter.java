package org.doorstep.store.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.record.Header;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.rows.BodyTables;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Row;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Failures;
import org.doorstep.store.sqlite.Transaction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Writes records within one transaction, through prepared statements: a first fill writes
/// millions.
public final class RecordWriter {

    private static final String FIND =
            "select id, version, recorded_at, epochs, file, category, sensitivity from record where rec_id = ?";
    private static final String SPOKEN_OF = "update record set epochs = ? where id = ?";
    private static final String INSERT =
            "insert into record (id, rec_id, type, file, category, sensitivity, version, author,"
                    + " observed_at, recorded_at, hash, extras) values (?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String UPDATE =
            "update record set type = ?2, file = ?3, category = ?4, sensitivity = ?5, version = ?6,"
                    + " author = ?7, observed_at = ?8, recorded_at = ?9, hash = ?10, extras = ?11,"
                    + " arrived = case when version <> ?6 or recorded_at <> ?9 then ?12 else arrived end"
                    + " where id = ?1";
    private static final String HIDE =
            "update record set deleted = ? where id = ? and deleted <> ?";
    private static final String FIND_FILE = "select id from file where file_id = ?";
    private static final String INSERT_FILE = "insert into file (id, file_id) values (?, ?)";

    private final Transaction transaction;
    private final BodyTables tables;
    private final Types types;
    private final Numbers numbers;
    private final Json json;

    RecordWriter(
            Transaction transaction, BodyTables tables, Types types, Numbers numbers, Json json) {
        this.transaction = transaction;
        this.tables = tables;
        this.types = types;
        this.numbers = numbers;
        this.json = json;
    }

    /// A record that the store has.
    ///
    /// @param recordedAt microseconds
    /// @param epochs in which of the hub's epochs that this laptop has seen it was last told
    /// @param file the number of its file
    /// @param category wire name
    public record Known(
            long number,
            int version,
            long recordedAt,
            long epochs,
            long file,
            String category,
            int sensitivity) {}

    public Optional<Known> find(UUID id) {
        try {
            var find = transaction.prepared(FIND);
            find.setBytes(1, Uuids.bytes(id));
            try (var found = find.executeQuery()) {
                return found.next()
                        ? Optional.of(
                                new Known(
                                        found.getLong(1),
                                        found.getInt(2),
                                        found.getLong(3),
                                        found.getLong(4),
                                        found.getLong(5),
                                        found.getString(6),
                                        found.getInt(7)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /// Writes a record that the store does not have.
    ///
    /// @param body JSON
    /// @return its number
    public long insert(String type, Header header, String body) {
        return insert(type, header, body, hash(body));
    }

    /// @param hash of the canonical body
    /// @return its number
    public long insert(String type, Header header, String body, byte[] hash) {
        try {
            var split = split(type, body, hash);
            var number = numbers.nextRecord();
            var insert = transaction.prepared(INSERT);
            insert.setLong(1, number);
            insert.setBytes(2, Uuids.bytes(header.id()));
            bindHeader(insert, 3, type, header, split);
            insert.executeUpdate();
            writeBody(type, number, split.row());
            Common.write(transaction, number, split.common());
            return number;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /// Writes what the record now reads.
    public void update(long number, String type, Header header, String body) {
        update(number, type, header, body, hash(body));
    }

    /// @param hash of the canonical body
    public void update(long number, String type, Header header, String body, byte[] hash) {
        try {
            var split = split(type, body, hash);
            var update = transaction.prepared(UPDATE);
            update.setLong(1, number);
            bindHeader(update, 2, type, header, split);
            update.setLong(12, numbers.nextRecord());
            update.executeUpdate();
            writeBody(type, number, split.row());
            Common.forget(transaction, number);
            Common.write(transaction, number, split.common());
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /// Notes that the hub has spoken of a record in this epoch.
    public void spokenOf(long number, long epochs) {
        try {
            var spokenOf = transaction.prepared(SPOKEN_OF);
            spokenOf.setLong(1, epochs);
            spokenOf.setLong(2, number);
            spokenOf.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /// Takes a record out of sight, or brings it back.
    public void hide(long number, boolean deleted) {
        try {
            var hide = transaction.prepared(HIDE);
            hide.setInt(1, deleted ? 1 : 0);
            hide.setLong(2, number);
            hide.setInt(3, deleted ? 1 : 0);
            hide.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /// Whether this laptop knows the person's file.
    public boolean hasFile(UUID person) {
        try {
            var find = transaction.prepared(FIND_FILE);
            find.setBytes(1, Uuids.bytes(person));
            try (var found = find.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /// The number of a person's file, a new one if it never came before.
    public long file(UUID person) {
        try {
            var bytes = Uuids.bytes(person);
            var find = transaction.prepared(FIND_FILE);
            find.setBytes(1, bytes);
            try (var found = find.executeQuery()) {
                if (found.next()) {
                    return found.getLong(1);
                }
            }
            var number = numbers.nextFile();
            var insert = transaction.prepared(INSERT_FILE);
            insert.setLong(1, number);
            insert.setBytes(2, bytes);
            insert.executeUpdate();
            return number;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private void bindHeader(
            PreparedStatement statement, int from, String type, Header header, Split split)
            throws SQLException {
        statement.setLong(from, types.number(transaction, type));
        statement.setLong(from + 1, file(header.file()));
        statement.setString(from + 2, header.category().toString());
        statement.setInt(from + 3, header.sensitivity().level());
        statement.setInt(from + 4, header.version());
        statement.setString(from + 5, header.author());
        statement.setLong(from + 6, Moments.micros(header.observedAt()));
        statement.setLong(from + 7, Moments.micros(header.recordedAt()));
        statement.setBytes(from + 8, split.hash());
        statement.setString(from + 9, split.extras());
    }

    private void writeBody(String type, long number, @Nullable Row row) throws SQLException {
        if (row == null) {
            return;
        }
        var statement = transaction.prepared(tables.named(type).orElseThrow().put());
        statement.setLong(1, number);
        for (int i = 0; i < row.values().size(); i++) {
            statement.setObject(i + 2, row.values().get(i));
        }
        statement.executeUpdate();
    }

    private byte[] hash(String body) {
        return BodyHash.of(json.write(json.tree(body)));
    }

    /// Of a type that this build does not know, all is extras.
    private Split split(String type, String body, byte[] hash) {
        var tree = (ObjectNode) json.tree(body);
        return tables.named(type)
                .map(table -> table.split(tree))
                .map(row -> new Split(row, row.extras(), hash, Common.keys(type, tree)))
                .orElseGet(() -> new Split(null, json.write(tree), hash, List.of()));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Split(
            @Nullable Row row, @Nullable String extras, byte[] hash, List<String> common) {}
}
