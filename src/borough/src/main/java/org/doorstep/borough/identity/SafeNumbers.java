package org.doorstep.borough.identity;

import java.util.Locale;
import org.doorstep.borough.dice.Dice;
import org.jspecify.annotations.Nullable;

/// Identifiers that no living person can have: QQ National Insurance numbers, NHS numbers from 999
/// 000 0000, telephone numbers that Ofcom keeps for drama, and addresses at example.org.
public final class SafeNumbers {
    /// More people than this and National Insurance numbers would repeat.
    public static final int NINO_SPACE = 4_000_000;

    /// More than this and NHS numbers would repeat.
    public static final int NHS_SPACE = 1_000_000;

    private SafeNumbers() {}

    /// A National Insurance number of its own for every number below [#NINO_SPACE].
    public static String nino(int person) {
        var scattered = (int) Math.floorMod(person * 2_654_437L + 1_357_911L, (long) NINO_SPACE);
        return "QQ" + digits(scattered / 4, 6) + "ABCD".charAt(scattered % 4);
    }

    /// An NHS number of its own for every number below [#NHS_SPACE]; nothing for one in eleven,
    /// whose check digit would be 10.
    public static @Nullable String nhs(int patient) {
        var scattered = (int) Math.floorMod(patient * 730_027L + 424_243L, (long) NHS_SPACE);
        var body = "999" + digits(scattered, 6);
        var check = nhsCheckDigit(body);
        return check == 10 ? null : body + check;
    }

    /// The tenth digit of an NHS number from the first nine: modulo 11, where 10 means that no such
    /// number is issued.
    public static int nhsCheckDigit(String nine) {
        var sum = 0;
        for (var i = 0; i < 9; i++) {
            sum += (nine.charAt(i) - '0') * (10 - i);
        }
        return (11 - sum % 11) % 11;
    }

    /// A mobile number.
    public static String mobile(Dice dice) {
        return "07700900" + digits(dice.below(1_000), 3);
    }

    /// A landline; most are local.
    public static String landline(Dice dice) {
        return dice.chance(0.8)
                ? "01632960" + digits(dice.below(1_000), 3)
                : "0191498" + digits(dice.below(1_000), 4);
    }

    /// An e-mail address made of a name.
    public static String email(String given, String surname, Dice dice) {
        var local = plain(given) + (surname.isEmpty() ? "" : "." + plain(surname));
        return local + (dice.chance(0.7) ? dice.between(1, 999) : "") + "@example.org";
    }

    private static String plain(String name) {
        return Plain.text(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static String digits(int value, int width) {
        var text = Integer.toString(value);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }
}
