package org.doorstep.linkage.mention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.identifier.NationalInsuranceNumber;
import org.doorstep.domain.identifier.NhsNumber;
import org.doorstep.domain.identifier.Samples;
import org.jspecify.annotations.Nullable;

/// Makes mentions of what source records say.
public final class FactMentions {

    private final Samples samples;

    /// @param samples whether made-up people's National Insurance numbers count
    public FactMentions(Samples samples) {
        this.samples = samples;
    }

    public Mention of(int number, int source, List<Fact> facts) {
        return of(number, source, facts, null);
    }

    /// @param until when the record ended, or null while it stands or where nobody knows
    public Mention of(int number, int source, List<Fact> facts, @Nullable LocalDate until) {
        var values = new ArrayList<Value>(facts.size() + 2);
        stay(facts, until, values);
        for (var fact : facts) {
            var text = fact.value();
            switch (fact.field()) {
                case TITLE -> values.add(Value.of(Meaning.TITLE, text));
                case GIVEN_NAME -> values.add(Value.of(Meaning.GIVEN, text));
                case FAMILY_NAME -> values.add(Value.of(Meaning.SURNAME, text));
                case FORMER_FAMILY_NAME -> values.add(Value.of(Meaning.FORMER_SURNAME, text));
                case PREFERRED_NAME -> values.add(Value.of(Meaning.PREFERRED, text));
                case BIRTH_DATE -> values.add(Value.of(Meaning.DOB, text));
                case SEX -> values.add(Value.of(Meaning.SEX, text));
                case NATIONAL_INSURANCE_NUMBER ->
                        NationalInsuranceNumber.parse(text, samples)
                                .ifPresent(insurance ->
                                        values.add(
                                                Value.of(
                                                        Meaning.NATIONAL_INSURANCE_NUMBER,
                                                        insurance.stem())));
                case NHS_NUMBER ->
                        NhsNumber.parse(text)
                                .ifPresent(nhs ->
                                        values.add(Value.of(Meaning.NHS_NUMBER, nhs.value())));
                case ADDRESS -> values.add(Value.of(Meaning.STREET, text));
                case POSTCODE -> values.add(Value.of(Meaning.POSTCODE, text));
                case UPRN -> values.add(Value.of(Meaning.UPRN, text));
                case PHONE -> values.add(Value.of(Meaning.PHONE, text));
                case EMAIL -> values.add(Value.of(Meaning.EMAIL, text));
                case NAME, DEATH_DATE, LANGUAGE, MOBILITY, ACCOUNT -> {
                    // They do not tell who somebody is.
                }
            }
        }
        return new Mention(number, source, values);
    }

    /// From when to when they lived at the address.
    private static void stay(List<Fact> facts, @Nullable LocalDate until, List<Value> values) {
        for (var fact : facts) {
            var ofHome =
                    switch (fact.field()) {
                        case ADDRESS, POSTCODE, UPRN -> true;
                        default -> false;
                    };
            if (ofHome && fact.since() != null) {
                values.add(Value.of(Meaning.SINCE, fact.since().toString()));
                break;
            }
        }
        if (until != null) {
            values.add(Value.of(Meaning.UNTIL, until.toString()));
        }
    }
}
