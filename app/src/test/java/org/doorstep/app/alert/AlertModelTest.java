package org.doorstep.app.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.app.alert.AlertModel.Question;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryAlerts;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryHouseholds;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.Quists;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.ui.visit.VisitShown.Warning;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.alert.Alert.Consent;
import org.doorstep.domain.alert.Alert.Danger;
import org.doorstep.domain.alert.Alerts;
import org.doorstep.domain.citizen.CitizenFile;
import org.junit.jupiter.api.Test;

class AlertModelTest {

    private final MemoryHouseholds households = new MemoryHouseholds();
    private final MemoryAlerts alerts = new MemoryAlerts();
    private final MemoryTasks answers = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
    private final CitizenFile folasade = Examples.folasade();
    private final MemoryCitizens citizens = new MemoryCitizens();
    private final List<String> sent = new ArrayList<>();

    @Test
    void whatIsSaidOfOthersWhoLiveThereWarnsToo() {
        households.with(Quists.all());

        assertThat(model().shownProperty().get().warnings())
                .extracting(Warning::words)
                .contains(
                        "Do not visit alone",
                        "Threatened an officer (ADÉBÁYỌ̀, Dayo Emmanuel Oluwatobiloba)");
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsRaised() {
        var model = model();

        assertThat(model.faults().keySet())
                .containsExactly(Question.WORRY, Question.DANGER, Question.CONSENT);
        model.field(Question.CONSENT).set("refused");
        assertThat(model.faults()).containsKey(Question.WHY);
        model.raise(_ -> sent.add("raised"));
        assertThat(sent).isEmpty();
    }

    @Test
    void itIsRaisedForTheOfficersServiceAndSentAtOnce() {
        var model = filled();

        model.raise(_ -> sent.add("raised"));

        var alert = alerts.raised.getFirst().body();
        assertThat(alert.service()).isEqualTo(Category.HOUSING);
        assertThat(alert.danger()).isEqualTo(Danger.NOW);
        assertThat(alert.consent()).isEqualTo(Consent.REFUSED);
        assertThat(alert.told()).contains("afraid", "Others are at risk");
        assertThat(sent).containsExactly("nudged", "raised");
    }

    @Test
    void aReasonOrAWayToReachTheOfficerThatIsTooLongIsSaidAndNothingIsRaised() {
        var model = filled();
        model.field(Question.WHY).set("x".repeat(251));
        model.field(Question.REACH).set("x".repeat(251));

        model.raise(_ -> sent.add("raised"));

        assertThat(model.faults().keySet()).containsExactly(Question.WHY, Question.REACH);
        assertThat(model.faults().values()).allMatch(words -> words.contains("250 characters"));
        assertThat(sent).isEmpty();
        model.field(Question.WHY).set(" " + "x".repeat(250));
        model.field(Question.REACH).set("x".repeat(250));
        model.raise(_ -> sent.add("raised"));
        assertThat(sent).contains("raised");
    }

    @Test
    void aReasonThatIsNotAskedForAnyLongerIsNeverTooLong() {
        var model = filled();
        model.field(Question.WHY).set("x".repeat(251));
        model.field(Question.CONSENT).set("given");

        assertThat(model.faults()).isEmpty();
    }

    @Test
    void pressedTwiceItIsRaisedOnce() {
        var model = filled();

        model.raise(_ -> {
            assertThat(model.raisingProperty().get()).isTrue();
            model.raise(_ -> sent.add("again"));
        });
        model.raise(_ -> sent.add("again"));

        assertThat(alerts.raised).hasSize(1);
        assertThat(sent).containsExactly("nudged");
    }

    @Test
    void whatCouldNotBeKeptCanBeRaisedAgain() {
        alerts.full = true;
        var model = filled();
        assertThatIllegalStateException().isThrownBy(() -> model.raise(_ -> sent.add("raised")));
        alerts.full = false;

        model.raise(_ -> sent.add("raised"));

        assertThat(sent).containsExactly("nudged", "raised");
    }

    @Test
    void whatWasTypedIsThereAgain() {
        filled().close();

        assertThat(answers.of(folasade.person(), Alerts.FORM)).containsEntry("danger", "yes");
        assertThat(model().field(Question.WORRY).get()).isEqualTo("She is afraid of her son.");
    }

    private AlertModel filled() {
        var model = model();
        model.field(Question.WORRY).set("She is afraid of her son.");
        model.field(Question.DANGER).set("yes");
        model.field(Question.CONSENT).set("refused");
        model.field(Question.WHY).set("Others are at risk.");
        return model;
    }

    private AlertModel model() {
        citizens.with(folasade);
        return new AlertModel(
                folasade.person(),
                alerts,
                answers,
                citizens,
                new DoorWarnings(households),
                () -> List.of(Category.HOUSING),
                () -> sent.add("nudged"),
                Background.direct());
    }
}
