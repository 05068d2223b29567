package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Files that the council edits, over real HTTP.
class ReferenceTest {

    private static final String CHRISTMAS =
            "{\"england-and-wales\": {\"events\": [{\"title\": \"Christmas\", \"date\": \"2031-12-25\"}]}}";

    @RegisterExtension static final RunningHub HUB = new RunningHub();

    private static Http council;

    @BeforeAll
    static void signIn() {
        HUB.town().allow("HOUSING", Category.CORE, 0);
        HUB.town().officer("W00001", "HOUSING", 1, "council");
        HUB.offerAll();
        council =
                HUB.http()
                        .with(
                                SignInDance.field(
                                        HUB.dance().importer(HUB.signIn().importerSecret()),
                                        "access_token"));
    }

    @Test
    void aFileThatIsInOrderIsTheNextEditionAndReachesEveryLaptop() {
        var first = bring("bank-holidays", CHRISTMAS);
        var same = bring("bank-holidays", CHRISTMAS);
        var next = bring("bank-holidays", CHRISTMAS.replace("2031", "2032"));

        assertThat(first.json().path("edition").asInt()).isEqualTo(1);
        assertThat(same.json().path("edition").asInt()).isEqualTo(1);
        assertThat(next.json().path("edition").asInt()).isEqualTo(2);
        assertThat(council.get("/v1/reference/bank-holidays").text()).contains("2032-12-25");
        var laptop = Laptop.enrolled(HUB.as("W00001"));
        var revision = new Sequencer(HUB.source(), RunningHub.COUNCIL).settle();
        assertThat(Lines.of(laptop.snapshot("council/core/0", revision, "")).texts())
                .filteredOn(text -> text.contains("england-and-wales"))
                .hasSize(2)
                .anyMatch(text -> text.contains("2031-12-25"));
    }

    @Test
    void aFileWithFlawsIsRefusedLineByLine() {
        var answer = bring("clocks", "{\n  \"clocks\": [\n    {\"id\": 7}\n  ]\n}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("detail").asString())
                .contains("Line 3: “id” is a text in quotation marks that says something.")
                .contains("Line 3: “limit” is missing");
    }

    @Test
    void untilTheCouncilBringsItsOwnTheFileOfDoorstepIsThereToEdit() {
        assertThat(council.get("/v1/reference/clocks").text())
                .isEqualTo(ReferenceFiles.shipped(Kind.CLOCKS));
    }

    @Test
    void aCaseTypeHasANameAndIsCheckedAgainstTheCouncilsClocks() {
        var name = "case-type/safeguarding-concern";
        var shipped = council.get("/v1/reference/" + name).text();

        var first = bring(name, shipped);
        assertThat(first.json().path("name").asString()).isEqualTo("safeguarding-concern");
        assertThat(first.json().path("edition").asInt()).isEqualTo(1);
        var wrong = bring(name, shipped.replace("safeguarding-planning", "safeguarding-plan"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("detail").asString())
                .contains(
                        "There is no time limit “safeguarding-plan” in the council’s file of clocks.");
        assertThat(bring("case-type", shipped).status()).isEqualTo(404);
        assertThat(bring("case-type/No-Name", shipped).status()).isEqualTo(404);
        assertThat(council.get("/v1/reference/case-type/unknown").status()).isEqualTo(404);
    }

    @Test
    void eachFormIsAFileWithANameThatItAlsoSays() {
        var name = "safeguarding-concern";
        var text = council.get("/v1/reference/form/" + name).text();
        assertThat(text).isEqualTo(ReferenceFiles.shipped(Kind.FORM, name).getLast());

        var own = text.replace("\"Safeguarding concern\"", "\"Worried about an adult\"");
        assertThat(bring("form/" + name, own).json().path("edition").asInt()).isEqualTo(1);
        assertThat(council.get("/v1/reference/form/" + name).text()).isEqualTo(own);

        assertThat(bring("form/another-name", own).status()).isEqualTo(422);
        assertThat(bring("form", own).status()).isEqualTo(404);
        assertThat(council.get("/v1/reference/form/no-such-form").status()).isEqualTo(404);
    }

    @Test
    void anOfficerMayNotBringOne() {
        assertThat(
                        HUB.as("W00001")
                                .send(
                                        "/v1/reference/clocks",
                                        request -> request.PUT(BodyPublishers.ofString("{}")))
                                .status())
                .isEqualTo(403);
        assertThat(bring("nonsense", "{}").status()).isEqualTo(404);
    }

    private static Answer bring(String kind, String text) {
        return council.send(
                "/v1/reference/" + kind,
                request ->
                        request.header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(text)));
    }
}
