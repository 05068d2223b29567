package org.doorstep.linkage.search.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doorstep.domain.citizen.Field;
import org.doorstep.linkage.search.code.Shapes;
import org.doorstep.linkage.search.typed.Reading.Code;
import org.doorstep.linkage.search.typed.Reading.Part;

/// Postcodes, identifiers, phone and account numbers, by their shape.
final class Codes {

    private static final Pattern OUTWARD = Pattern.compile("[a-z]{1,2}\\d[a-z\\d]?");
    private static final Pattern INWARD = Pattern.compile("\\d[a-z]{0,2}");
    private static final Pattern TWO_LETTERS = Pattern.compile("[a-z]{2}");
    private static final Pattern PAIR = Pattern.compile("\\d{2}");
    private static final Pattern PART_OF_PAIR = Pattern.compile("\\d{1,2}");
    private static final Pattern SUFFIX = Pattern.compile("[a-d]");
    private static final Pattern NINO = Pattern.compile("[a-z]{2}\\d{1,6}[a-d]?");
    private static final Pattern NINO_END = Pattern.compile("\\d{2,6}[a-d]|\\d{4}");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\d+");
    private static final Pattern NOT_CODE = Pattern.compile("[^a-z\\d]");
    private static final int FEWEST_DIGITS = 4;
    private static final int FEWEST_OF_ACCOUNT = 3;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_OUTWARD = 4;

    private Codes() {}

    /// What one word with digits may say of a code.
    static List<Reading> single(String word) {
        var plain = NOT_CODE.matcher(word).replaceAll("");
        var readings = new ArrayList<Reading>();
        addPostcodes(plain, readings);
        if (NINO.matcher(plain).matches()) {
            readings.add(new Code(Field.NATIONAL_INSURANCE_NUMBER, Part.BEGINNING, plain));
        }
        if (NINO_END.matcher(plain).matches()) {
            readings.add(new Code(Field.NATIONAL_INSURANCE_NUMBER, Part.END, plain));
        }
        if (DIGITS.matcher(plain).matches()) {
            addNumbers(word, plain, readings);
        }
        if (plain.length() >= FEWEST_OF_ACCOUNT) {
            readings.add(new Code(Field.ACCOUNT, Part.BEGINNING, plain));
        }
        return readings;
    }

    /// A code in several words: *XQ1 1AA*, *QQ 12 34 56 C*, *999 000 0018*.
    static Optional<Typed.Several> several(List<String> words) {
        if (words.size() < 2) {
            return Optional.empty();
        }
        return postcode(words).or(() -> nationalInsurance(words)).or(() -> digits(words));
    }

    private static Optional<Typed.Several> postcode(List<String> words) {
        if (!OUTWARD.matcher(words.get(0)).matches() || !INWARD.matcher(words.get(1)).matches()) {
            return Optional.empty();
        }
        var text = Shapes.postcode(words.get(0), words.get(1));
        return Optional.of(
                new Typed.Several(2, Term.of(new Code(Field.POSTCODE, Part.BEGINNING, text))));
    }

    private static Optional<Typed.Several> nationalInsurance(List<String> words) {
        if (!TWO_LETTERS.matcher(words.get(0)).matches()) {
            return Optional.empty();
        }
        var text = new StringBuilder(words.get(0));
        var used = 1;
        while (used < words.size() && used < 4 && PAIR.matcher(words.get(used)).matches()) {
            text.append(words.get(used++));
        }
        if (used > 1
                && used < words.size()
                && (used < 4 ? PART_OF_PAIR : SUFFIX).matcher(words.get(used)).matches()) {
            text.append(words.get(used++));
        }
        return used == 1
                ? Optional.empty()
                : Optional.of(
                        new Typed.Several(
                                used,
                                Term.of(
                                        new Code(
                                                Field.NATIONAL_INSURANCE_NUMBER,
                                                Part.BEGINNING,
                                                text.toString()))));
    }

    private static Optional<Typed.Several> digits(List<String> words) {
        var text = new StringBuilder();
        var used = 0;
        while (used < words.size() && DIGITS.matcher(words.get(used)).matches()) {
            text.append(words.get(used++));
        }
        if (used < 2 || text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        var readings = new ArrayList<Reading>();
        addNumbers(text.toString(), NOT_CODE.matcher(text).replaceAll(""), readings);
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Typed.Several(used, new Term(readings)));
    }

    private static void addNumbers(String typed, String digits, List<Reading> readings) {
        if (digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS) {
            return;
        }
        readings.add(new Code(Field.NHS_NUMBER, Part.BEGINNING, digits));
        var phone = Shapes.phone(typed);
        readings.add(new Code(Field.PHONE, Part.BEGINNING, phone));
        readings.add(new Code(Field.PHONE, Part.END, phone));
        readings.add(new Code(Field.UPRN, Part.BEGINNING, digits));
    }

    /// Without its space a postcode may be parted in two ways: *XQ11* begins both *XQ1 1AA* and
    /// *XQ11 1AA*.
    private static void addPostcodes(String plain, List<Reading> readings) {
        if (OUTWARD.matcher(plain).matches()) {
            readings.add(new Code(Field.POSTCODE, Part.BEGINNING, plain));
        }
        for (var split = 2; split <= LONGEST_OUTWARD && split < plain.length(); split++) {
            var outward = plain.substring(0, split);
            var inward = plain.substring(split);
            if (OUTWARD.matcher(outward).matches() && INWARD.matcher(inward).matches()) {
                var text = Shapes.postcode(outward, inward);
                readings.add(new Code(Field.POSTCODE, Part.BEGINNING, text));
            }
        }
    }
}
