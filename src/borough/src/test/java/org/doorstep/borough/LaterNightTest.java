package org.doorstep.borough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Thirty nights on, most is as it was; something is new, something has changed and something is
/// gone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaterNightTest {
    private Extracts first;
    private Extracts later;

    @BeforeAll
    void writeTwice(@TempDir Path folder) throws IOException {
        first = Extracts.write(folder.resolve("first"), 1, 5_000, BoroughPlan.FIRST_NIGHT);
        later =
                Extracts.write(
                        folder.resolve("later"), 1, 5_000, BoroughPlan.FIRST_NIGHT.plusDays(30));
    }

    private static Map<String, Map<String, String>> byKey(
            Extracts extracts, String file, String key) throws IOException {
        Map<String, Map<String, String>> rows = new HashMap<>();
        for (var row : extracts.rows(file)) {
            assertThat(rows.put(row.get(key), row)).as("key %s of %s", row.get(key), file).isNull();
        }
        return rows;
    }

    private static long count(Set<String> keys, Map<String, ?> missingFrom) {
        return keys.stream().filter(key -> !missingFrom.containsKey(key)).count();
    }

    @ParameterizedTest
    @CsvSource({"housing,TENANT_REF", "counciltax,ACCOUNT_REF", "benefits,PERSON_REF"})
    void mostRowsStayAFewChangeSomeAreNewAndSomeAreGone(String file, String key)
            throws IOException {
        var before = byKey(first, file, key);
        var after = byKey(later, file, key);
        var same =
                before.entrySet().stream()
                        .filter(row -> row.getValue().equals(after.get(row.getKey())))
                        .count();
        var changed =
                before.entrySet().stream()
                        .filter(row ->
                                after.containsKey(row.getKey())
                                        && !row.getValue().equals(after.get(row.getKey())))
                        .count();

        assertThat((double) same / before.size()).isGreaterThan(0.9);
        assertThat(changed).isPositive();
        assertThat(count(before.keySet(), after))
                .as("gone")
                .isPositive()
                .isLessThan(before.size() / 20);
        assertThat(count(after.keySet(), before))
                .as("new")
                .isPositive()
                .isLessThan(before.size() / 20);
    }

    @ParameterizedTest
    @CsvSource({
        "repairs,JOB_NO",
        "rent,TXN_REF",
        "contacts,ContactId",
        "adultcare_events,EventId",
        "children_events,EventId"
    })
    void newThingsHappen(String file, String key) throws IOException {
        var before = byKey(first, file, key);
        var after = byKey(later, file, key);

        assertThat(count(after.keySet(), before)).isPositive();
        assertThat(count(before.keySet(), after)).isLessThan(before.size() / 20);
    }

    @Test
    void whatHappenedDoesNotChangeItsWords() throws IOException {
        var after = byKey(later, "contacts", "ContactId");

        assertThat(byKey(first, "contacts", "ContactId"))
                .allSatisfy((key, row) -> assertThat(after.get(key)).isIn(null, row));
    }

    @Test
    void aSlipIsPutRightSomeDay() throws IOException {
        var after = byKey(later, "housing", "TENANT_REF");

        assertThat(byKey(first, "housing", "TENANT_REF"))
                .anySatisfy((key, row) -> {
                    var now = after.get(key);
                    assertThat(now).isNotNull();
                    assertThat(now.get("DOB") + now.get("SURNAME") + now.get("FORENAME"))
                            .isNotEqualTo(
                                    row.get("DOB") + row.get("SURNAME") + row.get("FORENAME"));
                    assertThat(now.get("STATUS")).isEqualTo(row.get("STATUS"));
                });
    }
}
