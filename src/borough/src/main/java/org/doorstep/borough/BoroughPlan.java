package org.doorstep.borough;

import java.time.LocalDate;

/// Which borough to make.
///
/// @param seed another seed, another borough
/// @param people how many people the council knows, from 100 to 400,000
/// @param night the date of the extracts; not before [#FIRST_NIGHT], where the borough's story
///   begins to move
public record BoroughPlan(long seed, int people, LocalDate night) {
    /// The earliest night, and the demo's.
    public static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 11, 1);

    /// Fewer would leave out some of the hard cases.
    public static final int FEWEST = 100;

    /// More would make identifiers repeat that must not.
    public static final int MOST = 400_000;

    /// @throws IllegalArgumentException where the borough cannot be made so small, so large or so
    ///   early
    public BoroughPlan {
        if (people < FEWEST || people > MOST) {
            throw new IllegalArgumentException(
                    "A borough has from %,d to %,d people, not %,d."
                            .formatted(FEWEST, MOST, people));
        }
        if (night.isBefore(FIRST_NIGHT)) {
            throw new IllegalArgumentException(
                    "The borough's first night is %s, so %s is too early."
                            .formatted(FIRST_NIGHT, night));
        }
    }
}
