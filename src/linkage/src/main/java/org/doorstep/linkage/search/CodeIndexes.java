package org.doorstep.linkage.search;

import java.util.function.IntConsumer;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.identifier.Postcode;
import org.doorstep.linkage.normal.Folding;
import org.doorstep.linkage.search.code.CodeIndex;
import org.doorstep.linkage.search.code.CodeIndex.Packing;
import org.doorstep.linkage.search.code.Shapes;
import org.doorstep.linkage.search.typed.Reading.Code;
import org.doorstep.linkage.search.typed.Reading.Part;

/// All kinds of numbers and codes, each by its beginning, some also by their end.
final class CodeIndexes {

    /// A National Insurance number without its suffix.
    private static final int STEM = 8;

    private final CodeIndex postcodes = new CodeIndex(Packing.LETTERS);
    private final CodeIndex nationalInsurance = new CodeIndex(Packing.LETTERS);
    private final CodeIndex nationalInsuranceEnds = new CodeIndex(Packing.LETTERS);
    private final CodeIndex nhsNumbers = new CodeIndex(Packing.DIGITS);
    private final CodeIndex phones = new CodeIndex(Packing.DIGITS);
    private final CodeIndex phoneEnds = new CodeIndex(Packing.DIGITS);
    private final CodeIndex properties = new CodeIndex(Packing.DIGITS);
    private final CodeIndex accounts = new CodeIndex(Packing.LETTERS);

    /// Adds the value of a field that holds a code; any other field is none of ours.
    void add(Field field, String value, int person) {
        switch (field) {
            case POSTCODE ->
                    Postcode.parse(value)
                            .ifPresent(postcode -> postcodes.add(shape(postcode), person));
            case NATIONAL_INSURANCE_NUMBER -> addNationalInsurance(plain(value), person);
            case NHS_NUMBER -> nhsNumbers.add(plain(value), person);
            case PHONE -> addPhone(Shapes.phone(value), person);
            case UPRN -> properties.add(withoutPadding(plain(value)), person);
            case ACCOUNT -> accounts.add(plain(value), person);
            default -> {
                // Names, dates and the rest have indexes of their own or none.
            }
        }
    }

    void settle() {
        for (var index :
                new CodeIndex[] {
                    postcodes,
                    nationalInsurance,
                    nationalInsuranceEnds,
                    nhsNumbers,
                    phones,
                    phoneEnds,
                    properties,
                    accounts
                }) {
            index.settle();
        }
    }

    void forEach(Code code, IntConsumer action) {
        var ends = code.part() == Part.END;
        var index =
                switch (code.field()) {
                    case POSTCODE -> postcodes;
                    case NATIONAL_INSURANCE_NUMBER ->
                            ends ? nationalInsuranceEnds : nationalInsurance;
                    case NHS_NUMBER -> nhsNumbers;
                    case PHONE -> ends ? phoneEnds : phones;
                    case UPRN -> properties;
                    case ACCOUNT -> accounts;
                    default -> throw new IllegalArgumentException(code.field() + " holds no code");
                };
        index.forEachBeginningWith(ends ? reversed(code.text()) : code.text(), action);
    }

    /// The form in which a stored code is compared with what was typed.
    static String comparable(Field field, String value) {
        return switch (field) {
            case POSTCODE -> Postcode.parse(value).map(CodeIndexes::shape).orElse(plain(value));
            case PHONE -> Shapes.phone(value);
            case UPRN -> withoutPadding(plain(value));
            default -> plain(value);
        };
    }

    private void addNationalInsurance(String number, int person) {
        nationalInsurance.add(number, person);
        nationalInsuranceEnds.add(reversed(number), person);
        if (number.length() > STEM) {
            nationalInsuranceEnds.add(reversed(number.substring(0, STEM)), person);
        }
    }

    private void addPhone(String number, int person) {
        phones.add(number, person);
        phoneEnds.add(reversed(number), person);
    }

    private static String shape(Postcode postcode) {
        return Shapes.postcode(plain(postcode.outward()), plain(postcode.inward()));
    }

    private static String plain(String value) {
        return Folding.fold(value).replace(" ", "");
    }

    private static String withoutPadding(String digits) {
        var start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
