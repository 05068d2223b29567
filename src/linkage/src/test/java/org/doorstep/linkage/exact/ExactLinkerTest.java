package org.doorstep.linkage.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doorstep.domain.citizen.Field.BIRTH_DATE;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.FORMER_FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.GIVEN_NAME;
import static org.doorstep.domain.citizen.Field.NATIONAL_INSURANCE_NUMBER;
import static org.doorstep.domain.citizen.Field.NHS_NUMBER;
import static org.doorstep.domain.citizen.Field.PREFERRED_NAME;
import static org.doorstep.linkage.Ruling.Verdict.DIFFERENT_PEOPLE;
import static org.doorstep.linkage.Ruling.Verdict.SAME_PERSON;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.doorstep.domain.citizen.Link.DecidedBy;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.linkage.Cluster;
import org.doorstep.linkage.LinkInput;
import org.doorstep.linkage.LinkageException;
import org.doorstep.linkage.Linked;
import org.doorstep.linkage.Progress;
import org.doorstep.linkage.Ruling;
import org.doorstep.linkage.normal.Nicknames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactLinkerTest {

    private static final String NINO = "QQ123456C";
    private static final String OTHER_NINO = "QQ654321A";
    private static final String NHS = "9990000018";
    private static final String OTHER_NHS = "9990000026";

    private final ExactLinker linker = new ExactLinker(Samples.ACCEPTED, Nicknames.shipped());

    @Test
    void aSharedNhsNumberMakesOnePersonWhateverTheNames() {
        assertThat(
                        people(
                                person("Ada", "Khan", "1979-03-14").with(NHS_NUMBER, NHS),
                                person("Ada", "Marsh", "").with(NHS_NUMBER, "999 000 0018")))
                .containsExactly(List.of(1, 2));
    }

    @Test
    void aSharedNationalInsuranceNumberMakesOnePersonThoughTheSuffixIsMissing() {
        assertThat(
                        people(
                                person("Ada", "Khan", "1979-03-14")
                                        .with(NATIONAL_INSURANCE_NUMBER, "qq 12 34 56 c"),
                                person("Ada", "Marsh", "1979-03-14")
                                        .with(NATIONAL_INSURANCE_NUMBER, "QQ123456")))
                .containsExactly(List.of(1, 2));
    }

    @Test
    void aPartnersNationalInsuranceNumberDoesNot() {
        var linked =
                link(
                        person("Ada", "Khan", "1979-03-14").with(NATIONAL_INSURANCE_NUMBER, NINO),
                        person("Imran", "Khan", "1977-11-02")
                                .with(NATIONAL_INSURANCE_NUMBER, NINO));

        assertThat(linked.people()).isEqualTo(2);
        assertThat(linked.doubts())
                .singleElement()
                .satisfies(doubt ->
                        assertThat(doubt.finding())
                                .isEqualTo(
                                        "Same National Insurance number, but another name"
                                                + " and another date of birth"));
    }

    @Test
    void whereAPartnersNumberStandsOnOneRecordTheOthersStillComeTogether() {
        assertThat(
                        people(
                                person("Ada", "Khan", "1979-03-14")
                                        .with(NATIONAL_INSURANCE_NUMBER, NINO),
                                person("Imran", "Khan", "1977-11-02")
                                        .with(NATIONAL_INSURANCE_NUMBER, NINO),
                                person("Ada", "Marsh", "").with(NATIONAL_INSURANCE_NUMBER, NINO)))
                .containsExactly(List.of(1, 3), List.of(2));
    }

    @Test
    void aShortNameDoesNotSpeakAgainstTheNumber() {
        assertThat(
                        people(
                                person("Robert", "Khan", "1979-03-14")
                                        .with(NATIONAL_INSURANCE_NUMBER, NINO),
                                person("Bob", "Khan", "1979-04-13")
                                        .with(NATIONAL_INSURANCE_NUMBER, NINO)))
                .containsExactly(List.of(1, 2));
    }

    @Test
    void theSameNameAndBirthDateMakeOnePersonHoweverTheyAreWritten() {
        assertThat(
                        people(
                                person("Zoë", "O’Brien", "1979-03-14"),
                                person("ZOE", "O BRIEN", "1979-03-14"),
                                person("Mrs Zoe", "OBrien", "1979-03-14")))
                .containsExactly(List.of(1, 2, 3));
    }

    @Test
    void aFormerLastNameAndAPreferredFirstNameCountToo() {
        assertThat(
                        people(
                                person("Adaeze", "Khan", "1979-03-14")
                                        .with(FORMER_FAMILY_NAME, "Okafor")
                                        .with(PREFERRED_NAME, "Ada"),
                                person("Adaeze", "Okafor", "1979-03-14"),
                                person("Ada", "Khan", "1979-03-14")))
                .containsExactly(List.of(1, 2, 3));
    }

    @Test
    void twinsStayApart() {
        assertThat(
                        people(
                                person("Ada", "Okafor", "2012-05-01"),
                                person("Ife", "Okafor", "2012-05-01")))
                .containsExactly(List.of(1), List.of(2));
    }

    @Test
    void twinsWhoAreStillCalledBabyStayApart() {
        assertThat(
                        people(
                                person("Baby", "Okafor", "2026-05-01"),
                                person("Baby", "Okafor", "2026-05-01"),
                                person("Unknown", "Okafor", "2026-05-01"),
                                person("B", "Okafor", "2026-05-01"),
                                person("B", "Okafor", "2026-05-01")))
                .hasSize(5);
    }

    @Test
    void twinsWhoShareTheirFirstNameStayApartByTheSecond() {
        assertThat(
                        people(
                                person("Mary Ann", "Ward", "2012-05-01"),
                                person("Mary Jane", "Ward", "2012-05-01"),
                                person("Mary", "Ward", "2012-05-01"),
                                person("Mary Ann", "Ward", "2012-05-01")))
                .containsExactly(List.of(1, 4), List.of(2), List.of(3));
    }

    @Test
    void fatherAndSonOfOneNameStayApart() {
        assertThat(
                        people(
                                person("John", "Ward", "1950-02-03"),
                                person("John", "Ward Jnr", "1979-02-03"),
                                person("John", "Ward", "")))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1900-01-01", "1901-01-01", "1899-12-30", "9999-12-31", "1979", "1979-03"})
    void aBirthDateThatNobodyWasBornOnOrIsKnownInPartLinksNobody(String date) {
        assertThat(people(person("Ada", "Khan", date), person("Ada", "Khan", date))).hasSize(2);
    }

    @Test
    void aBirthDateThatASourceFillsInLinksNobody() {
        var records = new ArrayList<Draft>();
        records.add(person("Ada", "Khan", "1970-01-01"));
        records.add(person("Ada", "Khan", "1970-01-01"));
        for (var i = 0; i < 40; i++) {
            records.add(person("Somebody" + i, "Else" + i, "1970-01-01"));
        }

        assertThat(people(records.toArray(Draft[]::new))).hasSize(42);
    }

    @Test
    void twoDifferentNhsNumbersAreTwoPeopleOfOneNameAndBirthDate() {
        var linked =
                link(
                        person("Ada", "Khan", "1979-03-14").with(NHS_NUMBER, NHS),
                        person("Ada", "Khan", "1979-03-14").with(NHS_NUMBER, OTHER_NHS));

        assertThat(linked.people()).isEqualTo(2);
        assertThat(linked.doubts().getFirst().finding())
                .isEqualTo("Same name and date of birth, but two different NHS numbers");
    }

    @Test
    void aRecordThatFitsTwoDifferentPeopleIsGivenToNeither() {
        assertThat(
                        people(
                                person("Ada", "Khan", "1979-03-14").with(NHS_NUMBER, NHS),
                                person("Ada", "Khan", "1979-03-14").with(NHS_NUMBER, OTHER_NHS),
                                person("Ada", "Khan", "1979-03-14")))
                .hasSize(3);
    }

    @Test
    void aChainOfNamesThatWouldMixTwoPeopleJoinsNobody() {
        assertThat(
                        people(
                                person("Ada", "Khan", "1979-03-14").with(NHS_NUMBER, NHS),
                                person("Ada", "Khan", "1979-03-14")
                                        .with(FORMER_FAMILY_NAME, "Marsh"),
                                person("Ada", "Marsh", "1979-03-14").with(NHS_NUMBER, OTHER_NHS)))
                .hasSize(3);
    }

    @Test
    void twoNationalInsuranceNumbersOneSlipApartDoNotRuleOutOnePerson() {
        assertThat(
                        people(
                                person("Ada", "Khan", "1979-03-14")
                                        .with(NATIONAL_INSURANCE_NUMBER, NINO),
                                person("Ada", "Khan", "1979-03-14")
                                        .with(NATIONAL_INSURANCE_NUMBER, "QQ123465C")))
                .containsExactly(List.of(1, 2));
        assertThat(
                        people(
                                person("Ada", "Khan", "1979-03-14")
                                        .with(NATIONAL_INSURANCE_NUMBER, NINO),
                                person("Ada", "Khan", "1979-03-14")
                                        .with(NATIONAL_INSURANCE_NUMBER, OTHER_NINO)))
                .hasSize(2);
    }

    @Test
    void aNumberThatIsNotWellFormedLinksNobody() {
        assertThat(
                        people(
                                person("Ada", "Khan", "").with(NHS_NUMBER, "9990000019"),
                                person("Ada", "Khan", "").with(NHS_NUMBER, "9990000019")))
                .hasSize(2);
    }

    @Test
    void sampleNumbersLinkNobodyInACouncilInService() {
        var inService = new ExactLinker(Samples.REFUSED, Nicknames.shipped());
        var records =
                records(
                        person("Ada", "Khan", "").with(NATIONAL_INSURANCE_NUMBER, NINO),
                        person("Ada", "Khan", "").with(NATIONAL_INSURANCE_NUMBER, NINO));

        assertThat(inService.link(records.stream(), List.of(), Progress.UNHEARD).people())
                .isEqualTo(2);
    }

    @Test
    void aNumberThatVeryManyShareLinksNobody() {
        var records =
                IntStream.range(0, 65)
                        .mapToObj(i -> person("", "", "").with(NATIONAL_INSURANCE_NUMBER, NINO))
                        .toArray(Draft[]::new);

        assertThat(people(records)).hasSize(65);
    }

    @Test
    void everyMemberSaysInPlainWordsWhyItIsThere() {
        var linked =
                link(
                        person("Ada", "Khan", "1979-03-14").with(NHS_NUMBER, NHS),
                        person("Ada", "Marsh", "").with(NHS_NUMBER, NHS),
                        person("Ada", "Khan", "1979-03-14"),
                        person("Ada", "Marsh", ""));

        assertThat(words(linked))
                .containsExactly(
                        "1 Same NHS number as housing tenancy 2",
                        "2 Same NHS number as housing tenancy 1",
                        "3 Same name and date of birth as housing tenancy 1",
                        "4 The only record of this person");
        assertThat(linked.clusters().flatMap(cluster -> cluster.members().stream()))
                .allSatisfy(member -> assertThat(member.evidence().by()).isEqualTo(DecidedBy.RULE));
    }

    @Test
    void anOfficersRulingOutranksEverything() {
        var records =
                records(
                        person("Ada", "Khan", "1979-03-14").with(NHS_NUMBER, NHS),
                        person("Eve", "Marsh", "1950-01-02").with(NHS_NUMBER, OTHER_NHS),
                        person("Ife", "Ward", "1960-05-06"),
                        person("Ife", "Ward", "1960-05-06"));
        var rulings = List.of(new Ruling(2, 1, SAME_PERSON), new Ruling(3, 4, DIFFERENT_PEOPLE));

        var linked = linker.link(records.stream(), rulings, Progress.UNHEARD);

        assertThat(numbers(linked)).containsExactly(List.of(1, 2), List.of(3), List.of(4));
        assertThat(words(linked))
                .contains("1 Decided by an officer: the same person as housing tenancy 2");
        assertThat(linked.clusters().findFirst().orElseThrow().members())
                .allSatisfy(
                        member -> assertThat(member.evidence().by()).isEqualTo(DecidedBy.OFFICER));
    }

    @Test
    void aRulingKeepsApartWhatAThirdRecordWouldBring() {
        var records =
                records(
                        person("Ife", "Ward", "1960-05-06"),
                        person("Ife", "Khan", "1960-05-06"),
                        person("Ife", "Ward", "1960-05-06").with(FORMER_FAMILY_NAME, "Khan"));

        var linked =
                linker.link(
                        records.stream(),
                        List.of(new Ruling(1, 2, DIFFERENT_PEOPLE)),
                        Progress.UNHEARD);

        assertThat(numbers(linked)).hasSize(3);
    }

    @Test
    void aPersonGoesOnWithTheirOldestRecord() {
        var clusters =
                link(
                                person("Ada", "Khan", "1979-03-14").of(7),
                                person("Eve", "Marsh", "1980-04-15").of(7),
                                person("Ife", "Ward", "1960-05-06").of(4),
                                person("Ada", "Khan", "1979-03-14").of(9),
                                person("Ada", "Khan", "1979-03-14"))
                        .clusters()
                        .toList();

        assertThat(clusters).extracting(ExactLinkerTest::person).containsExactly("7", "new", "4");
        assertThat(clusters)
                .extracting(Cluster::absorbed)
                .containsExactly(List.of(9), List.of(), List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfTheRecordsDoesNotMatter(long seed) {
        var records = new ArrayList<>(Population.seeded(11).records(3_000));
        var expected = linker.link(records.stream(), List.of(), Progress.UNHEARD);
        Collections.shuffle(records, new Random(seed));

        var shuffled = linker.link(records.stream(), List.of(), Progress.UNHEARD);

        assertThat(shuffled.clusters()).containsExactlyElementsOf(expected.clusters().toList());
        assertThat(shuffled.doubts()).containsExactlyElementsOf(expected.doubts());
    }

    @Test
    void aSecondRunOnItsOwnOutcomeChangesNothing() {
        var records = Population.seeded(11).records(3_000);
        var first = linker.link(records.stream(), List.of(), Progress.UNHEARD);
        var persons = new int[records.size()];
        var next = 0;
        for (var cluster : first.clusters().toList()) {
            for (var member : cluster.members()) {
                persons[member.number()] = next;
            }
            next++;
        }
        var again =
                records.stream()
                        .map(record ->
                                new LinkInput(
                                        record.number(),
                                        record.source(),
                                        record.facts(),
                                        OptionalInt.of(persons[record.number()])));

        var second = linker.link(again, List.of(), Progress.UNHEARD);

        assertThat(second.clusters())
                .allSatisfy(cluster -> {
                    assertThat(cluster.person()).isPresent();
                    assertThat(cluster.absorbed()).isEmpty();
                });
        assertThat(numbers(second)).isEqualTo(numbers(first));
    }

    @Test
    void progressHearsOfEveryStep() {
        var steps = new ArrayList<String>();

        linker.link(
                Population.seeded(3).records(10_000).stream(),
                List.of(),
                (step, done) -> steps.add(step));

        assertThat(steps)
                .containsExactly(
                        "Reading records",
                        "Comparing NHS numbers",
                        "Comparing National Insurance numbers",
                        "Comparing names and dates of birth");
    }

    @Test
    void progressMayStopTheRun() {
        var records = records(person("Ada", "Khan", "1979-03-14"));

        assertThatThrownBy(() ->
                        linker.link(
                                records.stream(),
                                List.of(),
                                (step, done) -> {
                                    throw new IllegalStateException("stopped");
                                }))
                .hasMessage("stopped");
    }

    @Test
    void theSameRecordTwiceIsAnErrorThatNamesIt() {
        var record = records(person("Ada", "Khan", "1979-03-14")).getFirst();
        var twice = List.of(record, record);

        assertThatThrownBy(() -> linker.link(twice.stream(), List.of(), Progress.UNHEARD))
                .isInstanceOf(LinkageException.class)
                .hasMessage("record 1 was given more than once");
    }

    @Test
    void aRulingAboutAnUnknownRecordIsAnErrorThatNamesIt() {
        var records = records(person("Ada", "Khan", "1979-03-14"));
        var rulings = List.of(new Ruling(1, 5, SAME_PERSON));

        assertThatThrownBy(() -> linker.link(records.stream(), rulings, Progress.UNHEARD))
                .isInstanceOf(LinkageException.class)
                .hasMessageContaining("record 5");
    }

    @Test
    void nothingToLinkIsNoError() {
        var linked = link();

        assertThat(linked.people()).isZero();
        assertThat(linked.clusters()).isEmpty();
    }

    private Linked link(Draft... drafts) {
        return linker.link(records(drafts).stream(), List.of(), Progress.UNHEARD);
    }

    private List<List<Integer>> people(Draft... drafts) {
        return numbers(link(drafts));
    }

    private static List<List<Integer>> numbers(Linked linked) {
        return linked.clusters()
                .map(cluster -> cluster.members().stream().map(Cluster.Member::number).toList())
                .toList();
    }

    private static List<String> words(Linked linked) {
        return linked.clusters()
                .flatMap(cluster -> cluster.members().stream())
                .map(member ->
                        member.number()
                                + " "
                                + member.evidence().inWords(n -> "housing tenancy " + n))
                .toList();
    }

    private static String person(Cluster cluster) {
        return cluster.person().isPresent() ? "" + cluster.person().getAsInt() : "new";
    }

    private static Draft person(String given, String family, String born) {
        return new Draft().with(GIVEN_NAME, given).with(FAMILY_NAME, family).with(BIRTH_DATE, born);
    }

    private static List<LinkInput> records(Draft... drafts) {
        return IntStream.range(0, drafts.length).mapToObj(i -> drafts[i].numbered(i + 1)).toList();
    }
}
