package org.doorstep.borough.family;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.dice.Weighted;

/// Who makes up a household. People whom no system would know of (the children of a family that
/// owns its home and needs no help) are not made.
enum Shape {
    SINGLE,
    COUPLE,
    FAMILY,
    LONE_PARENT,
    THREE_GENERATIONS,
    WITH_ADULT_CHILD,
    WITH_LODGER,
    SHARERS;

    private static final Map<Tenure, Weighted<Shape>> SHARES =
            new EnumMap<>(
                    Map.of(
                            Tenure.COUNCIL,
                            Weighted.of(SINGLE, 35)
                                    .or(COUPLE, 14)
                                    .or(FAMILY, 17)
                                    .or(LONE_PARENT, 21)
                                    .or(THREE_GENERATIONS, 4)
                                    .or(WITH_ADULT_CHILD, 6)
                                    .or(WITH_LODGER, 3)
                                    .build(),
                            Tenure.PRIVATE_WITH_BENEFIT,
                            Weighted.of(SINGLE, 36)
                                    .or(COUPLE, 6)
                                    .or(FAMILY, 22)
                                    .or(LONE_PARENT, 31)
                                    .or(SHARERS, 5)
                                    .build(),
                            Tenure.OTHER,
                            Weighted.of(SINGLE, 38)
                                    .or(COUPLE, 60.5)
                                    .or(FAMILY, 1)
                                    .or(LONE_PARENT, 0.5)
                                    .build()));

    static Shape pick(Tenure tenure, Dice dice) {
        return Objects.requireNonNull(SHARES.get(tenure)).pick(dice);
    }

    boolean hasPartner() {
        return this == COUPLE || this == FAMILY || this == THREE_GENERATIONS;
    }

    boolean hasChildren() {
        return this == FAMILY || this == LONE_PARENT || this == THREE_GENERATIONS;
    }

    /// The head's age at the census.
    int headAge(Dice dice) {
        return switch (this) {
            case SINGLE -> dice.chance(0.55) ? dice.between(21, 62) : dice.between(58, 96);
            case COUPLE -> dice.chance(0.5) ? dice.between(24, 60) : dice.between(56, 90);
            case FAMILY, LONE_PARENT, THREE_GENERATIONS -> dice.between(22, 50);
            case WITH_ADULT_CHILD -> dice.between(44, 80);
            case WITH_LODGER -> dice.between(30, 70);
            case SHARERS -> dice.between(19, 45);
        };
    }
}
