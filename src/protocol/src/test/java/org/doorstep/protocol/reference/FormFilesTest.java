package org.doorstep.protocol.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.domain.clock.RuleBook;
import org.doorstep.domain.form.Fault;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.reference.Reference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormFilesTest {

    private static final RuleBook CLOCKS =
            ReferenceFiles.clocks(ReferenceFiles.shipped(Kind.CLOCKS));

    private static final String FORM =
            """
            {
              "id": "visit",
              "title": "Visit",
              "service": "housing",
              "about": "A visit.",
              "sections": [
                {
                  "id": "rent",
                  "title": "Rent",
                  "questions": [
                    { "id": "behind", "type": "choice", "label": "Behind?", "required": true, "options": [
                      { "id": "yes", "label": "Yes" }, { "id": "no", "label": "No" }] },
                    { "id": "owed", "type": "money", "label": "Owed", "required": true,
                      "when": { "question": "behind", "is": "yes" }, "schema": { "maximum": 100000 } },
                    { "id": "incomes", "type": "rows", "label": "Incomes", "parts": [
                      { "id": "what", "type": "text", "label": "From", "required": true },
                      { "id": "amount", "type": "money", "label": "Amount" }] },
                    { "id": "income", "type": "money", "label": "Together",
                      "calculate": { "sum": ["incomes"], "part": "amount" } },
                    { "id": "left", "type": "money", "label": "Left",
                      "calculate": { "difference": ["income", "owed"] } }
                  ]
                }
              ]
            }
            """;

    static Stream<String> shipped() {
        return ReferenceFiles.names(Kind.FORM).stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedFormIsInOrderByTheRulesForCouncils(String name) {
        var text = ReferenceFiles.shipped(Kind.FORM, name).getLast();

        ReferenceFiles.check(Kind.FORM, name, text, CLOCKS);
    }

    @Test
    void theCareActAssessmentHas197FieldsIn14Sections() {
        var form =
                ReferenceFiles.form(
                        ReferenceFiles.shipped(Kind.FORM, "care-act-assessment").getLast());

        assertThat(form.sections()).hasSize(14);
        assertThat(form.fields()).isEqualTo(197);
    }

    @Test
    void itAsksForEachOfTheTenOutcomesOfTheEligibilityRegulations() {
        var form =
                ReferenceFiles.form(
                        ReferenceFiles.shipped(Kind.FORM, "care-act-assessment").getLast());

        assertThat(form.questions().map(Question::id).filter(id -> id.endsWith("_can")))
                .containsExactly(
                        "eat_can",
                        "wash_can",
                        "toilet_can",
                        "dress_can",
                        "use_can",
                        "keep_can",
                        "relate_can",
                        "work_can",
                        "community_can",
                        "parent_can");
    }

    @Test
    void whoMeetsTheThreeConditionsIsEligible() {
        var form =
                ReferenceFiles.form(
                        ReferenceFiles.shipped(Kind.FORM, "care-act-assessment").getLast());
        var answers =
                Map.<String, Object>of(
                        "impairment", "yes",
                        "eat_can", "unable",
                        "wash_can", "long",
                        "dress_can", "can",
                        "significant", "yes");

        assertThat(Filled.of(form, answers).answers())
                .containsEntry("outcomes", 2L)
                .containsEntry("eligible", "yes");
        assertThat(Filled.of(form, changed(answers, "wash_can", "can")).answers())
                .containsEntry("outcomes", 1L)
                .containsEntry("eligible", "no");
    }

    @Test
    void whatIsAskedOnlyUnderAnAnswerIsWantedOnlyThen() {
        var form = ReferenceFiles.form(FORM);

        assertThat(faults(form, Map.of())).extracting(Fault::path).containsExactly("behind");
        assertThat(faults(form, Map.of("behind", "no"))).isEmpty();
        assertThat(faults(form, Map.of("behind", "yes")))
                .containsExactly(new Fault("owed", "required", "owed"));
        assertThat(faults(form, Map.of("behind", "yes", "owed", 100_001L)))
                .extracting(Fault::path, Fault::keyword, Fault::limit)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("owed", "maximum", "100000"));
        assertThat(FormSchema.of(form).faults(Map.of("behind", "no", "owed", 5L)))
                .extracting(Fault::path)
                .containsExactly("owed");
    }

    @Test
    void aFaultInARowSaysInWhich() {
        var form = ReferenceFiles.form(FORM);
        var incomes =
                List.of(Map.of("what", "Pension", "amount", 18_500L), Map.of("amount", 1_000L));

        var filled = Filled.of(form, Map.of("behind", "no", "incomes", incomes));

        assertThat(FormSchema.of(form).faults(filled.answers()))
                .extracting(Fault::path)
                .containsExactly("incomes/1/what");
        assertThat(filled.answers())
                .containsEntry("income", 19_500L)
                .containsEntry("left", 19_500L);
        assertThat(filled.asked()).contains("incomes/1/amount").doesNotContain("owed");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsLine() {
        var wrong =
                FORM.replace("\"behind\", \"is\": \"yes\"", "\"behind\", \"is\": \"perhaps\"")
                        .replace(
                                "\"id\": \"what\", \"type\": \"text\"",
                                "\"id\": \"what\", \"type\": \"txt\"")
                        .replace("\"maximum\": 100000", "\"maxLength\": 5")
                        .replace("[\"income\", \"owed\"]", "[\"incom\", \"owed\"]");

        var thrown =
                catchThrowableOfType(FlawedFileException.class, () -> ReferenceFiles.form(wrong));

        assertThat(thrown.flaws())
                .extracting(Flaw::toString)
                .containsExactlyInAnyOrder(
                        "Line 14: “behind” has no option “perhaps”. It has: yes, no.",
                        "Line 13: “maxLength” does nothing for this type. Use maximum, minimum.",
                        "Line 16: Use one of: text, long_text, number, money, choice, many, date, address,"
                                + " person, body_map, signature, photo, file, rows.",
                        "Line 21: There is no question “incom” before this one.");
    }

    @Test
    void aPatternThatIsNoneIsFoundBeforeTheFormIsTaken() {
        var wrong =
                FORM.replace(
                        "\"label\": \"From\"",
                        "\"label\": \"From\", \"schema\": { \"pattern\": \"[\" }");

        assertThat(
                        catchThrowableOfType(
                                FlawedFileException.class,
                                () -> ReferenceFiles.check(Kind.FORM, wrong)))
                .hasMessageContaining("The JSON Schema is not in order");
        assertThat(
                        catchThrowableOfType(
                                FlawedFileException.class,
                                () -> ReferenceFiles.check(Kind.FORM, "another", FORM, CLOCKS)))
                .hasMessageContaining("brought as “another”");
    }

    private static List<Fault> faults(Form form, Map<String, Object> answers) {
        return FormSchema.of(form).faults(Filled.of(form, answers).answers());
    }

    private static Map<String, Object> changed(
            Map<String, Object> answers, String question, Object answer) {
        var changed = new java.util.HashMap<>(answers);
        changed.put(question, answer);
        return changed;
    }
}
