package org.doorstep.domain.citizen;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.doorstep.domain.identifier.PartialDate;

/// Whether two systems say the same of a field in different spelling.
public final class Likeness {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NOT_LETTERS_OR_DIGITS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern NUMBERS = Pattern.compile("\\d+\\p{L}?");

    /// Systems cut long names to the width of their fields; shorter than this is no cut.
    private static final int SHORTEST_CUT = 12;

    private Likeness() {}

    public static boolean same(Field field, String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return switch (field) {
            case NAME -> sameName(one, other);
            case GIVEN_NAME -> sameFirstName(one, other);
            case FAMILY_NAME, FORMER_FAMILY_NAME, PREFERRED_NAME ->
                    sameUnlessCut(letters(one), letters(other));
            case BIRTH_DATE, DEATH_DATE -> sameDate(one, other);
            case PHONE -> phone(one).equals(phone(other));
            case TITLE,
                    SEX,
                    LANGUAGE,
                    MOBILITY,
                    NATIONAL_INSURANCE_NUMBER,
                    NHS_NUMBER,
                    ADDRESS,
                    POSTCODE,
                    UPRN,
                    ACCOUNT ->
                    plain(one).equals(plain(other));
            case EMAIL -> one.strip().equalsIgnoreCase(other.strip());
        };
    }

    /// Letters and digits alone, without case and accents.
    public static String plain(String text) {
        return NOT_LETTERS_OR_DIGITS.matcher(unaccented(text)).replaceAll("");
    }

    private static String letters(String text) {
        return NOT_LETTERS.matcher(unaccented(text)).replaceAll("");
    }

    private static String unaccented(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean sameName(String one, String other) {
        var first = NameText.parse(one);
        var second = NameText.parse(other);
        return first.isPresent() && second.isPresent()
                ? first.get().sameName(second.get())
                : plain(one).equals(plain(other));
    }

    /// The first of the first names, for many systems leave out the others, or give initials alone.
    private static boolean sameFirstName(String one, String other) {
        var first = letters(firstWord(one));
        var second = letters(firstWord(other));
        if (Math.min(first.length(), second.length()) == 1) {
            return first.charAt(0) == second.charAt(0);
        }
        return sameUnlessCut(first, second);
    }

    private static String firstWord(String names) {
        var stripped = names.strip();
        var space = stripped.indexOf(' ');
        return space < 0 ? stripped : stripped.substring(0, space);
    }

    private static boolean sameUnlessCut(String one, String other) {
        if (Math.min(one.length(), other.length()) >= SHORTEST_CUT) {
            return one.startsWith(other) || other.startsWith(one);
        }
        return one.equals(other);
    }

    private static boolean sameDate(String one, String other) {
        var first = PartialDate.parse(one);
        var second = PartialDate.parse(other);
        return first.isPresent() && second.isPresent() && first.get().agreesWith(second.get());
    }

    private static String phone(String text) {
        var digits = NOT_DIGITS.matcher(text).replaceAll("");
        return digits.startsWith("44") ? "0" + digits.substring(2) : digits;
    }

    /// The numbers of an address in their order, each with the letter that follows it.
    static List<String> numbers(String address) {
        return NUMBERS.matcher(unaccented(address)).results().map(MatchResult::group).toList();
    }
}
