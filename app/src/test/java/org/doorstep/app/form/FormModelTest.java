package org.doorstep.app.form;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.MemoryAttachments;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.example.MemoryForms;
import org.doorstep.app.example.MemoryHouseholds;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.Quists;
import org.doorstep.app.form.FormModel.State;
import org.doorstep.app.ui.draft.Travel;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.ui.visit.VisitShown.Warning;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.junit.jupiter.api.Test;

class FormModelTest {

    private static final FormAddress CLAIM = address("housing-benefit-claim");

    private final MemoryHouseholds households = new MemoryHouseholds();
    private final DirectBackground background = Background.direct();
    private final MemoryCitizens citizens = new MemoryCitizens().with(Examples.folasade());
    private final MemoryTasks answers = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
    private final MemoryDrafts drafts = new MemoryDrafts();
    private final MemoryForms forms = new MemoryForms(citizens, answers, Examples.CLOCK);
    private final List<Recorded<FormResponse>> completed = new ArrayList<>();

    @Test
    void everyAnswerIsKeptByItselfAndThereAgainWhenThePageIsOpened() {
        var model = open(CLAIM);

        model.type("claims_from.day", "3");
        model.type("pay_to", "landlord");
        model.at("pay_to");
        background.elapse(Draft.DELAY);

        assertThat(answers.of(CLAIM.person(), CLAIM.draft()))
                .containsEntry("claims_from.day", "3")
                .containsEntry("pay_to", "landlord");
        var again = open(CLAIM);
        assertThat(again.typed("pay_to")).isEqualTo("landlord");
        assertThat(requireNonNull(again.sectionProperty().get()).id()).isEqualTo("rent");
        assertThat(again.at()).isEqualTo("pay_to");
    }

    @Test
    void theWholeIsSentAfterHalfAMinuteOfRestAndWhenTheOfficerLeaves() {
        var model = open(CLAIM);
        model.type("pay_to", "landlord");
        background.elapse(Draft.DELAY);
        background.elapse(Travel.REST.minusSeconds(1));
        assertThat(drafts.sent()).isEmpty();
        model.type("pay_to", "me");
        background.elapse(Draft.DELAY);
        background.elapse(Travel.REST.minusSeconds(1));
        assertThat(drafts.sent()).isEmpty();

        background.elapse(Duration.ofSeconds(1));
        assertThat(drafts.sent()).containsExactly(CLAIM.draft());
        model.close();

        assertThat(drafts.sent()).hasSize(2);
    }

    @Test
    void whatIsKnownIsFilledInWithItsSourceAndKeptOnlyOnceItIsAnswered() {
        var model = open(CLAIM);
        var phone = question(model, "phone");

        assertThat(model.typed("phone")).isEqualTo("07700 900457");
        assertThat(model.typed("born.month")).isEqualTo("3");
        assertThat(model.typed("address.postcode")).isEqualTo("XA1 2BC");
        assertThat(model.known(phone).orElseThrow().from().service()).isEqualTo(Category.HOUSING);
        assertThat(model.saysOtherwise(phone)).isFalse();
        assertThat(answers.begun(CLAIM.person())).isEmpty();

        model.type("phone", "07700 900999");
        assertThat(model.saysOtherwise(phone)).isTrue();
        model.takeKnown(phone);
        assertThat(model.saysOtherwise(phone)).isFalse();
    }

    @Test
    void whatIsSaidOfOthersWhoLiveThereWarnsToo() {
        households.with(Quists.all());

        assertThat(open(CLAIM).warnings())
                .extracting(Warning::words)
                .contains(
                        "Do not visit alone",
                        "Threatened an officer (ADÉBÁYỌ̀, Dayo Emmanuel Oluwatobiloba)");
    }

    @Test
    void anAddressThatMustNotBeDisclosedIsNotFilledIn() {
        citizens.with(Examples.folasadeHidden());

        var model = open(CLAIM);

        assertThat(model.typed("address.line")).isEmpty();
        assertThat(model.known(question(model, "address"))).isEmpty();
    }

    @Test
    void aQuestionThatIsNoLongerAskedCountsNotButIsNotForgotten() {
        var model = open(CLAIM);
        model.type("rent_behind", "yes");
        model.type("rent_owed", "£412.60");
        assertThat(filled(model).answers()).containsEntry("rent_owed", 41_260L);

        model.type("rent_behind", "no");
        assertThat(filled(model).answers()).doesNotContainKey("rent_owed");

        model.type("rent_behind", "yes");
        assertThat(filled(model).answers()).containsEntry("rent_owed", 41_260L);
    }

    @Test
    void rowsAreAddedSummedAndTakenOutWithAWayBack() {
        var model = open(CLAIM);
        var first = model.addRow("incomes");
        model.type("incomes." + first + ".amount", "185");
        var second = model.addRow("incomes");
        model.type("incomes." + second + ".amount", "24.50");
        assertThat(filled(model).answers()).containsEntry("income_total", 20_950L);

        var undo = model.removeRow("incomes", first);
        assertThat(filled(model).answers()).containsEntry("income_total", 2_450L);
        undo.run();

        assertThat(filled(model).answers()).containsEntry("income_total", 20_950L);
    }

    @Test
    void completingSaysWhatToDoInTheOrderOfTheForm() {
        var model = open(CLAIM);
        model.type("claims_from.day", "3");
        model.type("claims_from.month", "13");
        model.type("claims_from.year", "2026");
        model.type("rent", "plenty");
        var row = model.addRow("children");
        model.type("children." + row + ".born.year", "2031");
        model.type("children." + row + ".born.month", "may");
        model.type("children." + row + ".born.day", "1");

        model.complete();

        var faults = model.faultsProperty().get();
        assertThat(faults)
                .containsEntry("claims_from", "Date from which it is claimed must be a real date")
                .containsEntry("rent", "Rent must be an amount of money, like 64.12")
                .containsEntry("partner", "Answer “Does a partner live in the home?”")
                .containsEntry("children/0/name", "Children, number 1: Enter name")
                .containsEntry(
                        "children/0/born", "Children, number 1: Date of birth must be in the past")
                .containsEntry("savings", "Enter savings and investments");
        assertThat(faults.keySet().stream().toList())
                .startsWith("claimed", "agreed", "claims_from", "partner", "children/0/name");
        assertThat(model.stateProperty().get()).isEqualTo(State.ASKING);
        assertThat(completed).isEmpty();
    }

    @Test
    void whatWasAskedAndNotAnsweredDoesNotHoldUpTheFormAndIsSaidInIt() {
        var model = open(address("safeguarding-concern"));
        fillIn(model);
        model.type("what", "");
        model.complete();
        assertThat(model.faultsProperty().get()).containsOnlyKeys("what");

        model.notAnswered(question(model, "what"), true);
        model.notAnswered(question(model, "danger"), true);
        model.complete();

        // What has an answer after all was answered.
        assertThat(completed)
                .singleElement()
                .extracting(one -> one.body().notAnswered())
                .isEqualTo(List.of("what"));
    }

    @Test
    void aCompletedFormIsInTheFileAndNothingIsKeptOfTheDraft() {
        var concern = address("safeguarding-concern");
        var model = open(concern);
        fillIn(model);

        model.complete();

        assertThat(model.faultsProperty().get()).isEmpty();
        var response = completed.getFirst().body();
        assertThat(response.answers())
                .containsEntry("kind", List.of("neglect", "self"))
                .containsEntry("when", "2026-08-05")
                .doesNotContainKey("done");
        assertThat(response.answered()).isEqualTo(response.answers().size());
        assertThat(answers.begun(concern.person())).isEmpty();
    }

    @Test
    void whoChangesWhatIsKnownSaysSoForTheServiceOfTheForm() {
        var concern = address("tenancy-and-household-check");
        var model = open(concern);
        Map.of(
                        "visited_on.day", "5",
                        "visited_on.month", "8",
                        "visited_on.year", "2026",
                        "spoke_to", "tenant",
                        "tenant_lives", "yes",
                        "condition", "good",
                        "worried", "no",
                        "phone", "07700 900999")
                .forEach(model::type);

        model.complete();

        assertThat(model.faultsProperty().get()).isEmpty();
        var phone =
                SingleView.of(citizens.reread(concern.person()).orElseThrow())
                        .value(Field.PHONE)
                        .orElseThrow();
        assertThat(phone.value()).isEqualTo("07700 900999");
        assertThat(phone.from().source()).isEqualTo(Provenance.DOORSTEP);
        assertThat(phone.others()).isNotEmpty();
    }

    @Test
    void whatNobodyKnewIsLearnedFromTheFormInTheWordsOfItsOption() {
        var check = address("tenancy-and-household-check");
        var model = open(check);
        assertThat(model.known(question(model, "mobility"))).isEmpty();
        Map.of(
                        "visited_on.day", "5",
                        "visited_on.month", "8",
                        "visited_on.year", "2026",
                        "spoke_to", "tenant",
                        "tenant_lives", "yes",
                        "condition", "good",
                        "worried", "no",
                        "mobility", "frame")
                .forEach(model::type);

        model.complete();

        assertThat(
                        SingleView.of(citizens.reread(check.person()).orElseThrow())
                                .value(Field.MOBILITY)
                                .orElseThrow()
                                .value())
                .isEqualTo("With a frame");
        assertThat(open(address("care-act-assessment")).typed("indoors")).isEqualTo("frame");
    }

    @Test
    void theLastOneStandsBesideTheNewOne() {
        var check = address("tenancy-and-household-check");
        citizens.with(
                Examples.folasade(List.of())
                        .completed(
                                "old",
                                "W00012",
                                "2024-01-01T10:00:00Z",
                                check(Map.of("bedrooms", 1L)))
                        .completed(
                                "new",
                                "W00012",
                                "2025-06-12T10:00:00Z",
                                check(Map.of("bedrooms", 2L)))
                        .file());

        var model = open(check);

        assertThat(model.lastAnswer(question(model, "bedrooms"))).isEqualTo(2L);
        model.answer(question(model, "bedrooms"), "bedrooms", 2L);
        assertThat(filled(model).answers()).containsEntry("bedrooms", 2L);
    }

    @Test
    void whatIsThrownAwayCanBeBroughtBack() {
        var model = open(CLAIM);
        model.type("pay_to", "landlord");
        background.elapse(Draft.DELAY);

        var undo = model.discard();
        assertThat(model.typed("pay_to")).isEmpty();
        assertThat(answers.begun(CLAIM.person())).isEmpty();
        undo.run();

        assertThat(model.typed("pay_to")).isEqualTo("landlord");
        assertThat(answers.of(CLAIM.person(), CLAIM.draft())).containsEntry("pay_to", "landlord");
    }

    @Test
    void everyKindOfAnswerIsReadAsItWasWritten() {
        var model = open(address("care-act-assessment"));
        var given =
                Map.<String, Object>of(
                        "communicates", List.of("bsl", "writing"),
                        "gp", Map.of("name", "Dr Quist", "phone", "020 7946 0100"),
                        "pain_where",
                                List.of(
                                        Map.of(
                                                "side", "back", "x", 500L, "y", 250L, "words",
                                                "sore")),
                        "signed",
                                Map.of(
                                        "name", "F Adebayo",
                                        "how", "drawn",
                                        "strokes", List.of(List.of(1L, 2L, 3L, 4L))),
                        "medicines", List.of(Map.of("name", "Ramipril"), Map.of("name", "Aspirin")),
                        "owed", 41_260L);
        model.type("bills_behind", "yes");
        model.type("pain", "most");

        given.forEach((id, answer) -> model.answer(question(model, id), id, answer));

        var answers =
                new FormResponse(
                                "f",
                                0,
                                "F",
                                Category.OTHER,
                                "other",
                                0,
                                null,
                                null,
                                filled(model).answers())
                        .answers();
        assertThat(answers).containsAllEntriesOf(given);
    }

    private void fillIn(FormModel model) {
        Map.ofEntries(
                        Map.entry("what", "No food in the home"),
                        Map.entry("when.day", "5"),
                        Map.entry("when.month", "August"),
                        Map.entry("when.year", "2026"),
                        Map.entry("kind", "self neglect"),
                        Map.entry("danger", "no"),
                        Map.entry("needs", "yes"),
                        Map.entry("knows", "yes"),
                        Map.entry("consent", "yes"),
                        Map.entry("phone_back", "020 7946 0102"))
                .forEach(model::type);
    }

    private static FormResponse check(Map<String, Object> answers) {
        return new FormResponse(
                "tenancy-and-household-check",
                0,
                "Tenancy and household check",
                Category.HOUSING,
                "tenancy",
                1,
                null,
                null,
                answers);
    }

    private static FormAddress address(String form) {
        return new FormAddress(FileBuilder.id("folasade"), form, null);
    }

    private FormModel open(FormAddress address) {
        var model =
                new FormModel(
                        address,
                        Examples.PRIYA.id(),
                        new FormPorts(
                                forms,
                                answers,
                                drafts,
                                citizens,
                                new DoorWarnings(households),
                                new MemoryAttachments(),
                                new MemoryChanges()),
                        background,
                        Examples.CLOCK,
                        completed::add);
        model.open("test");
        assertThat(model.stateProperty().get()).isEqualTo(State.ASKING);
        return model;
    }

    private static Filled filled(FormModel model) {
        return requireNonNull(model.filledProperty().get());
    }

    private static Question question(FormModel model, String id) {
        return model.form().question(id).orElseThrow();
    }
}
