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
    private static final int POSTCODE = 12;
    private static final int POSTCODE_NEARLY = 8;
    private static final int SECTOR = 6;
    private static final int AREA = 2;
    private static final int TOWN = 4;
    private static final int TOWN_NEARLY = 2;
    private static final int HOUSE = 8;
    private static final int HOUSE_NEARLY = 4;

    private static final int INWARD = 3;
    private static final int SHORTEST_UK = 5;
    private static final int AREA_DIGITS = 2;
    private static final double NEARLY = 0.9;

    /// Streets whose measure of Jaro is less are not alike, nor is one the beginning of the other.
    private static final double ALIKE = 0.65;

    private static final double TOWN_NEARLY_FROM = 0.88;

    private final Rows rows;
    private final Texts texts;
    private final Words words = new Words();
    private final LetterSets streetLetters;
    private final LevelCache streets = new LevelCache(this::compareStreets);
    private final LevelCache towns = new LevelCache(this::compareTowns);
    private final LevelCache postcodes = new LevelCache(this::comparePostcodes);
    private final LevelCache houses = new LevelCache(this::compareHouses);

    Places(Rows rows) {
        this.rows = rows;
        texts = rows.texts();
        streetLetters = new LetterSets(texts.streets());
    }

    /// The level of [Comparison#PLACE].
    int level(int left, int right) {
        var uprn = rows.uprn(left);
        var otherUprn = rows.uprn(right);
        if (uprn != 0 && uprn == otherUprn) {
            return HOME;
        }
        var street = street(rows.street(left), rows.street(right));
        var postcode = part(rows.postcode(left), rows.postcode(right), postcodes, POSTCODE);
        var town = part(rows.town(left), rows.town(right), towns, TOWN);
        var elsewhere = uprn != 0 && otherUprn != 0;
        if (street < 0 && postcode < 0 && town < 0) {
            return elsewhere ? ELSE : 0;
        }
        var near = street >= STREET_NEARLY || postcode >= POSTCODE_NEARLY;
        var house = elsewhere ? 0 : part(rows.house(left), rows.house(right), houses, HOUSE);
        var points = Math.max(0, street) + Math.max(0, postcode) + Math.max(0, town);
        if (near && house > 0) {
            points += house;
            if (house == HOUSE && postcode == POSTCODE && street < 0) {
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

    private int comparePostcodes(int left, int right) {
        var one = texts.postcodes().text(left);
        var other = texts.postcodes().text(right);
        var sector = sector(one);
        var sameSector =
                sector > 0 && one.length() == other.length() && sameBeginning(one, other, sector);
        if (OneSlip.between(one, other)) {
            if (sector == 0) {
                return SECTOR;
            }
            return sameSector ? POSTCODE_NEARLY : POSTCODE_NEARLY - 1;
        }
        if (sameSector) {
            return SECTOR;
        }
        var area = sector > 0 ? one.length() - INWARD : AREA_DIGITS;
        return sameBeginning(one, other, area) ? AREA : 0;
    }

    /// Length of a British postcode's sector, or nought.
    static int sector(String postcode) {
        return postcode.length() >= SHORTEST_UK && Character.isLetter(postcode.charAt(0))
                ? postcode.length() - INWARD + 1
                : 0;
    }

    private static boolean sameBeginning(String one, String other, int letters) {
        return one.regionMatches(0, other, 0, letters);
    }
}
