package org.doorstep.borough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Each file is written as its system writes, and refers only to what is there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HabitsOfFilesTest {
    private Extracts extracts;

    @BeforeAll
    void writeOnce(@TempDir Path folder) throws IOException {
        extracts = Extracts.write(folder, 1, 3_000, BoroughPlan.FIRST_NIGHT);
    }

    @Test
    void housingBeginsWithAByteOrderMarkAndKnowsCapitalsWithoutAccents() throws IOException {
        assertThat(Files.readAllBytes(extracts.folder().resolve("housing.csv")))
                .startsWith(0xEF, 0xBB, 0xBF);
        assertThat(extracts.rows("housing"))
                .allSatisfy(row -> {
                    assertThat(row.get("SURNAME"))
                            .matches("[A-Z '.-]*")
                            .hasSizeLessThanOrEqualTo(20);
                    assertThat(row.get("FORENAME"))
                            .matches("[A-Z '.-]*")
                            .hasSizeLessThanOrEqualTo(15);
                });
    }

    @Test
    void councilTaxAddressesCouplesAsTheBillDoes() throws IOException {
        var names = extracts.rows("counciltax").stream().map(row -> row.get("NAMES")).toList();

        assertThat(names).anyMatch(name -> name.matches("MR & MRS [A-Z] [A-Z' -]+"));
        assertThat(names)
                .anyMatch(name -> name.matches("MR [A-Z]+ [A-Z' -]+ & M(IS)?S [A-Z]+ [A-Z' -]+"));
    }

    @Test
    void benefitsPutsTheSurnameFirstAndTheTitleLast() throws IOException {
        assertThat(extracts.rows("benefits").stream().map(row -> row.get("NAME")))
                .anyMatch(name -> name.matches("[\\p{Lu}' -]+, \\p{Lu}+ MR"));
    }

    @Test
    void socialCareKeepsSomeAccents() throws IOException {
        assertThat(extracts.text("adultcare")).containsPattern("[ąęłóńśżźçğşüöáéíñčžță]");
    }

    @Test
    void everythingThatIsReferredToIsThere() throws IOException {
        var keys = new HashSet<String>();
        for (var key :
                Map.of(
                                "housing",
                                "TENANT_REF",
                                "counciltax",
                                "ACCOUNT_REF",
                                "benefits",
                                "PERSON_REF",
                                "adultcare",
                                "PersonId",
                                "children",
                                "ChildId")
                        .entrySet()) {
            extracts.rows(key.getKey())
                    .forEach(row -> keys.add(key.getKey() + row.get(key.getValue())));
        }
        var officers = new HashSet<String>();
        extracts.rows("staff").forEach(row -> officers.add(row.get("OfficerId")));

        assertThat(extracts.rows("allocations"))
                .allSatisfy(
                        row -> assertThat(keys).contains(row.get("System") + row.get("SourceKey")))
                .allSatisfy(row ->
                        assertThat(row.get("OfficerId"))
                                .satisfiesAnyOf(
                                        id -> assertThat(id).isEmpty(),
                                        id -> assertThat(officers).contains(id)));
        assertThat(extracts.rows("contacts"))
                .allSatisfy(
                        row -> assertThat(keys).contains(row.get("System") + row.get("SourceKey")))
                .allSatisfy(row -> assertThat(officers).contains(row.get("OfficerId")));
        assertThat(extracts.rows("repairs"))
                .allSatisfy(row -> assertThat(keys).contains("housing" + row.get("TENANT_REF")));
        assertThat(extracts.rows("rent"))
                .allSatisfy(row -> assertThat(keys).contains("housing" + row.get("TENANT_REF")));
        assertThat(extracts.rows("adultcare_events"))
                .allSatisfy(row -> assertThat(keys).contains("adultcare" + row.get("PersonId")));
        assertThat(extracts.rows("children_events"))
                .allSatisfy(row -> assertThat(keys).contains("children" + row.get("ChildId")));
        assertThat(extracts.rows("truth"))
                .allSatisfy(
                        row -> assertThat(keys).contains(row.get("Source") + row.get("SourceKey")));
    }

    @Test
    void aCarerMayBeAClientToo() throws IOException {
        assertThat(extracts.rows("adultcare"))
                .anyMatch(row ->
                        row.get("ClientType").equals("Service User")
                                && !row.get("CaresFor").isEmpty())
                .anyMatch(row -> row.get("ClientType").equals("Carer"));
    }
}
