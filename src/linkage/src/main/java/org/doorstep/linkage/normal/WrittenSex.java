package org.doorstep.linkage.normal;

import java.util.Set;

/// The sex that a system records, or that a form of address tells.
public enum WrittenSex {
    UNKNOWN,
    MALE,
    FEMALE,
    /// Male and, by the title, a child.
    BOY,
    /// Male and, by the title, grown up.
    MAN;

    private static final Set<String> MALE_WORDS = Set.of("m", "male", "man", "boy", "1");
    private static final Set<String> FEMALE_WORDS =
            Set.of("f", "female", "woman", "girl", "w", "2");
    private static final Set<String> MEN_TITLES = Set.of("mr", "sir", "lord");
    private static final Set<String> BOYS_TITLES = Set.of("master", "mstr");
    private static final Set<String> FEMALE_TITLES = Set.of("mrs", "miss", "ms", "dame", "lady");

    /// Reads a word or code; *Other* and the like are as good as unknown here.
    public static WrittenSex read(String text) {
        var folded = Folding.fold(text);
        if (MALE_WORDS.contains(folded)) {
            return MALE;
        }
        return FEMALE_WORDS.contains(folded) ? FEMALE : UNKNOWN;
    }

    /// Reads a title.
    public static WrittenSex ofTitle(String title) {
        var folded = Folding.fold(title);
        if (MEN_TITLES.contains(folded)) {
            return MAN;
        }
        if (BOYS_TITLES.contains(folded)) {
            return BOY;
        }
        return FEMALE_TITLES.contains(folded) ? FEMALE : UNKNOWN;
    }

    /// What a recorded sex and a title tell together; where they differ, the record counts.
    public WrittenSex with(WrittenSex title) {
        return this == UNKNOWN || (this == MALE && title != FEMALE && title != UNKNOWN)
                ? title
                : this;
    }
}
