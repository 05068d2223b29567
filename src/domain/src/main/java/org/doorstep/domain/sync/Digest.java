package org.doorstep.domain.sync;

import java.util.UUID;

/// How many records there are and a sum over them: two sides that have the same digest have the
/// same records, whatever the order in which these came.
///
/// The sum is that of one 128-bit number for each record, modulo 2^128, so it is kept by adding
/// what comes and subtracting what goes.
///
/// @param records how many
/// @param high the sum's upper 64 bits
/// @param low the sum's lower 64 bits
public record Digest(long records, long high, long low) {

    /// Of no record at all.
    public static final Digest NONE = new Digest(0, 0, 0);

    /// Into so many parts a bucket is divided to find where two sides differ.
    public static final int PARTS = 256;

    private static final int HALF = 16;

    public Digest plus(Digest other) {
        var sum = low + other.low;
        var carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new Digest(records + other.records, high + other.high + carry, sum);
    }

    public Digest minus(Digest other) {
        var borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
        return new Digest(records - other.records, high - other.high - borrow, low - other.low);
    }

    /// The part that a record belongs to: its id's last byte, because ids begin with the time.
    public static int partOf(UUID id) {
        return (int) (id.getLeastSignificantBits() & (PARTS - 1));
    }

    /// The count, a colon and the sum in 32 hexadecimal digits.
    @Override
    public String toString() {
        return "%d:%016x%016x".formatted(records, high, low);
    }

    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException if the text is none
    public static Digest parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 1 || text.length() != colon + 1 + 2 * HALF) {
            throw new IllegalArgumentException("not a digest");
        }
        var middle = colon + 1 + HALF;
        return new Digest(
                Long.parseLong(text.substring(0, colon)),
                Long.parseUnsignedLong(text.substring(colon + 1, middle), 16),
                Long.parseUnsignedLong(text.substring(middle), 16));
    }
}
