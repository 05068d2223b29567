package org.doorstep.linkage.search;

import java.util.Locale;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.identifier.NationalInsuranceNumber;
import org.doorstep.domain.identifier.NhsNumber;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.linkage.search.typed.Reading;
import org.doorstep.linkage.search.typed.Reading.Part;
import org.jspecify.annotations.Nullable;

/// How a typed date, number or code fits what a source says, in plain words.
final class CodeReasons {

    private static final int STEM = 8;

    private CodeReasons() {}

    static @Nullable Reason born(Reading.Born born, Said said) {
        var date = date(said);
        if (date == null) {
            return null;
        }
        var day = date.year() * 10_000 + date.month() * 100 + date.day();
        return day >= born.from() && day <= born.to() ? born(date) : null;
    }

    static @Nullable Reason birthday(Reading.Birthday birthday, Said said) {
        var date = date(said);
        return date != null
                        && date.month() == birthday.month()
                        && (birthday.day() == 0 || date.day() == birthday.day())
                        && date.year() >= birthday.fromYear()
                        && date.year() <= birthday.toYear()
                ? born(date)
                : null;
    }

    static @Nullable Reason code(Reading.Code code, Said said) {
        if (said.field() != code.field()) {
            return null;
        }
        var value = CodeIndexes.comparable(said.field(), said.value());
        if (code.part() == Part.BEGINNING) {
            return value.startsWith(code.text())
                    ? new Reason(Weights.CODE, () -> text(said))
                    : null;
        }
        return value.endsWith(code.text()) || stemEnds(said.field(), value, code.text())
                ? new Reason(Weights.END_OF_CODE, () -> text(said))
                : null;
    }

    /// The label with the value, as *Address 12 High Street* or *Former address 12 High Street*.
    static String labelled(String label, Said said) {
        var text = said.current() ? label : "former " + label;
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1) + " " + said.value();
    }

    private static boolean stemEnds(Field field, String value, String end) {
        return field == Field.NATIONAL_INSURANCE_NUMBER
                && value.length() > STEM
                && value.substring(0, STEM).endsWith(end);
    }

    private static String text(Said said) {
        var title = said.field().title();
        return switch (said.field()) {
            case POSTCODE, PHONE -> labelled(title.toLowerCase(Locale.UK), said);
            case ACCOUNT -> said.service().title() + " account " + said.value();
            case NHS_NUMBER ->
                    title
                            + " "
                            + NhsNumber.parse(said.value())
                                    .map(NhsNumber::shown)
                                    .orElse(said.value());
            case NATIONAL_INSURANCE_NUMBER ->
                    title
                            + " "
                            + NationalInsuranceNumber.parse(said.value(), Samples.ACCEPTED)
                                    .map(NationalInsuranceNumber::shown)
                                    .orElse(said.value());
            default -> title + " " + said.value();
        };
    }

    private static @Nullable PartialDate date(Said said) {
        return said.field() == Field.BIRTH_DATE
                ? PartialDate.parse(said.value()).orElse(null)
                : null;
    }

    private static Reason born(PartialDate date) {
        return new Reason(Weights.BORN, () -> "Born " + date.shown());
    }
}
