package org.doorstep.linkage.compare;

import java.util.BitSet;
import java.util.List;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.row.Lexicon;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.row.Texts;

/// Compares the names of two rows. Not for use by several threads.
final class Names {

    private static final int SAME = 1;

    /// Levels of [Comparison#GIVEN].
    private static final int NICKNAME = 2;

    private static final int GIVEN_SLIP = 3;
    private static final int GIVEN_VERY_ALIKE = 4;
    private static final int INITIAL = 5;
    private static final int ANOTHER_GIVEN = 6;
    private static final int GIVEN_ELSE = 9;

    /// Levels of [Comparison#SURNAME].
    private static final int PART = 4;

    private static final int SURNAME_ELSE = 7;

    private static final int MIDDLE_SAME = 1;
    private static final int MIDDLE_INITIAL = 2;
    private static final int MIDDLE_OTHER = 3;

    private static final int STRAIGHT = 1;
    private static final int SWAPPED = 2;
    private static final int SHORTEST_PART = 3;

    /// Names whose measure of Jaro is less are not alike in any way.
    private static final double ALIKE = 0.65;

    /// First and last name in each other's place must be very alike.
    private static final double CROSSED = 0.8;

    private final Rows rows;
    private final Texts texts;
    private final Nicknames nicknames;
    private final Words words = new Words();
    private final LevelCache firsts = new LevelCache(this::compareFirst);
    private final LevelCache givens = new LevelCache(this::compareFurther);
    private final LevelCache families = new LevelCache(this::compareFamily);
    private final LevelCache crossed = new LevelCache(this::compareCrossed);
    private final LetterSets firstLetters;
    private final LetterSets familyLetters;
    private final BitSet hasNicknames = new BitSet();
    private final BitSet several = new BitSet();

    Names(Rows rows, Nicknames nicknames) {
        this.rows = rows;
        texts = rows.texts();
        this.nicknames = nicknames;
        firstLetters = new LetterSets(texts.firsts());
        familyLetters = new LetterSets(texts.families(), text -> text.contains(" ") ? "" : text);
        for (var number = 1; number < texts.firsts().size(); number++) {
            hasNicknames.set(number, !nicknames.of(texts.firsts().text(number)).isEmpty());
        }
        for (var number = 1; number < texts.givens().size(); number++) {
            several.set(number, texts.givens().text(number).contains(" "));
        }
    }

    /// The levels of all comparisons of names.
    long compare(int left, int right) {
        var given = given(left, right);
        var surname = surname(left, right);
        var order = Lexicon.NONE;
        if (given != 0 && surname != 0) {
            order = STRAIGHT;
            if (given > ANOTHER_GIVEN
                    && surname >= PART
                    && mayCross(left, right)
                    && mayCross(right, left)) {
                var one = crossed.level(rows.given(left), rows.family(right));
                if (one != GIVEN_ELSE) {
                    var other = crossed.level(rows.given(right), rows.family(left));
                    if (other != GIVEN_ELSE && Math.min(one, other) == SAME) {
                        order = SWAPPED;
                        given = one;
                        surname = other == SAME ? SAME : other - 1;
                    }
                }
            }
        }
        return Pattern.at(Comparison.GIVEN, given)
                | Pattern.at(Comparison.MIDDLE, order == SWAPPED ? 0 : middle(left, right))
                | Pattern.at(Comparison.SURNAME, surname)
                | Pattern.at(Comparison.ORDER, order);
    }

    /// Whether the one row's first name may be the other's last.
    private boolean mayCross(int given, int family) {
        return isSeveral(given)
                || firstLetters.mayReach(
                        CROSSED, rows.first(given), familyLetters, rows.family(family));
    }

    /// Whether a row has further first names; also where that is not known yet.
    private boolean isSeveral(int row) {
        var given = rows.given(row);
        return several.get(given)
                || given >= several.size() && texts.givens().text(given).indexOf(' ') > 0;
    }

    private int firstLevel(int one, int other) {
        return !firstLetters.mayReach(ALIKE, one, other)
                        && !(hasNicknames.get(one) && hasNicknames.get(other))
                ? GIVEN_ELSE
                : firsts.ofEither(one, other);
    }

    private int familyLevel(int one, int other) {
        return familyLetters.mayReach(ALIKE, one, other)
                ? families.ofEither(one, other)
                : SURNAME_ELSE;
    }

    private int given(int left, int right) {
        var one = rows.first(left);
        var other = rows.first(right);
        if (one == Lexicon.NONE || other == Lexicon.NONE) {
            return 0;
        }
        if (one == other) {
            return SAME;
        }
        var level = firstLevel(one, other);
        level = Math.min(level, knownAs(rows.known(left), other));
        level = Math.min(level, knownAs(rows.known(right), one));
        return level > ANOTHER_GIVEN && anotherAgrees(left, right) ? ANOTHER_GIVEN : level;
    }

    /// A name that somebody goes by is worth as much as a nickname.
    private int knownAs(int known, int first) {
        if (known == Lexicon.NONE) {
            return GIVEN_ELSE;
        }
        return known == first ? NICKNAME : Math.max(NICKNAME, firstLevel(known, first));
    }

    private boolean anotherAgrees(int left, int right) {
        return (isSeveral(left) || isSeveral(right))
                && (givens.ofEither(rows.given(left), rows.given(right)) & SWAPPED << 2) != 0;
    }

    private int middle(int left, int right) {
        var one = rows.given(left);
        var other = rows.given(right);
        return one != Lexicon.NONE && other != Lexicon.NONE && isSeveral(left) && isSeveral(right)
                ? givens.ofEither(one, other) & 3
                : 0;
    }

    private int surname(int left, int right) {
        var one = rows.family(left);
        var other = rows.family(right);
        if (one == Lexicon.NONE || other == Lexicon.NONE) {
            return 0;
        }
        if (one == other) {
            return SAME;
        }
        var level = familyLevel(one, other);
        return level > PART && (former(left, other) || former(right, one)) ? PART : level;
    }

    private boolean former(int row, int family) {
        var former = rows.former(row);
        return former != Lexicon.NONE
                && (former == family || familyLevel(former, family) <= GIVEN_SLIP);
    }

    private int compareFirst(int left, int right) {
        var one = texts.firsts().text(left);
        var other = texts.firsts().text(right);
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0) ? INITIAL : GIVEN_ELSE;
        }
        if (nicknames.areKin(one, other)) {
            return NICKNAME;
        }
        return switch (words.degree(one, other)) {
            case Words.SAME -> SAME;
            case Words.ONE_SLIP -> GIVEN_SLIP;
            case Words.VERY_ALIKE -> GIVEN_VERY_ALIKE;
            case Words.ALIKE -> ANOTHER_GIVEN + 1;
            case Words.SOMEWHAT_ALIKE -> ANOTHER_GIVEN + 2;
            default -> GIVEN_ELSE;
        };
    }

    /// The level of the further first names; four more if a further name is the other's first.
    private int compareFurther(int left, int right) {
        var one = List.of(texts.givens().text(left).split(" "));
        var other = List.of(texts.givens().text(right).split(" "));
        var crossing = 0;
        if (others(one).contains(other.getFirst()) || others(other).contains(one.getFirst())) {
            crossing = other.getFirst().length() > 1 ? SWAPPED << 2 : 0;
        }
        if (one.size() == 1 || other.size() == 1) {
            return crossing;
        }
        return crossing | furtherLevel(others(one), others(other));
    }

    private static List<String> others(List<String> names) {
        return names.subList(1, names.size());
    }

    private int furtherLevel(List<String> left, List<String> right) {
        var level = MIDDLE_OTHER;
        for (var one : left) {
            for (var other : right) {
                if (one.length() > 1
                        && other.length() > 1
                        && words.degree(one, other) <= Words.VERY_ALIKE) {
                    return MIDDLE_SAME;
                }
                if ((one.length() == 1 || other.length() == 1)
                        && one.charAt(0) == other.charAt(0)) {
                    level = MIDDLE_INITIAL;
                }
            }
        }
        return level;
    }

    private int compareFamily(int left, int right) {
        var one = texts.families().text(left);
        var other = texts.families().text(right);
        var degree = words.degree(one.replace(" ", ""), other.replace(" ", ""));
        if (degree > Words.VERY_ALIKE && sharePart(one, other)) {
            return PART;
        }
        return switch (degree) {
            case Words.SAME -> SAME;
            case Words.ONE_SLIP -> 2;
            case Words.VERY_ALIKE -> 3;
            case Words.ALIKE -> 5;
            case Words.SOMEWHAT_ALIKE -> 6;
            default -> SURNAME_ELSE;
        };
    }

    private boolean sharePart(String one, String other) {
        if (one.indexOf(' ') < 0 && other.indexOf(' ') < 0) {
            return false;
        }
        var parts = List.of(other.split(" "));
        for (var part : one.split(" ")) {
            if (part.length() >= SHORTEST_PART
                    && parts.stream()
                            .anyMatch(some -> words.degree(part, some) <= Words.ONE_SLIP)) {
                return true;
            }
        }
        return false;
    }

    /// First names against a last name: the level of [Comparison#GIVEN].
    private int compareCrossed(int given, int family) {
        var names = texts.givens().text(given);
        var other = texts.families().text(family).replace(" ", "");
        var space = names.indexOf(' ');
        var first = space < 0 ? names : names.substring(0, space);
        var degree =
                Math.min(words.degree(first, other), words.degree(names.replace(" ", ""), other));
        return switch (degree) {
            case Words.SAME -> SAME;
            case Words.ONE_SLIP -> GIVEN_SLIP;
            case Words.VERY_ALIKE -> GIVEN_VERY_ALIKE;
            default -> GIVEN_ELSE;
        };
    }
}
