package org.doorstep.linkage.row;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.doorstep.linkage.mention.Mention;
import org.doorstep.linkage.mention.Value;
import org.doorstep.linkage.normal.Folding;
import org.doorstep.linkage.normal.FullName;
import org.doorstep.linkage.normal.NameWords;
import org.doorstep.linkage.normal.WrittenAddress;
import org.doorstep.linkage.normal.WrittenSex;

/// Reads mentions into rows. Of most meanings the first value that says anything counts.
final class RowReader {

    /// So many telephone numbers of one row are compared.
    static final int PHONES = 3;

    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern NOT_LETTERS_OR_DIGITS = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final int FEWEST_PHONE_DIGITS = 6;
    private static final int PHONE_DIGITS = 10;
    private static final int HEX = 16;
    private static final long LONG_AGO = LocalDate.of(1900, 1, 1).toEpochDay();

    private final Texts texts;

    RowReader(Texts texts) {
        this.texts = texts;
    }

    Row read(Mention mention) {
        return number(listen(mention));
    }

    /// Brings what a mention says into one form. May be called by several threads.
    Said listen(Mention mention) {
        var said = new Said(mention);
        mention.values().forEach(said::take);
        said.fillFromFullName();
        said.readStreet();
        return said;
    }

    /// Gives every text its number.
    Row number(Said said) {
        return said.row();
    }

    /// What one mention says, as it is collected.
    final class Said {

        private final Mention mention;
        private List<String> given = List.of();
        private List<String> known = List.of();
        private List<String> family = List.of();
        private List<String> former = List.of();
        private FullName full = new FullName(List.of(), List.of());
        private WrittenSex sex = WrittenSex.UNKNOWN;
        private WrittenSex title = WrittenSex.UNKNOWN;
        private int born;
        private String house = "";
        private String street = "";
        private String town = "";
        private String postcode = "";
        private long uprn;
        private long nhs;
        private String national = "";
        private boolean insurance;
        private final List<String> phones = new ArrayList<>();
        private String email = "";
        private int since;
        private int until;
        private final String[] others = new String[texts.kinds()];

        private Said(Mention mention) {
            this.mention = mention;
            Arrays.fill(others, "");
        }

        private void take(Value value) {
            var text = value.text();
            switch (value.meaning()) {
                case GIVEN -> given = given.isEmpty() ? NameWords.ofGiven(text) : given;
                case PREFERRED -> known = known.isEmpty() ? NameWords.ofGiven(text) : known;
                case SURNAME -> family = family.isEmpty() ? NameWords.of(text) : family;
                case FORMER_SURNAME -> former = former.isEmpty() ? NameWords.of(text) : former;
                case FULL_NAME -> full = full.family().isEmpty() ? FullName.read(text) : full;
                case TITLE -> title = WrittenSex.ofTitle(text);
                case SEX -> sex = sex == WrittenSex.UNKNOWN ? WrittenSex.read(text) : sex;
                case DOB -> born = born == 0 ? date(text) : born;
                case HOUSE_NUMBER -> house = house.isEmpty() ? Folding.fold(text) : house;
                case STREET -> street = street.isEmpty() ? text : street + ", " + text;
                case TOWN -> town = town.isEmpty() ? Folding.fold(text) : town;
                case POSTCODE -> postcode = postcode.isEmpty() ? code(text) : postcode;
                case UPRN -> uprn = uprn == 0 ? digits(text) : uprn;
                case SINCE -> since = since == 0 ? day(text) : since;
                case UNTIL -> until = until == 0 ? day(text) : until;
                case NHS_NUMBER -> nhs = nhs == 0 ? digits(text) : nhs;
                case NATIONAL_ID -> takeNational(code(text), false);
                case NATIONAL_INSURANCE_NUMBER -> takeNational(code(text), true);
                case PHONE -> takePhone(NOT_DIGITS.matcher(text).replaceAll(""));
                case EMAIL ->
                        email = email.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : email;
                case OTHER -> {
                    if (others[value.kind()].isEmpty()) {
                        others[value.kind()] = Folding.fold(text);
                    }
                }
            }
        }

        private Row row() {
            var first = given.isEmpty() ? Lexicon.NONE : texts.firsts().number(given.getFirst());
            var row =
                    new Row(
                            mention.number(),
                            mention.source(),
                            texts.givens().number(String.join(" ", given)),
                            first,
                            known.isEmpty()
                                    ? Lexicon.NONE
                                    : texts.firsts().number(known.getFirst()),
                            texts.families().number(String.join(" ", family)),
                            texts.families().number(String.join(" ", former)),
                            (byte) sex.with(title).ordinal(),
                            born,
                            texts.houses().number(house),
                            texts.streets().number(street),
                            texts.towns().number(town),
                            texts.postcodes().number(postcode),
                            uprn,
                            nhs,
                            texts.nationals().number(national),
                            insurance,
                            phones.stream().mapToInt(texts.phones()::number).toArray(),
                            texts.emails().number(email),
                            others(),
                            since,
                            until);
            count(row);
            return row;
        }

        private void takeNational(String code, boolean wellFormed) {
            if (national.isEmpty()) {
                national = code;
                insurance = wellFormed;
            }
        }

        private void takePhone(String digits) {
            var last = digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
            if (last.length() >= FEWEST_PHONE_DIGITS
                    && phones.size() < PHONES
                    && !phones.contains(last)) {
                phones.add(last);
            }
        }

        private void fillFromFullName() {
            family = family.isEmpty() ? full.family() : family;
            if (given.isEmpty()
                    || (given.size() == 1
                            && full.given().size() > 1
                            && full.given().getFirst().equals(given.getFirst()))) {
                given = full.given();
            }
        }

        private void readStreet() {
            if (house.isEmpty()) {
                var address = WrittenAddress.read(street);
                house = address.house();
                street = address.street();
                town = town.isEmpty() ? address.town() : town;
            } else {
                street = WrittenAddress.street(street);
            }
        }

        private int[] others() {
            var numbers = new int[others.length];
            for (var kind = 0; kind < others.length; kind++) {
                numbers[kind] = texts.others(kind).number(others[kind]);
            }
            return numbers;
        }
    }

    private void count(Row row) {
        texts.givens().count(row.given());
        texts.firsts().count(row.first());
        texts.families().count(row.family());
        texts.towns().count(row.town());
        texts.postcodes().count(row.postcode());
        texts.nationals().count(row.national());
        texts.emails().count(row.email());
        for (var phone : row.phones()) {
            texts.phones().count(phone);
        }
        for (var kind = 0; kind < row.others().length; kind++) {
            texts.others(kind).count(row.others()[kind]);
        }
    }

    private static String code(String text) {
        return NOT_LETTERS_OR_DIGITS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    private static long digits(String text) {
        var digits = NOT_DIGITS.matcher(text).replaceAll("");
        return digits.isEmpty() || digits.length() > 18 ? 0 : Long.parseLong(digits);
    }

    /// Days after 1 January 1900; nought for what is no whole date, or a filled-in one.
    private static int day(String text) {
        try {
            var day = LocalDate.parse(text.strip()).toEpochDay() - LONG_AGO;
            return day < 0 || day > Integer.MAX_VALUE ? 0 : (int) day;
        } catch (DateTimeParseException notADate) {
            return 0;
        }
    }

    /// A digit in each four bits; what is not known stays nought.
    private static int date(String text) {
        var matcher = DATE.matcher(text.strip());
        if (!matcher.matches()) {
            return 0;
        }
        var month = matcher.group(2) == null ? "00" : matcher.group(2);
        var day = matcher.group(3) == null ? "00" : matcher.group(3);
        return Integer.parseUnsignedInt(matcher.group(1) + month + day, HEX);
    }
}
