package org.doorstep.linkage.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.people.Resemblance.Degree;
import org.junit.jupiter.api.Test;

class ResemblancesTest {

    private static final List<Fact> KNOWN = facts("Thomas", "Okafor", "1979-03-14");

    private final Resemblances resemblances =
            new Resemblances(Samples.ACCEPTED, Nicknames.shipped());

    @Test
    void bothNamesAndTheWholeBirthDateLeaveNoDoubtWhoIsMeant() {
        var found = of(facts("THOMAS", "OKAFOR", "1979-03-14")).orElseThrow();

        assertThat(found.degree()).isEqualTo(Degree.LIKELY);
        assertThat(found.why())
                .containsExactly("Same birth date", "Same first name", "Same last name");
        assertThat(found.against()).isEmpty();
        assertThat(identified(KNOWN, facts("THOMAS", "OKAFOR", "1979-03-14")))
                .contains(Identification.NAMES_AND_BIRTH_DATE);
    }

    @Test
    void aShortNameAndASlipInTheDateAreLikelyTheSameAndSaidSo() {
        var found = of(facts("Tom", "Okafor", "1979-03-15")).orElseThrow();

        assertThat(found.degree()).isEqualTo(Degree.LIKELY);
        assertThat(found.why())
                .contains(
                        "First name is a short form of the other",
                        "Birth date is one digit off, or day and month are swapped");
        assertThat(identified(KNOWN, facts("Tom", "Okafor", "1979-03-14"))).isEmpty();
        assertThat(identified(KNOWN, facts("Thomas", "Okafor", "1979-03-15"))).isEmpty();
    }

    @Test
    void aNameAloneIsManyPeoples() {
        assertThat(of(facts("Thomas", "Okafor", "1983-11-02"))).isEmpty();
        assertThat(of(facts("Ada", "Quist", "1979-03-14"))).isEmpty();
    }

    @Test
    void whatDiffersIsSaidAndMakesItLessLikely() {
        var found = of(facts("Thomas", "Quist", "1979-03-14")).orElseThrow();

        assertThat(found.degree()).isEqualTo(Degree.ALIKE);
        assertThat(found.against()).containsExactly("Different last names");
    }

    @Test
    void theSameInsuranceNumberTellsEvenUnderAnotherFirstName() {
        var known = new ArrayList<>(facts("Thomas", "Okafor", ""));
        known.add(number());
        var record = new ArrayList<>(facts("Tomasz", "Okafor", "1990-01-01"));
        record.add(number());

        var found = resemblances.of(known, List.of(record)).getFirst().orElseThrow();

        assertThat(found.degree()).isEqualTo(Degree.LIKELY);
        assertThat(found.why().getFirst()).isEqualTo("Same National Insurance number");
        assertThat(identified(known, record)).contains(Identification.NUMBER_AND_LAST_NAME);
    }

    @Test
    void besideANumberABirthDateMustBeTheSameToIdentifySomebody() {
        var record = with(facts("Thomas", "Okafor", "1979-03-14"), number());

        assertThat(identified(with(facts("", "Okafor", ""), number()), record))
                .contains(Identification.NUMBER_AND_LAST_NAME);
        assertThat(identified(with(facts("", "Okafor", "1979-03-14"), number()), record))
                .contains(Identification.NUMBER_AND_LAST_NAME);
        for (var other : List.of("1979-03-15", "1979-03", "1979", "1990-01-01")) {
            assertThat(identified(with(facts("", "Okafor", other), number()), record))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void neitherPlaceNorPhoneNorAnotherNumberChangesWhetherSomebodyIsIdentified() {
        var record = with(facts("Thomas", "Okafor", "1979-03-14"), number());
        record.add(new Fact(Field.PHONE, "020 7946 0011", null));
        record.add(new Fact(Field.ADDRESS, "1 Mill Lane", null));
        record.add(new Fact(Field.POSTCODE, "XQ1 1AA", null));
        for (var more :
                List.of(
                        new Fact(Field.PHONE, "020 7946 0011", null),
                        new Fact(Field.PHONE, "020 7946 0999", null),
                        new Fact(Field.POSTCODE, "XQ1 1AA", null),
                        new Fact(Field.ADDRESS, "1 Mill Lane", null),
                        new Fact(Field.ADDRESS, "99 Other Street", null),
                        number(),
                        new Fact(Field.NATIONAL_INSURANCE_NUMBER, "QQ999999C", null))) {
            assertThat(identified(with(KNOWN, more), record))
                    .as(more.toString())
                    .contains(Identification.NAMES_AND_BIRTH_DATE);
        }
    }

    @Test
    void manyRecordsOfOneDayAreNotTakenForADateThatASystemFillsIn() {
        var records = new ArrayList<List<Fact>>();
        for (var i = 0; i < 60; i++) {
            records.add(facts("Thomas", "Okafor", "1979-03-14"));
        }

        assertThat(resemblances.of(KNOWN, records))
                .hasSize(60)
                .allSatisfy(one -> assertThat(one).isPresent());
    }

    private Optional<Resemblance> of(List<Fact> record) {
        return resemblances.of(KNOWN, List.of(record)).getFirst();
    }

    private Optional<Identification> identified(List<Fact> known, List<Fact> record) {
        return resemblances.identified(known, List.of(record)).getFirst();
    }

    private static List<Fact> with(List<Fact> facts, Fact more) {
        var all = new ArrayList<>(facts);
        all.add(more);
        return all;
    }

    private static Fact number() {
        return new Fact(Field.NATIONAL_INSURANCE_NUMBER, "QQ123456C", null);
    }

    private static List<Fact> facts(String given, String family, String born) {
        var facts = new ArrayList<Fact>();
        if (!given.isEmpty()) {
            facts.add(new Fact(Field.GIVEN_NAME, given, null));
        }
        facts.add(new Fact(Field.FAMILY_NAME, family, null));
        if (!born.isEmpty()) {
            facts.add(new Fact(Field.BIRTH_DATE, born, null));
        }
        return facts;
    }
}
