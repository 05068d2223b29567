package org.doorstep.linkage.model;

import java.util.List;

/// What was learnt from one set of records: kinds of pairs, and how often each level of each
/// comparison is seen in each kind.
///
/// @param version of the comparisons and their levels; another version reads nothing of this one
/// @param same share of all pairs that are one person
/// @param household share that are two people of one household
/// @param familyNamesakes share that are two people of one household with the same names
/// @param namesakes share that are two people with the same names
/// @param factors in order of the comparisons
public record Model(
        int version,
        double same,
        double household,
        double familyNamesakes,
        double namesakes,
        List<Factor> factors) {

    /// Rises whenever comparisons, levels or the normal form of values change.
    public static final int VERSION = 2;

    public Model {
        factors = List.copyOf(factors);
    }

    /// Share of all pairs that are of this kind.
    public double share(Kind kind) {
        return switch (kind) {
            case SAME_PERSON -> same;
            case HOUSEHOLD -> household;
            case FAMILY_NAMESAKES -> familyNamesakes;
            case NAMESAKES -> namesakes;
            case UNRELATED -> 1 - same - household - familyNamesakes - namesakes;
        };
    }
}
