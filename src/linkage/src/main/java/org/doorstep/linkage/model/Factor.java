package org.doorstep.linkage.model;

import java.util.List;

/// How often each level of one comparison is seen, among pairs where it can be seen at all: best
/// level first.
///
/// @param comparison its name, for example `surname` or `other_1`
/// @param same among records of the same person
/// @param household among records of two people of one household
/// @param familyNamesakes among records of two people of one household with the same names
/// @param namesakes among records of two people with the same names
/// @param unrelated among all others
public record Factor(
        String comparison,
        List<Double> same,
        List<Double> household,
        List<Double> familyNamesakes,
        List<Double> namesakes,
        List<Double> unrelated) {

    public Factor {
        same = List.copyOf(same);
        household = List.copyOf(household);
        familyNamesakes = List.copyOf(familyNamesakes);
        namesakes = List.copyOf(namesakes);
        unrelated = List.copyOf(unrelated);
    }

    public List<Double> of(Kind kind) {
        return switch (kind) {
            case SAME_PERSON -> same;
            case HOUSEHOLD -> household;
            case FAMILY_NAMESAKES -> familyNamesakes;
            case NAMESAKES -> namesakes;
            case UNRELATED -> unrelated;
        };
    }
}
