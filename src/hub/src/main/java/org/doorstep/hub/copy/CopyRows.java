package org.doorstep.hub.copy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows on their way into a table by PostgreSQL's binary COPY: the quickest way in, and nothing
/// needs quoting.
public final class CopyRows {

    private static final byte[] SIGNATURE =
            "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final int NULL = -1;
    private static final int END = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final int columns;
    private int rows;

    /// @param columns how many fields each row has
    public CopyRows(int columns) {
        this.columns = columns;
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    /// How many rows have begun.
    public int rows() {
        return rows;
    }

    /// Begins a row; as many fields as there are columns must follow.
    public CopyRows row() {
        rows++;
        return write(() -> out.writeShort(columns));
    }

    public CopyRows number(long value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    public CopyRows small(int value) {
        return write(() -> {
            out.writeInt(Short.BYTES);
            out.writeShort(value);
        });
    }

    public CopyRows truth(boolean value) {
        return write(() -> {
            out.writeInt(1);
            out.writeBoolean(value);
        });
    }

    public CopyRows id(@Nullable UUID value) {
        if (value == null) {
            return nothing();
        }
        return write(() -> {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        });
    }

    public CopyRows text(@Nullable String value) {
        return value == null ? nothing() : raw(value.getBytes(StandardCharsets.UTF_8));
    }

    public CopyRows raw(byte[] value) {
        return write(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    public CopyRows date(@Nullable LocalDate value) {
        if (value == null) {
            return nothing();
        }
        return write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt((int) ChronoUnit.DAYS.between(DAY_ZERO, value));
        });
    }

    /// Sends all rows; these rows cannot be used any further.
    ///
    /// @param table with its columns, as `staged (line, key)`
    public void into(String table, Connection connection) throws SQLException {
        write(() -> out.writeShort(END));
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table + " from stdin (format binary)",
                            new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    private CopyRows nothing() {
        return write(() -> out.writeInt(NULL));
    }

    private CopyRows write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
