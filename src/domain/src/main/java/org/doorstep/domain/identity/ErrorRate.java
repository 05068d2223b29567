package org.doorstep.domain.identity;

/// How often the hub joins two people by itself, as far as officers have looked.
///
/// @param looked how many of the pairs drawn by lot an officer has decided
/// @param wrong how many of those were two people
public record ErrorRate(int looked, int wrong) {

    /// Of the normal distribution: 95 in 100 lie within.
    private static final double Z = 1.959964;

    /// The least share that goes with what was found, by E. B. Wilson's interval of 95 in 100.
    public double atLeast() {
        return looked == 0 ? 0 : Math.max(0, centre() - spread());
    }

    /// The greatest share that goes with it.
    public double atMost() {
        return looked == 0 ? 1 : Math.min(1, centre() + spread());
    }

    private double centre() {
        return (share() + Z * Z / (2 * looked)) / scale();
    }

    private double spread() {
        return Z
                * Math.sqrt(share() * (1 - share()) / looked + Z * Z / (4.0 * looked * looked))
                / scale();
    }

    private double share() {
        return (double) wrong / looked;
    }

    private double scale() {
        return 1 + Z * Z / looked;
    }
}
