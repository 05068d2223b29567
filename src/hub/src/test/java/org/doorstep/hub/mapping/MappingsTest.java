package org.doorstep.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doorstep.domain.citizen.Kin;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.Tie;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.hub.council.HubException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingsTest {

    private static final String GOOD =
            """
            {
              "source": "register", "record": "source_record", "called": "entry", "file": {}, "key": "REF", "category": "housing",
              "facts": [{"field": "family_name", "column": "NAME"}], "service": {"team": "Register"}
            }
            """;

    private static final Surroundings SURROUNDINGS =
            new Surroundings(LocalDate.of(2026, 8, 6), Map.of());

    @Test
    void aFolderOfMappingsIsReadBySource(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("register.json"), GOOD);
        Files.writeString(folder.resolve("notes.txt"), "not a mapping");

        assertThat(Mappings.fromFolder(folder).all())
                .extracting(Mapping::source)
                .containsExactly("register");
    }

    @Test
    void whatIsNotJsonIsNamedWithItsFile() {
        assertThatThrownBy(() -> read("{\"source\": "))
                .isInstanceOf(HubException.class)
                .hasMessageStartingWith("The mapping register.json is not JSON");
    }

    @Test
    void aMissingPartIsNamedWithItsPlace() {
        assertThatThrownBy(() -> read(GOOD.replace("\"key\": \"REF\", ", "")))
                .isInstanceOf(HubException.class)
                .hasMessageContaining(
                        "The mapping register.json cannot be used. Mend this and start the hub again:")
                .hasMessageContaining("required property 'key' not found");
    }

    @Test
    void aMisspelledPartIsNamedWithItsPlace() {
        assertThatThrownBy(() ->
                        read(
                                GOOD.replace(
                                        "\"column\": \"NAME\"",
                                        "\"column\": \"NAME\", \"sinse\": \"X\"")))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("/facts/0")
                .hasMessageContaining("sinse");
    }

    @Test
    void anUnknownFieldIsNamedWithItsPlaceAndTheKnownOnes() {
        assertThatThrownBy(() -> read(GOOD.replace("family_name", "surname")))
                .isInstanceOf(HubException.class)
                .hasMessageContaining(
                        "/facts/0/field: \"surname\" cannot be used here. Use one of [title, given_name,");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var wrong =
                GOOD.replace(
                                "\"file\": {}",
                                "\"file\": {\"encoding\": \"klingon\", \"dates\": [\"dd/qq/bbbb\"]}")
                        .replace("\"category\": \"housing\"", "\"category\": \"houses\"");

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(HubException.class)
                .hasMessageContaining(
                        "/category: \"houses\" cannot be used here. Use core, housing,")
                .hasMessageContaining("/file/encoding: \"klingon\" cannot be used here.")
                .hasMessageContaining(
                        "/file/dates/0: \"dd/qq/bbbb\" cannot be used here. Use a date pattern");
    }

    @Test
    void anUnknownFormatInATextIsNamedWithItsPlace() {
        var wrong =
                GOOD.replace(
                        "\"service\"",
                        "\"details\": [{\"label\": \"Rent\", \"text\": \"{RENT|mony}\"}], \"service\"");

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("/details/0/text: there is no format or code list \"mony\"");
    }

    @Test
    void twoMappingsForOneSourceAreRefused() {
        assertThatThrownBy(() -> Mappings.read(Map.of("a.json", GOOD, "b.json", GOOD)))
                .isInstanceOf(HubException.class)
                .hasMessage(
                        "The mapping b.json is a second one for the source register. Keep one of the two files.");
    }

    @Test
    void aTieIsReadFromAReferenceOrFromTheOthersNameWhereItsConditionHolds() {
        var mapping =
                read(GOOD.replace(
                                "\"service\"",
                                """
                                "ties": [
                                  {"when": {"column": "ROLE", "is": ["P"]}, "kin": "partner", "reference": "CLAIM"},
                                  {"when": {"column": "ROLE", "is": ["C"]}, "kin": "self", "reference": "CLAIM"},
                                  {"kin": "mother", "name": "MOTHER"}
                                ],
                                "service"\
                                """))
                        .all()
                        .getFirst();
        var header = List.of("REF", "NAME", "ROLE", "CLAIM", "MOTHER");

        assertThat(ties(mapping, header, List.of("1", "Quist", "P", "HB1", "")))
                .containsExactly(new Tie(Kin.PARTNER, "HB1", null));
        assertThat(ties(mapping, header, List.of("2", "Quist", "C", "", "Ada Quist")))
                .containsExactly(new Tie(Kin.MOTHER, null, "Ada Quist"));
    }

    @Test
    void aTieToNobodyIsNamedWithItsPlace() {
        assertThatThrownBy(() ->
                        read(
                                GOOD.replace(
                                        "\"service\"",
                                        "\"ties\": [{\"kin\": \"aunt\"}], \"service\"")))
                .isInstanceOf(HubException.class)
                .hasMessageContaining("/ties/0");
    }

    private static List<Tie> ties(Mapping mapping, List<String> header, List<String> fields) {
        var reader = new RowReader(mapping, header, SURROUNDINGS, Samples.ACCEPTED);
        if (reader.read(fields) instanceof Mapped.Records(var items)
                && items.getFirst().body() instanceof SourceRecord row) {
            return row.ties();
        }
        throw new AssertionError("not read");
    }

    private static Mappings read(String content) {
        return Mappings.read(Map.of("register.json", content));
    }
}
