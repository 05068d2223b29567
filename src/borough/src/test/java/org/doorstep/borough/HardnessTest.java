package org.doorstep.borough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Wrenford must be as hard to link as a council is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardnessTest {
    private static final int PEOPLE = 5_000;

    private Extracts extracts;
    private Truths truths;

    @BeforeAll
    void writeOnce(@TempDir Path folder) throws IOException {
        extracts = Extracts.write(folder, 1, PEOPLE, BoroughPlan.FIRST_NIGHT);
        truths = Truths.of(extracts);
    }

    private double share(Predicate<Truths.SourceRecord> of) {
        return (double) truths.records().stream().filter(of).count() / truths.records().size();
    }

    @Test
    void aNationalInsuranceNumberIsInAtMostFortyFivePerCentOfRecords() {
        assertThat(share(row -> !row.nino().isEmpty())).isBetween(0.1, 0.45);
    }

    @Test
    void anNhsNumberIsInAtMostThirtyFivePerCentOfRecords() {
        assertThat(share(row -> !row.nhs().isEmpty())).isBetween(0.02, 0.35);
    }

    @Test
    void atLeastTwelvePerCentOfTruePairsDifferInTwoOfNameBirthDateAndAddress() {
        var pairs = truths.truePairs();
        var hard = pairs.stream().filter(HardnessTest::differsInTwo).count();

        assertThat((double) hard / pairs.size()).isBetween(0.12, 0.3);
    }

    private static boolean differsInTwo(Truths.SourceRecord[] pair) {
        var differences =
                (pair[0].nameDiffers(pair[1]) ? 1 : 0)
                        + (pair[0].birthDiffers(pair[1]) ? 1 : 0)
                        + (pair[0].addressDiffers(pair[1]) ? 1 : 0);
        return differences >= 2;
    }

    @Test
    void everyRecordAboutSomebodyHasItsTruth() {
        assertThat(truths.records()).allSatisfy(row -> assertThat(row.person()).isNotEmpty());
    }

    @Test
    void aPersonHasNearlyTwoRecordsAndAsManyPeopleAreKnownAsWerePlanned() {
        var people = new HashSet<String>();
        truths.records().forEach(row -> people.add(row.person()));

        assertThat(people.size()).isBetween((int) (PEOPLE * 0.98), (int) (PEOPLE * 1.01));
        assertThat((double) truths.records().size() / people.size()).isBetween(1.85, 2.0);
    }

    @Test
    void aPersonHasTwoTimelineEntriesOnAverage() throws IOException {
        var entries = 0;
        for (var file :
                new String[] {
                    "repairs", "rent", "adultcare_events", "children_events", "contacts"
                }) {
            entries += extracts.rows(file).size();
        }

        assertThat((double) entries / PEOPLE).isBetween(1.8, 2.4);
    }

    @Test
    void placeholdersAndDefaultBirthDatesAreAmongTheRows() throws IOException {
        assertThat(extracts.text("counciltax")).contains("THE OCCUPIER", "EXECUTOR OF");
        assertThat(extracts.text("children")).contains("BABY OF");
        assertThat(extracts.text("housing")).contains("01/01/1900").contains(",UNKNOWN,");
    }

    @Test
    void familySupportNorthHasSixtyToAHundredFamilies() throws IOException {
        var team =
                extracts.rows("staff").stream()
                        .filter(row -> row.get("TeamName").equals("Family Support North"))
                        .findFirst()
                        .orElseThrow();
        var households = new HashSet<String>();
        var truth = extracts.rows("truth");
        var keys = new HashSet<String>();
        for (var row : extracts.rows("allocations")) {
            if (row.get("TeamId").equals(team.get("TeamId"))) {
                keys.add(row.get("System") + row.get("SourceKey"));
                assertThat(row.get("System")).isNotEqualTo("children");
            }
        }
        truth.stream()
                .filter(row -> keys.contains(row.get("Source") + row.get("SourceKey")))
                .forEach(row -> households.add(row.get("Household")));

        assertThat(households.size()).isBetween(60, 100);
    }
}
