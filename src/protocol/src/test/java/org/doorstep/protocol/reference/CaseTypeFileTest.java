package org.doorstep.protocol.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.doorstep.domain.casework.CaseType.Stage;
import org.doorstep.domain.clock.RuleBook;
import org.doorstep.domain.reference.Reference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseTypeFileTest {

    private static final RuleBook CLOCKS =
            ReferenceFiles.clocks(ReferenceFiles.shipped(Kind.CLOCKS));

    private static final String SMALL =
            """
            {
              "id": "noise",
              "title": "Noise",
              "service": "housing",
              "sensitivity": "normal",
              "about": "Noise from neighbours",
              "source": "Our charter",
              "checked": "local",
              "forms": [
                {"id": "diary", "title": "Noise diary"}
              ],
              "stages": [
                {"id": "heard", "title": "Heard", "forms": ["diary"], "moves": ["closed"],
                 "tasks": [{"id": "ring", "what": "Ring the tenant"}]},
                {"id": "closed", "title": "Closed", "outcomes": ["quiet"]}
              ],
              "outcomes": [
                {"id": "quiet", "title": "Quiet"}
              ]
            }
            """;

    @Test
    void aSmallFileIsEnough() {
        var type = ReferenceFiles.caseType(SMALL);

        assertThat(type.first().title()).isEqualTo("Heard");
        assertThat(type.moves("heard")).extracting(Stage::isEnd).containsExactly(true);
        assertThat(type.moves("nowhere")).isEmpty();
    }

    @Test
    void aCaseIsToldToOtherServicesAndToEachOnce() {
        var told =
                """
                  "tells": [
                {"service": "housing", "open": "Open", "ended": "Ended"},
                {"service": "benefits", "open": "Open", "ended": "Ended", "ended_in": ["away"]},
                {"service": "benefits", "open": "Open", "ended": "Ended"}],
                  "forms": [\
                """;

        assertThat(flaws(SMALL.replace("  \"forms\": [", told)))
                .containsExactlyInAnyOrder(
                        "Line 10: The service whose case it is knows of it. Name another.",
                        "Line 11: There is no stage “away”. Name it among the “stages” of the file.",
                        "Line 12: “benefits” is told twice.");
    }

    @Test
    void aDecisionThatIsToldIsAnOutcomeAndHasItsWords() {
        var told =
                """
                  "tells": [
                {"service": "benefits", "open": "Open", "ended": "Ended", "decisions": ["quiet"]},
                {"service": "council_tax", "open": "Open", "ended": "Ended", "decided": "Decided",
                 "decisions": ["loud"]}],
                  "forms": [\
                """;

        assertThat(flaws(SMALL.replace("  \"forms\": [", told)))
                .containsExactlyInAnyOrder(
                        "Line 10: Write under “decided” what it reads after a decision.",
                        "Line 12: There is no outcome “loud”. Name it among the “outcomes” of the file.");
    }

    @Test
    void whatIsNamedAndNotThereIsToldWithItsLine() {
        var text =
                SMALL.replace("\"moves\": [\"closed\"]", "\"moves\": [\"closed\",\n\"court\"]")
                        .replace("\"forms\": [\"diary\"]", "\"forms\": [\"diary\", \"plan\"]")
                        .replace(
                                "\"what\": \"Ring the tenant\"",
                                "\"what\": \"Ring\",\n\"clock\": \"soon\"")
                        .replace("[\"quiet\"]", "[\"quiet\", \"loud\"], \"ends\": [\"write\"]");

        assertThat(flaws(text))
                .containsExactlyInAnyOrder(
                        "Line 14: There is no stage “court”. Name it among the “stages” of the file.",
                        "Line 13: There is no form “plan”. Name it among the “forms” of the file.",
                        "Line 16: There is no time limit “soon” in the council’s file of clocks.",
                        "Line 17: There is no outcome “loud”. Name it among the “outcomes” of the file.",
                        "Line 17: There is no task “write”. It is no “id” among the “tasks” of a stage or an event.");
    }

    @Test
    void stagesThatLeadNowhereAreTold() {
        var text =
                SMALL.replace(
                        "{\"id\": \"closed\"",
                        """
                        {"id": "court", "title": "Court"},
                        {"id": "closed\"\
                        """);

        assertThat(flaws(text))
                .containsExactly(
                        "Line 15: No move leads to the stage “court”. Name it among the “moves” of another, or take it out.",
                        "Line 15: From the stage “court” no way leads to an end. Add a move to a stage that has “outcomes”.");
        assertThat(flaws(SMALL.replace(", \"outcomes\": [\"quiet\"]", "")))
                .contains(
                        "Line 12: No stage is an end. Give the last one “outcomes”, so that a case can be closed.");
    }

    @Test
    void namesAreGivenOnceAndEachIsUsed() {
        var text =
                SMALL.replace(
                        "{\"id\": \"quiet\", \"title\": \"Quiet\"}",
                        "{\"id\": \"quiet\", \"title\": \"Quiet\"},\n{\"id\": \"quiet\", \"title\": \"Q\"},\n{\"id\": \"moved\", \"title\": \"Moved\"}");

        assertThat(flaws(text))
                .containsExactly(
                        "Line 19: There are two of the outcome “quiet”.",
                        "Line 20: No stage names the outcome “moved”. Name it in one, or take it out.");
    }

    @Test
    void aClockIsPausedOnlyForReasonsThatItsRuleKnows() {
        var paused =
                SMALL.replace(
                        "\"what\": \"Ring the tenant\"}]}",
                        """
                        "what": "Decide", "clock": "housing-benefit-decide"}],
                        "pauses": [{"task": "ring", "reason": "Holiday"}]}\
                        """);

        assertThat(flaws(paused))
                .containsExactly(
                        "Line 15: The time limit “housing-benefit-decide” may be paused for: “Evidence asked for from the claimant”, “Evidence asked for from somebody else”.");
    }

    @Test
    void whatIsApprovedAndWhatIsSentBackAreTwoMovesOfTheStage() {
        var text =
                SMALL.replace("\"moves\": [\"closed\"]", "\"moves\": [\"check\"]")
                        .replace(
                                "{\"id\": \"closed\"",
                                """
                                {"id": "check", "title": "Check", "moves": ["closed"],
                                 "approval": {"by": "chief", "approved": "closed", "sent_back": "heard"}},
                                {"id": "closed\"\
                                """);

        assertThat(flaws(text))
                .containsExactlyInAnyOrder(
                        "Line 16: Use one of: lead.",
                        "Line 16: “heard” is not among the “moves” of the stage that waits for approval.");
    }

    @Test
    void aFileBroughtUnderAnotherNameIsRefused() {
        var thrown =
                catchThrowableOfType(
                        FlawedFileException.class,
                        () -> ReferenceFiles.check(Kind.CASE_TYPE, "nuisance", SMALL, CLOCKS));

        assertThat(thrown.flaws())
                .extracting(Flaw::toString)
                .containsExactly(
                        "Line 2: The file says that it is “noise”, but it was brought as “nuisance”.");
    }

    @ParameterizedTest
    @MethodSource
    void thoseThatDoorstepBringsAreInOrder(String name) {
        var editions = ReferenceFiles.shipped(Kind.CASE_TYPE, name);

        assertThat(editions).isNotEmpty();
        editions.forEach(text -> ReferenceFiles.check(Kind.CASE_TYPE, name, text, CLOCKS));
        var type = ReferenceFiles.caseType(editions.getLast());
        assertThat(type.forms()).extracting(form -> form.id()).isSubsetOf(name);
    }

    static List<String> thoseThatDoorstepBringsAreInOrder() {
        return ReferenceFiles.names(Kind.CASE_TYPE);
    }

    private static List<String> flaws(String text) {
        return catchThrowableOfType(
                        FlawedFileException.class,
                        () -> ReferenceFiles.check(Kind.CASE_TYPE, "noise", text, CLOCKS))
                .flaws()
                .stream()
                .map(Flaw::toString)
                .toList();
    }
}
