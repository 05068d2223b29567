package org.doorstep.linkage.exact;

import java.util.List;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.identifier.NationalInsuranceNumber;
import org.doorstep.domain.identifier.NhsNumber;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.linkage.LinkInput;
import org.doorstep.linkage.normal.NameWords;

/// Reads records into rows. Of each field the first fact that says anything counts: mappings put
/// the present value first.
final class RowReader {

    private final Samples samples;
    private final Words names = new Words();
    private final Words sources = new Words();

    RowReader(Samples samples) {
        this.samples = samples;
    }

    /// The names that the rows' numbers stand for.
    Words names() {
        return names;
    }

    Row read(LinkInput input) {
        var nhs = 0L;
        var nationalInsurance = 0L;
        List<String> given = List.of();
        List<String> known = List.of();
        List<String> family = List.of();
        List<String> former = List.of();
        var born = 0;
        for (var fact : input.facts()) {
            switch (fact.field()) {
                case NHS_NUMBER -> nhs = nhs == 0 ? nhs(fact) : nhs;
                case NATIONAL_INSURANCE_NUMBER ->
                        nationalInsurance =
                                nationalInsurance == 0
                                        ? nationalInsurance(fact)
                                        : nationalInsurance;
                case GIVEN_NAME ->
                        given = given.isEmpty() ? NameWords.ofGiven(fact.value()) : given;
                case PREFERRED_NAME ->
                        known = known.isEmpty() ? NameWords.ofGiven(fact.value()) : known;
                case FAMILY_NAME -> family = family.isEmpty() ? NameWords.of(fact.value()) : family;
                case FORMER_FAMILY_NAME ->
                        former = former.isEmpty() ? NameWords.of(fact.value()) : former;
                case BIRTH_DATE -> born = born == 0 ? born(fact) : born;
                default -> {
                    // Nothing else tells exactly who somebody is.
                }
            }
        }
        return new Row(
                input.number(),
                input.person().orElse(Row.NOBODY),
                sources.number(input.source()),
                nhs,
                nationalInsurance,
                names.number(String.join(" ", given)),
                firstName(given),
                firstName(known),
                names.number(String.join("", family)),
                names.number(String.join("", former)),
                born);
    }

    /// An initial is no name: two of them are alike too often.
    private int firstName(List<String> words) {
        return words.isEmpty() || words.getFirst().length() == 1
                ? Words.NONE
                : names.number(words.getFirst());
    }

    private static long nhs(Fact fact) {
        return NhsNumber.parse(fact.value())
                .map(number -> Long.parseLong(number.value()))
                .orElse(0L);
    }

    private long nationalInsurance(Fact fact) {
        return NationalInsuranceNumber.parse(fact.value(), samples)
                .map(number -> Row.packed(number.stem()))
                .orElse(0L);
    }

    private static int born(Fact fact) {
        return PartialDate.parse(fact.value())
                .filter(date -> date.day() != 0)
                .map(date -> date.year() * 10_000 + date.month() * 100 + date.day())
                .orElse(0);
    }
}
