package org.doorstep.linkage.model;

import org.doorstep.linkage.compare.Comparison;

/// What is supposed before anything has been learnt, and what a kind of pairs may never learn.
final class Beginning {

    private static final double[] PLACE_OF_SAME = {.5, .1, .1, .1, .05, .05, .02, .08};
    private static final double[] PLACE_OF_HOUSEHOLD = {.88, .08, .02, .01, .004, .003, .002, .001};
    private static final int BIRTH_ALL_WRONG = 6;
    private static final double MOST_WRONG_BIRTHS = 0.015;
    private static final double MOSTLY_BEST = 0.8;
    private static final double FALLING = 0.6;
    private static final double FEWEST_ELSE = 0.03;

    private Beginning() {}

    /// How the levels of one kind of pairs are learnt.
    enum Way {
        /// As they are seen.
        FREE,
        /// As a mixture: some share a value for a reason, and then agree as one person's records
        /// do; the others agree by accident, as strangers do.
        MIXED,
        /// As among strangers.
        BY_ACCIDENT,
        /// As in a household.
        AS_HOUSEHOLD
    }

    static Way way(Kind kind, Comparison comparison) {
        return switch (kind) {
            case SAME_PERSON -> Way.FREE;
            case UNRELATED -> Way.BY_ACCIDENT;
            case HOUSEHOLD ->
                    switch (comparison) {
                        case PLACE, SEX, LISTED, MET, AGE -> Way.FREE;
                        case ORDER, NHS_NUMBER, NAMESAKE -> Way.BY_ACCIDENT;
                        default -> Way.MIXED;
                    };
            case FAMILY_NAMESAKES ->
                    switch (comparison) {
                        case GIVEN, SURNAME -> Way.MIXED;
                        case MIDDLE, SEX, AGE, NAMESAKE -> Way.FREE;
                        case ORDER, BIRTH, NHS_NUMBER -> Way.BY_ACCIDENT;
                        default -> Way.AS_HOUSEHOLD;
                    };
            case NAMESAKES ->
                    switch (comparison) {
                        case GIVEN, SURNAME, COMPANY -> Way.MIXED;
                        case MIDDLE, ORDER, SEX, EMAIL -> Way.FREE;
                        default -> Way.BY_ACCIDENT;
                    };
        };
    }

    /// How the levels of one kind of pairs are supposed to be seen.
    static double[] levels(Kind kind, Comparison comparison) {
        if (comparison == Comparison.PLACE) {
            return kind == Kind.HOUSEHOLD ? PLACE_OF_HOUSEHOLD.clone() : PLACE_OF_SAME.clone();
        }
        if (comparison == Comparison.NAMESAKE) {
            return kind == Kind.FAMILY_NAMESAKES
                    ? new double[] {1 - MOSTLY_BEST, MOSTLY_BEST}
                    : new double[] {MOSTLY_BEST, 1 - MOSTLY_BEST};
        }
        var levels = new double[comparison.levels()];
        var share = 1 - MOSTLY_BEST;
        levels[0] = MOSTLY_BEST;
        for (var level = 1; level < levels.length; level++) {
            levels[level] = share * (1 - FALLING);
            share *= FALLING;
        }
        levels[levels.length - 1] = Math.max(FEWEST_ELSE, levels[levels.length - 1]);
        return normal(levels);
    }

    /// How often records of one person come out at a level at most, where homes are known. A birth
    /// date that is wrong in all its parts is rare in such files: who differs in it and shares name
    /// and home is mostly a parent or a child.
    static double most(Comparison comparison, int level) {
        return comparison == Comparison.BIRTH && level >= BIRTH_ALL_WRONG ? MOST_WRONG_BIRTHS : 1;
    }

    /// How often pairs of a kind share a value for a reason, at first.
    static double shared(Kind kind, Comparison comparison) {
        if (kind != Kind.HOUSEHOLD) {
            return comparison == Comparison.COMPANY ? 0.01 : mostShared(kind, comparison);
        }
        return switch (comparison) {
            case SURNAME, MOVE, COMPANY -> 0.6;
            case PHONE -> 0.3;
            case EMAIL, OTHER -> 0.2;
            case GIVEN, MIDDLE -> 0.02;
            case BIRTH, NATIONAL -> 0.01;
            default -> 0;
        };
    }

    /// How often they may at most. In a household father and son may have one name and twins one
    /// birthday, but pairs that mostly share both would be one person's.
    static double mostShared(Kind kind, Comparison comparison) {
        if (kind != Kind.HOUSEHOLD) {
            return 0.99;
        }
        return switch (comparison) {
            case SURNAME, MOVE, COMPANY -> 0.98;
            case PHONE, OTHER -> 0.9;
            case EMAIL -> 0.5;
            case GIVEN, MIDDLE -> 0.08;
            case BIRTH -> 0.04;
            case NATIONAL -> 0.02;
            default -> 0;
        };
    }

    static double[] normal(double[] levels) {
        var sum = 0.0;
        for (var level : levels) {
            sum += level;
        }
        for (var i = 0; i < levels.length; i++) {
            levels[i] /= sum;
        }
        return levels;
    }
}
