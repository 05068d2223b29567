package org.doorstep.app.people.newcomer;

import static org.doorstep.app.people.newcomer.NewcomerField.ADDRESS;
import static org.doorstep.app.people.newcomer.NewcomerField.DAY;
import static org.doorstep.app.people.newcomer.NewcomerField.FAMILY_NAME;
import static org.doorstep.app.people.newcomer.NewcomerField.GIVEN_NAME;
import static org.doorstep.app.people.newcomer.NewcomerField.MONTH;
import static org.doorstep.app.people.newcomer.NewcomerField.NATIONAL_INSURANCE_NUMBER;
import static org.doorstep.app.people.newcomer.NewcomerField.PHONE;
import static org.doorstep.app.people.newcomer.NewcomerField.POSTCODE;
import static org.doorstep.app.people.newcomer.NewcomerField.YEAR;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.doorstep.app.text.FactText;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.TypedDate;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.identifier.NationalInsuranceNumber;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.identifier.Postcode;
import org.doorstep.domain.identifier.Samples;
import org.jspecify.annotations.Nullable;

/// What is typed into the form, and what it means.
record NewcomerTyped(Map<NewcomerField, String> fields, Category service) {

    private static final Messages TEXT = Messages.of("newcomer");
    private static final int EARLIEST = 1880;

    NewcomerTyped {
        fields = Map.copyOf(fields);
    }

    /// As far as it can be read: what is wrong is left out.
    Newcomer newcomer() {
        return new Newcomer(
                service,
                text(GIVEN_NAME),
                text(FAMILY_NAME),
                born().orElse(null),
                text(ADDRESS),
                Postcode.parse(text(POSTCODE)).map(Postcode::shown).orElse(text(POSTCODE)),
                text(PHONE),
                number().map(NationalInsuranceNumber::toString).orElse(""));
    }

    /// What must be put right before the person can be registered. That others are like them is no
    /// fault.
    Map<NewcomerField, String> faults(LocalDate today) {
        var faults = new EnumMap<NewcomerField, String>(NewcomerField.class);
        if (text(GIVEN_NAME).isEmpty() && text(FAMILY_NAME).isEmpty()) {
            faults.put(GIVEN_NAME, TEXT.get("fault.name"));
        }
        var born = born().orElse(null);
        if (born == null && dateBegun()) {
            faults.put(DAY, TEXT.get(isWholeDate() ? "fault.noDate" : "fault.born"));
        } else if (born != null && isAfter(born, today)) {
            faults.put(DAY, TEXT.get("fault.future"));
        }
        if (number().isEmpty() && !text(NATIONAL_INSURANCE_NUMBER).isEmpty()) {
            faults.put(NATIONAL_INSURANCE_NUMBER, TEXT.get("fault.number"));
        }
        if (!text(POSTCODE).isEmpty() && Postcode.parse(text(POSTCODE)).isEmpty()) {
            faults.put(POSTCODE, TEXT.get("fault.postcode"));
        }
        if (!text(PHONE).isEmpty() && !FactText.isPhone(text(PHONE))) {
            faults.put(PHONE, TEXT.get("fault.phone"));
        }
        mustFit(GIVEN_NAME, TEXT.get("given"), faults);
        mustFit(FAMILY_NAME, TEXT.get("family"), faults);
        mustFit(ADDRESS, TEXT.get("address"), faults);
        mustFit(POSTCODE, TEXT.get("postcode"), faults);
        mustFit(PHONE, TEXT.get("phone"), faults);
        return faults;
    }

    /// What is longer the hub would refuse, after the officer has gone.
    private void mustFit(NewcomerField field, String label, Map<NewcomerField, String> faults) {
        if (text(field).length() > Newcomer.CHARACTERS) {
            faults.put(field, TEXT.get("fault.long", label, Newcomer.CHARACTERS));
        }
    }

    /// Whether nothing is typed.
    boolean blank() {
        return fields.entrySet().stream()
                .filter(field -> field.getKey() != NewcomerField.SERVICE)
                .allMatch(field -> field.getValue().isBlank());
    }

    private Optional<NationalInsuranceNumber> number() {
        return NationalInsuranceNumber.parse(text(NATIONAL_INSURANCE_NUMBER), Samples.ACCEPTED);
    }

    private boolean dateBegun() {
        return !text(DAY).isEmpty() || !text(MONTH).isEmpty() || !text(YEAR).isEmpty();
    }

    private boolean isWholeDate() {
        return !text(DAY).isEmpty() && !text(MONTH).isEmpty() && !text(YEAR).isEmpty();
    }

    /// The year alone will do, or month and year.
    private Optional<PartialDate> born() {
        try {
            var year = Integer.parseInt(text(YEAR));
            var month = text(MONTH).isEmpty() ? 0 : TypedDate.month(text(MONTH));
            var day = text(DAY).isEmpty() ? 0 : Integer.parseInt(text(DAY));
            var given = !text(MONTH).isEmpty() && month == 0 || !text(DAY).isEmpty() && day == 0;
            return year < EARLIEST || given
                    ? Optional.empty()
                    : Optional.of(new PartialDate(year, month, day));
        } catch (DateTimeException | NumberFormatException notYet) {
            return Optional.empty();
        }
    }

    private static boolean isAfter(PartialDate born, LocalDate today) {
        return LocalDate.of(born.year(), Math.max(1, born.month()), Math.max(1, born.day()))
                .isAfter(today);
    }

    private String text(NewcomerField field) {
        @Nullable String typed = fields.get(field);
        return typed == null ? "" : typed.strip();
    }
}
