package org.doorstep.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.linkage.mention.Meaning.DOB;
import static org.doorstep.linkage.mention.Meaning.GIVEN;
import static org.doorstep.linkage.mention.Meaning.NHS_NUMBER;
import static org.doorstep.linkage.mention.Meaning.SURNAME;
import static org.doorstep.linkage.mention.Meaning.UPRN;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.doorstep.linkage.Mentions;
import org.doorstep.linkage.Progress;
import org.doorstep.linkage.group.Constraints;
import org.doorstep.linkage.mention.Mention;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.row.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A town that was linked as a whole, to which records come one by one.
class RegisterTest {

    private static final int PEOPLE = 700;

    private final List<Mention> mentions = new ArrayList<>();
    private Register register;

    @BeforeEach
    void town() {
        var random = new Random(13);
        for (var person = 0; person < PEOPLE; person++) {
            Object[] values = {
                GIVEN,
                word(random),
                SURNAME,
                word(random),
                DOB,
                born(person),
                UPRN,
                Long.toString(999_000_000_000L + person)
            };
            mentions.add(Mentions.of(2 * person, values));
            mentions.add(Mentions.of(2 * person + 1, values));
        }
        mentions.add(
                Mentions.of(
                        2 * PEOPLE,
                        GIVEN,
                        "ada",
                        SURNAME,
                        "ash",
                        DOB,
                        "1979-03-14",
                        NHS_NUMBER,
                        "9990000018"));
        var rows = Mentions.rows(mentions);
        var constraints = new Constraints(rows);
        var found =
                new WholeRun(rows, Nicknames.shipped(), false, Progress.UNHEARD)
                        .run(constraints, List.of());
        register = register(rows, found, constraints);
    }

    private static Register register(Rows rows, WholeRun.Found found, Constraints constraints) {
        return new Register(
                rows, found.groups(), found.weights(), constraints, Nicknames.shipped(), 5);
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (var i = 0; i < 7; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static String born(int person) {
        return "19%02d-%02d-%02d".formatted(person % 90, 1 + person % 12, 1 + person % 28);
    }

    private static Mention like(Mention other, int number) {
        return new Mention(number, 0, other.values());
    }

    @Test
    void aRecordLikeThoseOfOnePersonJoinsThem() {
        var arrival = register.arrive(like(mentions.get(10), 9_000));

        assertThat(arrival)
                .isInstanceOfSatisfying(
                        Arrival.Known.class, known -> assertThat(known.group()).isEqualTo(10));
    }

    @Test
    void aRecordThatCameLaterIsFoundByTheNext() {
        register.arrive(
                Mentions.of(9_000, GIVEN, "zora", SURNAME, "quill", DOB, "1961-01-09", UPRN, "77"));

        var arrival =
                register.arrive(
                        Mentions.of(
                                9_001,
                                GIVEN,
                                "zora",
                                SURNAME,
                                "quill",
                                DOB,
                                "1961-01-09",
                                UPRN,
                                "77"));

        assertThat(arrival).isInstanceOf(Arrival.Known.class);
    }

    @Test
    void aRecordLikeNobodysIsAStranger() {
        assertThat(
                        register.arrive(
                                Mentions.of(
                                        9_000, GIVEN, "bo", SURNAME, "lark", DOB, "2001-12-30")))
                .isEqualTo(new Arrival.Stranger());
    }

    @Test
    void whoHasAnotherNhsNumberIsSomebodyElse() {
        assertThat(
                        register.arrive(
                                Mentions.of(
                                        9_000,
                                        GIVEN,
                                        "ada",
                                        SURNAME,
                                        "ash",
                                        DOB,
                                        "1979-03-14",
                                        NHS_NUMBER,
                                        "9990000026")))
                .isEqualTo(new Arrival.Stranger());
    }
}
