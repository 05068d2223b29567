package org.doorstep.hub.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows on their way into a table by PostgreSQL's binary COPY: the quickest way in, and nothing
/// needs quoting.
public final class CopyRows {

    private static final byte[] SIGNATURE =
            "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long DAY_ZERO = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int FIRST_SIZE = 1 << 16;
    private static final int NULL = -1;
    private static final short END = -1;

    private final int columns;
    private ByteBuffer bytes;
    private int rows;

    /// @param columns how many fields each row has
    public CopyRows(int columns) {
        this(columns, FIRST_SIZE);
    }

    /// @param size how many bytes the rows may well come to; there is room for more
    public CopyRows(int columns, int size) {
        this.columns = columns;
        this.bytes = ByteBuffer.allocate(size);
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    /// How many rows have begun.
    public int rows() {
        return rows;
    }

    /// Begins a row; as many fields as there are columns must follow.
    public CopyRows row() {
        rows++;
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    public CopyRows number(long value) {
        field(Long.BYTES).putLong(value);
        return this;
    }

    public CopyRows small(int value) {
        field(Short.BYTES).putShort((short) value);
        return this;
    }

    public CopyRows truth(boolean value) {
        field(1).put((byte) (value ? 1 : 0));
        return this;
    }

    public CopyRows id(@Nullable UUID value) {
        if (value == null) {
            return nothing();
        }
        field(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    public CopyRows text(@Nullable String value) {
        return value == null ? nothing() : raw(value.getBytes(StandardCharsets.UTF_8));
    }

    public CopyRows raw(byte[] value) {
        field(value.length).put(value);
        return this;
    }

    public CopyRows date(@Nullable LocalDate value) {
        if (value == null) {
            return nothing();
        }
        field(Integer.BYTES).putInt((int) (value.toEpochDay() - DAY_ZERO));
        return this;
    }

    /// Sends all rows; the same may be sent again after a transaction that was turned back.
    ///
    /// @param table with its columns, as `staged (line, key)`
    public void into(String table, Connection connection) throws SQLException {
        room(Short.BYTES).putShort(bytes.position(), END);
        var copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin (format binary)");
        try {
            copy.writeToCopy(bytes.array(), 0, bytes.position() + Short.BYTES);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private CopyRows nothing() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    private ByteBuffer field(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            var size = Math.max(2 * bytes.capacity(), bytes.position() + more);
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }
}
