package org.doorstep.app.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.LocalDate;
import org.doorstep.domain.citizen.Age;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.NameText;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.identifier.NationalInsuranceNumber;
import org.doorstep.domain.identifier.NhsNumber;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.identifier.Samples;

/// Values as officers read them.
public final class FactText {

    private static final String HOME = "GB";

    private FactText() {}

    /// The value alone: *14 March 1979*, *QQ 12 34 56 C*.
    public static String of(Field field, String value) {
        return switch (field) {
            case BIRTH_DATE, DEATH_DATE ->
                    PartialDate.parse(value).map(PartialDate::shown).orElse(value);
            case NATIONAL_INSURANCE_NUMBER ->
                    NationalInsuranceNumber.parse(value, Samples.ACCEPTED)
                            .map(NationalInsuranceNumber::shown)
                            .orElse(value);
            case NAME -> NameText.parse(value).map(NameText::display).orElse(value);
            case PHONE -> phone(value);
            case NHS_NUMBER -> NhsNumber.parse(value).map(NhsNumber::shown).orElse(value);
            default -> value;
        };
    }

    /// As it is written at home: *07700 900457*, not *+447700900457*.
    private static String phone(String value) {
        var phones = PhoneNumberUtil.getInstance();
        try {
            return phones.format(phones.parse(value, HOME), PhoneNumberFormat.NATIONAL);
        } catch (NumberParseException e) {
            return value;
        }
    }

    /// Whether it can be a phone number, written in any usual way.
    public static boolean isPhone(String typed) {
        return PhoneNumberUtil.getInstance().isPossibleNumber(typed, HOME);
    }

    /// The value of the identity, a birth date with the age: *14 March 1979 (47)*; of somebody who
    /// died with the age they reached.
    public static String of(ShownValue value, SingleView view, LocalDate today) {
        var text = of(value.field(), value.value());
        if (value.field() != Field.BIRTH_DATE) {
            return text;
        }
        var until = view.died().flatMap(PartialDate::full).orElse(today);
        if (view.died().isPresent() && view.died().get().full().isEmpty()) {
            return text;
        }
        return view.born()
                .flatMap(born -> Age.on(until, born))
                .map(age -> text + " (" + age.shown() + ")")
                .orElse(text);
    }
}
