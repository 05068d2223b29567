package org.doorstep.bench.cut;

import java.sql.Connection;
import java.sql.SQLException;

/// How much the hub has of everything that a push writes.
///
/// @param ops of all laptops
/// @param versions of all records
/// @param quarantined changes that wait for somebody who may let them in
record HubRows(long ops, long versions, long quarantined) {

    private static final String COUNT =
            "select (select count(*) from op_ledger), (select count(*) from record_version),"
                    + " (select count(*) from quarantine)";

    static HubRows of(Connection database) {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(COUNT)) {
            row.next();
            return new HubRows(row.getLong(1), row.getLong(2), row.getLong(3));
        } catch (SQLException e) {
            throw new IllegalStateException("the hub's rows could not be counted", e);
        }
    }
}
