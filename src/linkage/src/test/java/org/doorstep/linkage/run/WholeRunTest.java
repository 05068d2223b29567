package org.doorstep.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.linkage.mention.Meaning.DOB;
import static org.doorstep.linkage.mention.Meaning.GIVEN;
import static org.doorstep.linkage.mention.Meaning.NHS_NUMBER;
import static org.doorstep.linkage.mention.Meaning.SURNAME;
import static org.doorstep.linkage.mention.Meaning.UPRN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.doorstep.linkage.Mentions;
import org.doorstep.linkage.Progress;
import org.doorstep.linkage.group.Constraints;
import org.doorstep.linkage.mention.Mention;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.run.WholeRun.Found;
import org.junit.jupiter.api.Test;

/// Six hundred households of two, each person known to two systems, the second with slips.
class WholeRunTest {

    private static final int HOMES = 600;
    private static final String LETTERS = "abdefgiklmnoprstuvyz";

    private final List<Mention> mentions = new ArrayList<>();

    private void town() {
        var random = new Random(11);
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
                add(GIVEN, given, SURNAME, surname, DOB, born, UPRN, uprn);
                add(
                        GIVEN,
                        random.nextInt(5) == 0 ? given.substring(0, 1) : given,
                        SURNAME,
                        surname,
                        DOB,
                        random.nextInt(10) == 0 ? "" : born,
                        UPRN,
                        random.nextInt(3) == 0 ? "" : uprn);
            }
        }
    }

    private void add(Object... values) {
        mentions.add(Mentions.of(mentions.size(), values));
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (var i = 0; i < 7; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static Found run(Rows rows, Constraints constraints, List<int[]> ruled) {
        return new WholeRun(rows, Nicknames.shipped(), false, Progress.UNHEARD)
                .run(constraints, ruled);
    }

    private static Found run(Rows rows) {
        return run(rows, new Constraints(rows), List.of());
    }

    @Test
    void peopleOfOneHouseholdStayApartAndTheirRecordsComeTogether() {
        town();
        var rows = Mentions.rows(mentions);

        var groups = run(rows).groups();

        var together = 0;
        for (var row = 0; row < rows.size(); row += 4) {
            assertThat(groups.together(row, row + 2)).as("row %d", row).isFalse();
            together += groups.together(row, row + 1) ? 1 : 0;
            together += groups.together(row + 2, row + 3) ? 1 : 0;
        }
        assertThat(together).isGreaterThan(HOMES * 2 * 97 / 100);
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() {
        town();
        var first = run(Mentions.rows(mentions));
        Collections.shuffle(mentions, new Random(5));

        var second = run(Mentions.rows(mentions));

        assertThat(second.model()).isEqualTo(first.model());
        for (var row = 0; row < mentions.size(); row++) {
            assertThat(second.groups().first(row)).isEqualTo(first.groups().first(row));
        }
    }

    @Test
    void theNumberOfMatchesIsEstimatedWithoutBeingTold() {
        town();

        assertThat(run(Mentions.rows(mentions)).expected())
                .isBetween(HOMES * 2 * 0.97, HOMES * 2 * 1.03);
    }

    @Test
    void twoNhsNumbersAreTwoPeopleWhateverElseAgrees() {
        town();
        var twin = mentions.size();
        add(GIVEN, "ada", SURNAME, "ash", DOB, "1979-03-14", NHS_NUMBER, "9990000018");
        add(GIVEN, "ada", SURNAME, "ash", DOB, "1979-03-14", NHS_NUMBER, "9990000026");

        assertThat(run(Mentions.rows(mentions)).groups().together(twin, twin + 1)).isFalse();
    }

    @Test
    void anOfficersWordOutranksWhatTheRecordsSay() {
        town();
        var rows = Mentions.rows(mentions);
        var constraints = new Constraints(rows);
        constraints.ruleApart(0, 1);

        var groups = run(rows, constraints, List.of(new int[] {0, 2})).groups();

        assertThat(groups.together(0, 2)).isTrue();
        assertThat(groups.together(0, 1)).isFalse();
    }
}
