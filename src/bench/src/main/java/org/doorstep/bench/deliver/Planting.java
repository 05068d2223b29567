package org.doorstep.bench.deliver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import javax.sql.DataSource;
import org.doorstep.bench.deliver.Policy.Block;
import org.doorstep.bench.deliver.Policy.Piece;
import org.doorstep.protocol.json.BodyHash;
import org.jspecify.annotations.Nullable;

/// Writes a policy into the hub's tables, in one transaction, as imports and officers would.
final class Planting {

    private final DataSource hub;

    Planting(DataSource hub) {
        this.hub = hub;
    }

    /// @param was what the tables say; null if they are empty
    void plant(Policy policy, @Nullable Policy was) throws SQLException {
        try (var connection = hub.getConnection()) {
            connection.setAutoCommit(false);
            rules(connection, policy);
            people(connection, policy);
            blocks(connection, policy, was == null ? Set.of() : was.blocks());
            files(connection, policy);
            each(
                    connection,
                    """
                    insert into record_version (council, rec_id, ver, type, category, sensitivity, body, hash, author, observed_at, recorded_at, deleted)
                    values (1, ?::uuid, ?, ?, ?, ?, ?::jsonb, ?, 'O00000', now(), now(), ?) on conflict do nothing
                    """,
                    policy.pieces(),
                    Planting::version);
            each(
                    connection,
                    """
                    insert into record_current (council, rec_id, ver, type, category, sensitivity, file, deleted)
                    values (1, ?::uuid, ?, ?, ?, ?, ?::uuid, ?)
                    on conflict (council, rec_id) do update set ver = excluded.ver, sensitivity = excluded.sensitivity,
                        file = excluded.file, deleted = excluded.deleted
                    """,
                    policy.pieces(),
                    Planting::current);
            each(
                    connection,
                    "insert into draft_holder values (1, ?::uuid, ?, 'goes_on', 'form/some') on conflict do nothing",
                    policy.pieces().stream().filter(piece -> piece.holder() != null).toList(),
                    (piece, row) -> {
                        row.setString(1, piece.id().toString());
                        row.setString(2, piece.holder());
                    });
            run(connection, "insert into unsequenced select 1, rec_id from record_current");
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void rules(Connection connection, Policy policy) throws SQLException {
        run(connection, "delete from role_category");
        each(
                connection,
                "insert into role_category values (1, ?, ?, ?)",
                policy.matrix(),
                (line, row) -> {
                    row.setString(1, line.role());
                    row.setString(2, line.category());
                    row.setInt(3, line.upTo());
                });
        run(connection, "delete from sharing_agreement");
        each(
                connection,
                "insert into sharing_agreement values (1, ?, ?, ?, ?, 'To try it', 'None', ?::date, ?::date)",
                policy.agreements(),
                (agreed, row) -> {
                    row.setString(1, agreed.id());
                    row.setString(2, agreed.team());
                    row.setString(3, agreed.category());
                    row.setInt(4, agreed.upTo());
                    row.setString(5, agreed.from().toString());
                    row.setString(6, agreed.to().toString());
                });
    }

    private static void people(Connection connection, Policy policy) throws SQLException {
        each(
                connection,
                "insert into scope values (1, ?, ?, 'A scope') on conflict do nothing",
                policy.scopes().entrySet(),
                (scope, row) -> {
                    row.setString(1, scope.getKey());
                    row.setString(2, scope.getValue());
                });
        each(
                connection,
                """
                insert into officer (council, id, name, job_title, team, role, clearance, ended_on)
                values (1, ?, 'An officer', 'Officer', ?, ?, ?, ?::date)
                on conflict (council, id) do update set role = excluded.role, clearance = excluded.clearance, ended_on = excluded.ended_on
                """,
                policy.officers(),
                (officer, row) -> {
                    row.setString(1, officer.id());
                    row.setString(2, officer.team());
                    row.setString(3, officer.role());
                    row.setInt(4, officer.clearance());
                    row.setString(5, officer.left() ? "2026-01-01" : null);
                });
        each(
                connection,
                """
                insert into membership values (1, ?, ?, ?::date, ?::date)
                on conflict (council, officer, scope, valid_from) do update set valid_to = excluded.valid_to
                """,
                policy.members(),
                (member, row) -> {
                    row.setString(1, member.officer());
                    row.setString(2, member.scope());
                    row.setString(3, member.from().toString());
                    row.setString(4, member.to() == null ? null : member.to().toString());
                });
    }

    private static void blocks(Connection connection, Policy policy, Set<Block> were)
            throws SQLException {
        each(
                connection,
                "update access_block set lifted_at = now(), lifted_by = 'x' where file = ?::uuid and officer = ? and lifted_at is null",
                were.stream().filter(block -> !policy.blocks().contains(block)).toList(),
                Planting::block);
        each(
                connection,
                """
                insert into access_block (council, id, file, officer, kind, reason, set_by, set_at)
                values (1, gen_random_uuid(), ?::uuid, ?, 'family', 'To try it', 'x', now()) on conflict do nothing
                """,
                policy.blocks(),
                Planting::block);
    }

    private static void block(Block block, PreparedStatement row) throws SQLException {
        row.setString(1, block.file().toString());
        row.setString(2, block.officer());
    }

    private static void files(Connection connection, Policy policy) throws SQLException {
        run(connection, "delete from file_scope");
        for (var file : policy.files().entrySet()) {
            each(
                    connection,
                    "insert into file_scope values (1, ?::uuid, ?)",
                    file.getValue(),
                    (scope, row) -> {
                        row.setString(1, file.getKey().toString());
                        row.setString(2, scope);
                    });
        }
    }

    private static void version(Piece piece, PreparedStatement row) throws SQLException {
        row.setString(1, piece.id().toString());
        row.setInt(2, piece.version());
        row.setString(3, type(piece));
        row.setString(4, piece.category());
        row.setInt(5, piece.level());
        var body = piece.deleted() ? "{}" : body(piece);
        row.setString(6, body);
        row.setBytes(7, BodyHash.of(body));
        row.setBoolean(8, piece.deleted());
    }

    private static void current(Piece piece, PreparedStatement row) throws SQLException {
        row.setString(1, piece.id().toString());
        row.setInt(2, piece.version());
        row.setString(3, type(piece));
        row.setString(4, piece.category());
        row.setInt(5, piece.level());
        row.setString(6, piece.file() == null ? null : piece.file().toString());
        row.setBoolean(7, piece.deleted());
    }

    /// The canonical body of a record that is there.
    static String body(Piece piece) {
        return isPerson(piece)
                ? "{}"
                : body(piece.holder() != null, piece.category(), piece.text());
    }

    /// That of a draft or of a note.
    static String body(boolean draft, String service, String says) {
        var format =
                draft
                        ? "{\"service\":\"%s\",\"title\":\"%s\"}"
                        : "{\"service\":\"%s\",\"text\":\"%s\"}";
        return format.formatted(service, says);
    }

    static boolean isPerson(Piece piece) {
        return piece.id().equals(piece.file());
    }

    private static String type(Piece piece) {
        if (isPerson(piece)) {
            return "person";
        }
        return piece.holder() == null ? "note" : "unfinished";
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> void each(Connection connection, String sql, Collection<T> all, Row<T> row)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var one : all) {
                row.set(one, statement);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private interface Row<T> {
        void set(T from, PreparedStatement row) throws SQLException;
    }
}
