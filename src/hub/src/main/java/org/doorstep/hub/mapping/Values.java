package org.doorstep.hub.mapping;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.identifier.NationalInsuranceNumber;
import org.doorstep.domain.identifier.NhsNumber;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.identifier.Postcode;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.domain.identifier.Uprn;

/// Brings values to the one form that [Field] asks for.
final class Values {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /// As nearly every number is written. The library reads it the same, but takes its time.
    private static final Pattern PLAIN_PHONE = Pattern.compile("(?:0|\\+44)([12378][0-9]{9})");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final Samples samples;

    Values(Samples samples) {
        this.samples = samples;
    }

    /// Empty if the text is no such value.
    Optional<String> normal(Field field, String text, Row row) {
        return switch (field) {
            case BIRTH_DATE, DEATH_DATE -> date(text, row);
            case NATIONAL_INSURANCE_NUMBER ->
                    NationalInsuranceNumber.parse(text, samples)
                            .map(NationalInsuranceNumber::value);
            case NHS_NUMBER -> NhsNumber.parse(text).map(NhsNumber::value);
            case POSTCODE -> Postcode.parse(text).map(Postcode::toString);
            case UPRN -> Uprn.parse(text).map(Uprn::toString);
            case PHONE -> phone(text);
            case EMAIL ->
                    Optional.of(text.toLowerCase(Locale.ROOT))
                            .filter(email -> EMAIL.matcher(email).matches());
            case TITLE, GIVEN_NAME, FAMILY_NAME, FORMER_FAMILY_NAME, PREFERRED_NAME, ADDRESS ->
                    Optional.of(small(singleSpaced(text), row));
            case NAME -> Optional.empty();
            case SEX, LANGUAGE, MOBILITY, ACCOUNT -> Optional.of(text);
        };
    }

    /// With one space where there is any white space.
    static String singleSpaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (Character.isWhitespace(letter)
                    && (letter != ' ' || i > 0 && text.charAt(i - 1) == ' ')) {
                return SPACES.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    private static String small(String text, Row row) {
        return row.table().capitals() ? Capitals.toName(text) : text;
    }

    private static Optional<String> date(String text, Row row) {
        return row.table()
                .dates()
                .read(text)
                .map(when -> when.date().toString())
                .or(() -> PartialDate.parse(text).map(PartialDate::toString));
    }

    private Optional<String> phone(String text) {
        var plain = PLAIN_PHONE.matcher(text.replace(" ", "").replace("-", ""));
        if (plain.matches()) {
            return Optional.of("+44" + plain.group(1));
        }
        try {
            var number = phones.parse(text, "GB");
            return phones.isPossibleNumber(number)
                    ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
