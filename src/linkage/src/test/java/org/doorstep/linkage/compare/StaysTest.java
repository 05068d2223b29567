package org.doorstep.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.linkage.mention.Meaning.DOB;
import static org.doorstep.linkage.mention.Meaning.GIVEN;
import static org.doorstep.linkage.mention.Meaning.SINCE;
import static org.doorstep.linkage.mention.Meaning.SURNAME;
import static org.doorstep.linkage.mention.Meaning.UNTIL;
import static org.doorstep.linkage.mention.Meaning.UPRN;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.linkage.Mentions;
import org.doorstep.linkage.mention.Mention;
import org.doorstep.linkage.normal.Nicknames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What records tell by when somebody lived where, and with whom.
class StaysTest {

    private final List<Mention> mentions = new ArrayList<>();

    private StaysTest person(int source, Object... values) {
        var mention = Mentions.of(mentions.size(), values);
        mentions.add(new Mention(mention.number(), source, mention.values()));
        return this;
    }

    private int level(Comparison comparison, int left, int right) {
        var comparer = new Comparer(Mentions.rows(mentions), Nicknames.shipped());
        return Pattern.level(comparer.compare(left, right), comparison);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, 2021-09-06, 2021-09-06, 1, 1",
        "2018-01-01, 2021-09-06, 2021-11-01, 1, 2",
        "2018-01-01, 2021-09-06, 2024-11-01, 1, 3",
        "2018-01-01, 2021-09-06, 2019-11-01, 1, 4",
        "2018-01-01, 2021-09-06, 2019-11-01, 0, 5",
        "2018-01-01, , 2019-11-01, 1, 4"
    })
    void whoLeavesOneHomeComesToAnother(
            String since, String until, String came, int source, int level) {
        person(0, UPRN, "1", SINCE, since, UNTIL, until == null ? "" : until);
        person(source, UPRN, "2", SINCE, came);

        assertThat(level(Comparison.MOVE, 0, 1)).isEqualTo(level);
        assertThat(level(Comparison.MOVE, 1, 0)).isEqualTo(level);
    }

    @Test
    void ofOneHomeNobodyMoved() {
        person(0, UPRN, "1", SINCE, "2018-01-01").person(1, UPRN, "1", SINCE, "2019-01-01");

        assertThat(level(Comparison.MOVE, 0, 1)).isZero();
        assertThat(level(Comparison.LISTED, 0, 1)).isEqualTo(1);
    }

    @Test
    void aSourceThatListsBothAtOnceTakesThemForTwo() {
        person(0, UPRN, "1", SINCE, "2018-01-01").person(0, UPRN, "1", SINCE, "2018-01-01");

        assertThat(level(Comparison.LISTED, 0, 1)).isEqualTo(3);
    }

    @Test
    void whoLivesWithTheSamePeopleInBothHomesHasCompany() {
        person(0, GIVEN, "Ann", SURNAME, "Ash", UPRN, "1")
                .person(0, GIVEN, "Bo", SURNAME, "Larkin", DOB, "1979-03-14", UPRN, "1")
                .person(0, GIVEN, "Ann", SURNAME, "Ash", UPRN, "2")
                .person(0, GIVEN, "Bo", SURNAME, "Larkin", DOB, "1979-03-14", UPRN, "2")
                .person(0, GIVEN, "Cy", SURNAME, "Moss", UPRN, "2");

        assertThat(level(Comparison.COMPANY, 0, 2)).isEqualTo(1);
    }

    @Test
    void whoLivesWithOthersInEachHomeHasNone() {
        person(0, GIVEN, "Ann", SURNAME, "Ash", UPRN, "1")
                .person(0, GIVEN, "Bo", SURNAME, "Larkin", UPRN, "1")
                .person(0, GIVEN, "Ann", SURNAME, "Ash", UPRN, "2")
                .person(0, GIVEN, "Cy", SURNAME, "Moss", UPRN, "2");

        assertThat(level(Comparison.COMPANY, 0, 2)).isEqualTo(4);
    }

    @Test
    void whoCameWhenTheOtherHadGoneIsNoCompanion() {
        person(0, GIVEN, "Ann", SURNAME, "Ash", UPRN, "1", SINCE, "2010-01-01", UNTIL, "2012-01-01")
                .person(0, GIVEN, "Bo", SURNAME, "Larkin", UPRN, "1", SINCE, "2012-01-01")
                .person(0, GIVEN, "Ann", SURNAME, "Ash", UPRN, "2")
                .person(0, GIVEN, "Bo", SURNAME, "Larkin", UPRN, "2");

        assertThat(level(Comparison.COMPANY, 0, 2)).isZero();
    }

    @Test
    void aHomeWithFatherAndSonOfOneNameIsKnownForTwo() {
        person(0, GIVEN, "Pat", SURNAME, "Doherty", DOB, "1961-03-17", UPRN, "1")
                .person(0, GIVEN, "Pat", SURNAME, "Doherty", DOB, "1990-08-02", UPRN, "1")
                .person(1, GIVEN, "Pat", SURNAME, "Doherty", UPRN, "1")
                .person(0, GIVEN, "Ann", SURNAME, "Ash", UPRN, "1");

        assertThat(level(Comparison.NAMESAKE, 0, 2)).isEqualTo(2);
        assertThat(level(Comparison.NAMESAKE, 2, 3)).isEqualTo(2);
        assertThat(level(Comparison.NAMESAKE, 0, 1)).isZero();
    }

    @Test
    void aChildIsTooYoungForASourceOfGrownPeople() {
        for (var i = 0; i < 200; i++) {
            person(1, DOB, "19%02d-01-02".formatted(i % 60 + 10), SINCE, "2008-01-01");
        }
        person(0, GIVEN, "Ann", DOB, "2015-06-01");
        person(0, GIVEN, "Ann", DOB, "1960-06-01");
        person(1, GIVEN, "Ann", SINCE, "2020-01-01");

        assertThat(level(Comparison.AGE, 200, 202)).isEqualTo(2);
        assertThat(level(Comparison.AGE, 202, 200)).isEqualTo(2);
        assertThat(level(Comparison.AGE, 201, 202)).isEqualTo(1);
    }
}
