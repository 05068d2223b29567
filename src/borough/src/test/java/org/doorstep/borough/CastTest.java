package org.doorstep.borough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The people whom screens and other tests look for are in the smallest borough, whatever its seed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CastTest {
    private Extracts extracts;

    @BeforeAll
    void writeOnce(@TempDir Path folder) throws IOException {
        extracts = Extracts.write(folder, 4711, BoroughPlan.FEWEST, BoroughPlan.FIRST_NIGHT);
    }

    private List<Map<String, String>> rows(String file, String column, String value)
            throws IOException {
        return extracts.rows(file).stream().filter(row -> row.get(column).equals(value)).toList();
    }

    private Set<String> keysOf(String person) throws IOException {
        var keys = new HashSet<String>();
        rows("truth", "Person", person).forEach(row -> keys.add(row.get("SourceKey")));
        return keys;
    }

    private String personOf(String key) throws IOException {
        return rows("truth", "SourceKey", key).getFirst().get("Person");
    }

    private List<String> timeline(String person) throws IOException {
        var keys = keysOf(person);
        var subjects =
                Map.of(
                        "repairs",
                        "TENANT_REF",
                        "rent",
                        "TENANT_REF",
                        "adultcare_events",
                        "PersonId",
                        "contacts",
                        "SourceKey",
                        "children_events",
                        "ChildId");
        var entries = new ArrayList<String>();
        for (var file : subjects.entrySet()) {
            for (var row : extracts.rows(file.getKey())) {
                if (keys.contains(row.get(file.getValue()))) {
                    entries.add(file.getKey());
                }
            }
        }
        return entries;
    }

    private String folasade() throws IOException {
        return personOf(
                rows("adultcare", "LastName", "Adébáyọ̀-Featherstonehaugh")
                        .getFirst()
                        .get("PersonId"));
    }

    @Test
    void theLongestNameIsInFourServicesEachInItsOwnWay() throws IOException {
        assertThat(rows("housing", "SURNAME", "ADEBAYO-FEATHERSTONE")).isNotEmpty();
        assertThat(extracts.rows("counciltax"))
                .filteredOn(row ->
                        row.get("NAMES")
                                .matches("(M(R?S|ISS)|DR) FOLASADE ADEBAYO-FEATHERSTONEHAUGH"))
                .hasSize(2);
        assertThat(extracts.text("benefits"))
                .contains("|ADÉBÁYỌ̀-FEATHERSTONEHAUGH, FOLASADE OLUWASEUN");
        assertThat(rows("adultcare", "FirstName", "Folasade Oluwaseun")).hasSize(1);
    }

    @Test
    void sheHasCautionsATelephoneAndAChildKnownToChildrensServices() throws IOException {
        var tenancy =
                extracts.rows("housing").stream()
                        .filter(row -> !row.get("ALERTS").isEmpty())
                        .findFirst()
                        .orElseThrow();

        assertThat(tenancy.get("ALERTS")).isEqualTo("10: Do not visit alone; 1: Dog at property");
        assertThat(tenancy.get("ALERT_REVIEW")).isNotEmpty();
        assertThat(tenancy.get("PHONE")).isNotEmpty();
        assertThat(personOf(tenancy.get("TENANT_REF"))).isEqualTo(folasade());
        assertThat(rows("children", "Surname", "Adébáyọ̀-Featherstonehaugh")).hasSize(1);
    }

    @Test
    void hersIsAStoryOfAboutSixtyEntriesAcrossServices() throws IOException {
        var entries = timeline(folasade());

        assertThat(entries.size()).isBetween(55, 70);
        assertThat(new HashSet<>(entries)).hasSize(4);
    }

    @Test
    void familySupportNorthWorksWithHerButHasNotTheChildsFile() throws IOException {
        var keys = keysOf(folasade());
        var shared =
                extracts.rows("allocations").stream()
                        .filter(row ->
                                row.get("TeamId").equals("T01")
                                        && keys.contains(row.get("SourceKey")))
                        .toList();

        assertThat(shared)
                .extracting(row -> row.get("System"))
                .contains("housing", "counciltax", "benefits", "adultcare");
        assertThat(shared).allSatisfy(row -> assertThat(row.get("OfficerId")).isEqualTo("W00001"));
        assertThat(rows("allocations", "System", "children"))
                .noneMatch(row -> row.get("TeamId").equals("T01"));
    }

    @Test
    void onePersonHasExactlyTwoHundredEntries() throws IOException {
        var ronald =
                personOf(rows("adultcare", "LastName", "Entwistle").getFirst().get("PersonId"));

        assertThat(timeline(ronald)).hasSize(200);
    }

    @Test
    void twinsHaveOneBirthDateAndAFatherAndSonOneName() throws IOException {
        var children =
                extracts.rows("housing").stream()
                        .filter(row -> row.get("FORENAME").matches("ZOFIA|ZUZANNA"))
                        .toList();
        var twins = new HashSet<String>();
        for (var row : children) {
            twins.add(personOf(row.get("TENANT_REF")));
        }
        var dohertys =
                extracts.rows("housing").stream()
                        .filter(row -> row.get("TENANCY_REF").equals(tenancyOfPatrick()))
                        .map(row -> row.get("TENANT_REF"))
                        .toList();

        assertThat(twins).hasSize(2);
        assertThat(dohertys).hasSize(2);
        assertThat(personOf(dohertys.getFirst())).isNotEqualTo(personOf(dohertys.getLast()));
    }

    private String tenancyOfPatrick() {
        try {
            var people =
                    extracts.rows("truth").stream()
                            .filter(row ->
                                    row.get("Source").equals("housing")
                                            && row.get("Person").equals("48"))
                            .findFirst()
                            .orElseThrow();
            return people.get("SourceKey").replaceAll("-.*", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void tenDemoOfficersAreInSixTeams() throws IOException {
        var demo = rows("staff", "Demo", "Y");

        assertThat(demo).hasSize(10);
        assertThat(demo.stream().map(row -> row.get("TeamName")).distinct())
                .containsExactly(
                        "Family Support North",
                        "Housing North",
                        "Benefits",
                        "Adult Care",
                        "Children's",
                        "Duty Desk");
        assertThat(demo)
                .allSatisfy(row -> assertThat(row.get("Email")).endsWith("@wrenford.example.org"));
    }

    @Test
    void theDutyDeskIsAllocatedNothing() throws IOException {
        var duty = rows("staff", "TeamName", "Duty Desk").getFirst().get("TeamId");

        assertThat(rows("allocations", "TeamId", duty)).isEmpty();
    }
}
