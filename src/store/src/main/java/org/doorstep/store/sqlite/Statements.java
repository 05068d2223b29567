package org.doorstep.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// The prepared statements of one connection; they end with it.
final class Statements {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement prepared(String text) {
        return prepared.computeIfAbsent(text, this::prepare);
    }

    private PreparedStatement prepare(String text) {
        try {
            return connection.prepareStatement(text);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
