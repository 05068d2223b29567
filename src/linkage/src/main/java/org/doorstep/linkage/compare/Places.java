package org.doorstep.linkage.compare;

import org.doorstep.linkage.row.Lexicon;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.row.Texts;

/// Compares addresses, all parts together: whoever moves changes them all. Not for use by several
/// threads.
final class Places {

    /// Up to this level of [Comparison#PLACE] it is one home.
    static final int HOME_WITH_SLIPS = 2;

    private static final int HOME = 1;
    private static final int ELSE = 8;

    /// From so many points on, levels 1 to 7.
    private static final int[] POINTS = {32, 24, 18, 12, 7, 3, 1};

    private static final int STREET = 12;
    private static final int STREET_NEARLY = 8;
    private static final int TOWN = 4;
    private static final int TOWN_NEARLY = 2;
    private static final int HOUSE = 8;
    private static final int HOUSE_NEARLY = 4;

    private static final double NEARLY = 0.9;

    /// Streets whose measure of Jaro is less are not nearly the same, unless one is the beginning
    /// of the other: of Winkler's bonus the most is two fifths of what is missing.
    private static final double ALIKE = 0.83;

    private static final double TOWN_NEARLY_FROM = 0.88;

    private final Rows rows;
    private final Texts texts;
    private final Words words = new Words();
    private final LetterSets streetLetters;
    private final LevelCache streets = new LevelCache(this::compareStreets);
    private final LevelCache towns = new LevelCache(this::compareTowns);
    private final Postcodes postcodes;
    private final LevelCache houses = new LevelCache(this::compareHouses);

    Places(Rows rows) {
        this.rows = rows;
        texts = rows.texts();
        streetLetters = new LetterSets(texts.streets());
        postcodes = new Postcodes(texts.postcodes());
    }

    /// The level of [Comparison#PLACE].
    int level(int left, int right) {
        var uprn = rows.uprn(left);
        var otherUprn = rows.uprn(right);
        if (uprn != 0 && uprn == otherUprn) {
            return HOME;
        }
        var street = street(rows.street(left), rows.street(right));
        var postcode = postcodes.points(rows.postcode(left), rows.postcode(right));
        var town = part(rows.town(left), rows.town(right), towns, TOWN);
        var elsewhere = uprn != 0 && otherUprn != 0;
        if (street < 0 && postcode < 0 && town < 0) {
            return elsewhere ? ELSE : 0;
        }
        var near = street >= STREET_NEARLY || postcode >= Postcodes.NEARLY;
        var house =
                elsewhere || !near ? 0 : part(rows.house(left), rows.house(right), houses, HOUSE);
        var points = Math.max(0, street) + Math.max(0, postcode) + Math.max(0, town);
        if (near && house > 0) {
            points += house;
            if (house == HOUSE && postcode == Postcodes.SAME && street < 0) {
                return HOME;
            }
        } else if (near && house == 0) {
            points -= HOUSE;
        }
        for (var level = 0; level < POINTS.length; level++) {
            if (points >= POINTS[level]) {
                return level + 1;
            }
        }
        return ELSE;
    }

    private int street(int left, int right) {
        return left != Lexicon.NONE
                        && right != Lexicon.NONE
                        && !streetLetters.mayReach(ALIKE, left, right)
                        && !streetLetters.mayContain(left, right)
                        && !streetLetters.mayBeWithin(1, left, right)
                ? 0
                : part(left, right, streets, STREET);
    }

    /// Points for one part; below nought if either does not say.
    private static int part(int left, int right, LevelCache cache, int same) {
        if (left == Lexicon.NONE || right == Lexicon.NONE) {
            return -1;
        }
        return left == right ? same : cache.ofEither(left, right);
    }

    private int compareStreets(int left, int right) {
        return nearly(texts.streets().text(left), texts.streets().text(right), NEARLY)
                ? STREET_NEARLY
                : 0;
    }

    private int compareTowns(int left, int right) {
        return nearly(texts.towns().text(left), texts.towns().text(right), TOWN_NEARLY_FROM)
                ? TOWN_NEARLY
                : 0;
    }

    private boolean nearly(String one, String other, double from) {
        return one.startsWith(other)
                || other.startsWith(one)
                || OneSlip.between(one, other)
                || words.likeness(one, other) >= from;
    }

    private int compareHouses(int left, int right) {
        var one = texts.houses().text(left);
        var other = texts.houses().text(right);
        return one.startsWith(other)
                        || other.startsWith(one)
                        || one.endsWith(other)
                        || other.endsWith(one)
                ? HOUSE_NEARLY
                : 0;
    }
}
