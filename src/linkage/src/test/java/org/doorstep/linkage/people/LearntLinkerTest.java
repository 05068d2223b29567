package org.doorstep.linkage.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.citizen.Field.BIRTH_DATE;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.GIVEN_NAME;
import static org.doorstep.domain.citizen.Field.UPRN;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Link.DecidedBy;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.domain.identity.Clue;
import org.doorstep.linkage.Cluster;
import org.doorstep.linkage.LinkInput;
import org.doorstep.linkage.Linked;
import org.doorstep.linkage.Progress;
import org.doorstep.linkage.Ruling;
import org.doorstep.linkage.Ruling.Verdict;
import org.doorstep.linkage.normal.Nicknames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Seven hundred couples, each of the two known to two systems.
class LearntLinkerTest {

    private static final int HOMES = 700;
    private static final String LETTERS = "abdefgiklmnoprstuvyz";

    private final List<LinkInput> records = new ArrayList<>();

    @BeforeEach
    void town() {
        var random = new Random(17);
        for (var home = 0; home < HOMES; home++) {
            var surname = word(random);
            var uprn = Long.toString(999_000_000_000L + home);
            for (var person = 0; person < 2; person++) {
                var given = word(random);
                var born =
                        "19%02d-%02d-%02d"
                                .formatted(
                                        random.nextInt(90),
                                        1 + random.nextInt(12),
                                        1 + random.nextInt(28));
                add(OptionalInt.empty(), given, surname, born, uprn);
                add(
                        OptionalInt.empty(),
                        random.nextInt(4) == 0 ? given.substring(0, 1) : given,
                        surname,
                        random.nextInt(10) == 0 ? "" : born,
                        random.nextInt(3) == 0 ? "" : uprn);
            }
        }
    }

    private void add(OptionalInt person, String given, String surname, String born, String uprn) {
        var facts = new ArrayList<Fact>();
        fact(facts, GIVEN_NAME, given);
        fact(facts, FAMILY_NAME, surname);
        fact(facts, BIRTH_DATE, born);
        fact(facts, UPRN, uprn);
        records.add(new LinkInput(records.size(), "housing", facts, person));
    }

    private static void fact(List<Fact> facts, Field field, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(field, value, null));
        }
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (var i = 0; i < 7; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private Linked link(Ruling... rulings) {
        return new LearntLinker(Samples.ACCEPTED, Nicknames.shipped(), 1_000)
                .link(records.stream(), List.of(rulings), Progress.UNHEARD);
    }

    private static Cluster of(Linked linked, int record) {
        return linked.clusters()
                .filter(cluster ->
                        cluster.members().stream().anyMatch(member -> member.number() == record))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverIsLinkedIsToldWhyInWordsThatNameNoValue() {
        var linked = link();

        var member = of(linked, 0).members().getFirst();
        assertThat(member.evidence().by()).isEqualTo(DecidedBy.MODEL);
        assertThat(member.evidence().finding()).contains("birth date");
        assertThat(linked.basis()).isPresent();
    }

    @Test
    void aPersonWhoWasKnownGoesOnWithTheirOldestRecord() {
        records.set(4, as(records.get(4), 7));
        records.set(5, as(records.get(5), 3));

        var cluster = of(link(), 4);

        assertThat(cluster.person()).hasValue(3);
        assertThat(cluster.absorbed()).containsExactly(7);
    }

    private static LinkInput as(LinkInput record, int person) {
        return new LinkInput(
                record.number(), record.source(), record.facts(), OptionalInt.of(person));
    }

    @Test
    void whatIsDoubtfulIsLeftToAnOfficerWithCluesThatNameNoValue() {
        var first = records.getFirst().facts();
        var given = first.getFirst().value();
        add(
                OptionalInt.empty(),
                given.substring(0, 1),
                first.get(1).value(),
                "",
                first.get(3).value());

        var linked = link();

        assertThat(of(linked, 0)).isNotEqualTo(of(linked, records.size() - 1));
        assertThat(linked.doubts())
                .anySatisfy(doubt -> {
                    assertThat(doubt.right()).isEqualTo(records.size() - 1);
                    assertThat(doubt.together()).isFalse();
                    assertThat(doubt.clues())
                            .isNotEmpty()
                            .extracting(Clue::finding)
                            .noneMatch(words -> words.contains(first.get(1).value()));
                });
    }

    @Test
    void someOfThoseThatWereJoinedAreDrawnForAnAudit() {
        assertThat(link().doubts().stream().filter(doubt -> doubt.together())).hasSize(100);
    }

    @Test
    void anOfficersWordOutranksTheModelAndIsNotAskedForAgain() {
        var linked =
                link(
                        new Ruling(0, 1, Verdict.DIFFERENT_PEOPLE),
                        new Ruling(0, 2, Verdict.SAME_PERSON));

        assertThat(of(linked, 0).members()).extracting(Cluster.Member::number).contains(0, 2);
        assertThat(of(linked, 0).members()).extracting(Cluster.Member::number).doesNotContain(1);
        assertThat(of(linked, 0).members().getFirst().evidence().by()).isEqualTo(DecidedBy.OFFICER);
        assertThat(linked.doubts()).noneMatch(doubt -> doubt.left() == 0 && doubt.right() == 1);
    }

    @Test
    void aRecordThatComesLaterIsLinkedAloneByWhatWasLearnt() {
        var whole = (LearntPeople) link();
        whole.clusters()
                .forEach(cluster ->
                        cluster.members()
                                .forEach(member ->
                                        records.set(
                                                member.number(),
                                                as(
                                                        records.get(member.number()),
                                                        cluster.members().getFirst().number()))));
        var first = records.getFirst();
        records.add(new LinkInput(records.size(), "housing", first.facts(), OptionalInt.empty()));
        add(OptionalInt.empty(), "zzyzx", "quillfeather", "2001-12-30", "");

        var late =
                new NewcomerLinker(Samples.ACCEPTED, Nicknames.shipped(), whole.learnt())
                        .link(records.stream(), List.of(), Progress.UNHEARD);

        assertThat(late.people()).as("nobody else is touched").isEqualTo(2);
        assertThat(of(late, records.size() - 2).person()).hasValue(0);
        assertThat(of(late, records.size() - 2).members())
                .extracting(Cluster.Member::number)
                .contains(0);
        assertThat(of(late, records.size() - 1).person()).isEmpty();
    }

    @Test
    void fewRecordsAreLinkedByWhatIsExactlyTheSame() {
        var few =
                new LearntLinker(Samples.ACCEPTED, Nicknames.shipped())
                        .link(records.stream(), List.of(), Progress.UNHEARD);

        assertThat(records).hasSizeGreaterThan(LearntLinker.ENOUGH);
        var exact =
                new LearntLinker(Samples.ACCEPTED, Nicknames.shipped())
                        .link(records.stream().limit(100), List.of(), Progress.UNHEARD);

        assertThat(few.basis()).isPresent();
        assertThat(exact.basis()).isEmpty();
        assertThat(exact.records()).isEqualTo(100);
    }
}
