package org.doorstep.linkage.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.doorstep.domain.identity.Clue;
import org.doorstep.domain.identity.Clue.About;
import org.doorstep.domain.identity.Clue.Agreement;
import org.doorstep.linkage.compare.Comparison;
import org.doorstep.linkage.explain.Explanation;
import org.doorstep.linkage.explain.Explanation.Part;
import org.doorstep.linkage.row.Rows;

/// Puts evidence into plain words. They name no value: they may be read by somebody who may see
/// only one of the two records.
final class Findings {

    private static final int MOST_CLUES = 8;
    private static final int IN_SHORT = 3;
    private static final int TENTHS = 10;
    private static final int RARE = 1_000;

    /// What each level of each comparison says, the best first.
    private static final String[] GIVEN = {
        "Same first name",
        "First name is a short form of the other",
        "First name is one letter off",
        "First names are very alike",
        "First name fits the initial",
        "First name is the other's second name",
        "First names are alike or sound alike",
        "First names are a little alike",
        "Different first names"
    };

    private static final String[] MIDDLE = {
        "Same second name", "Second name fits the initial", "Different second names"
    };
    private static final String[] SURNAME = {
        "Same last name",
        "Last name is one letter off",
        "Last names are very alike",
        "Last name is a part of the other, or a former one",
        "Last names are alike or sound alike",
        "Last names are a little alike",
        "Different last names"
    };
    private static final String[] ORDER = {"", "First and last name are in each other's place"};
    private static final String[] BIRTH = {
        "Same birth date",
        "Birth date is one digit off, or day and month are swapped",
        "Birth date agrees in two of three parts",
        "Birth date is two digits off",
        "Same year of birth only",
        "Birth date agrees in one part only",
        "Different birth dates"
    };
    private static final String[] PLACE = {
        "Same home",
        "Same home, written differently",
        "Neighbours",
        "Same street or postcode",
        "Nearly the same postcode",
        "Same town",
        "Nearby towns",
        "Different addresses"
    };
    private static final String[] SEX = {"Same sex", "One a boy, one a man", "Different sex"};
    private static final String[] NHS = {
        "Same NHS number", "NHS number is one digit off", "Different NHS numbers"
    };
    private static final String[] NATIONAL = {
        "Same National Insurance number",
        "National Insurance number is one character off",
        "National Insurance number is two characters off",
        "Different National Insurance numbers"
    };
    private static final String[] PHONE = {
        "Same phone number", "Phone number is one digit off", "Different phone numbers"
    };
    private static final String[] EMAIL = {
        "Same email address",
        "Email address is a letter or two off",
        "Same email name at another provider",
        "Email addresses are alike",
        "Different email addresses"
    };
    private static final String[] MOVE = {
        "Left one home when they came to the other",
        "Left one home within three months of coming to the other",
        "Lived at one home after the other",
        "At both homes at one time, by two services' records",
        "At both homes at one time, by one service's records"
    };
    private static final String[] LISTED = {
        "Known at this home to two services",
        "Known at this home to one service, one after the other",
        "Listed beside each other by one service"
    };
    private static final String[] MET = {"", "One record's service lists the other beside it"};
    private static final String[] COMPANY = {
        "Lived with the same person at both homes",
        "Lived with somebody of the same name at both homes",
        "Lived with somebody alike at both homes",
        "Lived with other people at each home"
    };
    private static final String[] AGE = {"", "Too young for the other record"};
    private static final String[] NAMESAKE = {"", "Two people of this name are known at the home"};
    private static final String[] OTHER = {
        "Another value is the same",
        "Another value is very alike",
        "Another value is alike",
        "Another value differs"
    };

    private final Rows rows;

    Findings(Rows rows) {
        this.rows = rows;
    }

    /// What speaks for one person most, in one line: *Same first name, same birth date*.
    String inShort(Explanation explanation) {
        var said =
                explanation.parts().stream()
                        .filter(part -> part.bits() > 0)
                        .map(Findings::words)
                        .filter(words -> !words.isEmpty())
                        .limit(IN_SHORT)
                        .collect(Collectors.joining(", "));
        return said.isEmpty()
                ? "Alike on the whole"
                : said.charAt(0) + lowerStarts(said).substring(1);
    }

    /// @param left one of the two rows, for how rare what they share is
    List<Clue> clues(Explanation explanation, int left) {
        return explanation.parts().stream()
                .filter(part -> !words(part).isEmpty())
                .limit(MOST_CLUES)
                .map(part ->
                        new Clue(
                                about(part.comparison()),
                                agreement(part),
                                words(part) + rarity(part, left),
                                (int) Math.round(TENTHS * part.bits())))
                .toList();
    }

    /// How rare a name is that both share, where that tells much.
    private String rarity(Part part, int left) {
        if (part.level() != 1) {
            return "";
        }
        var share =
                switch (part.comparison()) {
                    case GIVEN -> rows.texts().firsts().share(rows.first(left));
                    case SURNAME -> rows.texts().families().share(rows.family(left));
                    default -> 1.0;
                };
        if (share <= 0 || share * RARE > 1) {
            return "";
        }
        return String.format(Locale.UK, ", rare here: 1 in %,d records", Math.round(1 / share));
    }

    private static String words(Part part) {
        return words(part.comparison(), part.level());
    }

    /// Empty for what goes without saying.
    ///
    /// @param level from 1, the best
    static String words(Comparison comparison, int level) {
        return switch (comparison) {
            case GIVEN -> GIVEN[level - 1];
            case MIDDLE -> MIDDLE[level - 1];
            case SURNAME -> SURNAME[level - 1];
            case ORDER -> ORDER[level - 1];
            case BIRTH -> BIRTH[level - 1];
            case PLACE -> PLACE[level - 1];
            case SEX -> SEX[level - 1];
            case NHS_NUMBER -> NHS[level - 1];
            case NATIONAL -> NATIONAL[level - 1];
            case PHONE -> PHONE[level - 1];
            case EMAIL -> EMAIL[level - 1];
            case MOVE -> MOVE[level - 1];
            case LISTED -> LISTED[level - 1];
            case MET -> MET[level - 1];
            case COMPANY -> COMPANY[level - 1];
            case AGE -> AGE[level - 1];
            case NAMESAKE -> NAMESAKE[level - 1];
            case OTHER -> OTHER[level - 1];
        };
    }

    private static About about(Comparison comparison) {
        return switch (comparison) {
            case GIVEN, MIDDLE, ORDER -> About.FIRST_NAME;
            case SURNAME -> About.LAST_NAME;
            case BIRTH -> About.BIRTH_DATE;
            case PLACE -> About.ADDRESS;
            case SEX -> About.SEX;
            case NHS_NUMBER -> About.NHS_NUMBER;
            case NATIONAL -> About.NATIONAL_INSURANCE_NUMBER;
            case PHONE -> About.PHONE;
            case EMAIL -> About.EMAIL;
            default -> About.OTHER;
        };
    }

    private static Agreement agreement(Part part) {
        if (part.level() == 1) {
            return Agreement.SAME;
        }
        return part.level() == part.comparison().levels() ? Agreement.DIFFERENT : Agreement.CLOSE;
    }

    /// Every part but the first begins small, unless it is a name of its own.
    private static String lowerStarts(String said) {
        var text = new StringBuilder(said);
        for (var comma = text.indexOf(", "); comma >= 0; comma = text.indexOf(", ", comma + 1)) {
            var start = comma + 2;
            if (!text.substring(start).startsWith("NHS")
                    && !text.substring(start).startsWith("National")) {
                text.setCharAt(start, Character.toLowerCase(text.charAt(start)));
            }
        }
        return text.toString();
    }
}
