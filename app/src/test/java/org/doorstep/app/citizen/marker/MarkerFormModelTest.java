package org.doorstep.app.citizen.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryMarkers;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Marker;
import org.junit.jupiter.api.Test;

class MarkerFormModelTest {

    private final UUID person = Examples.folasade().person();
    private final MemoryMarkers markers = new MemoryMarkers();
    private final MemoryTasks answers = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
    private final DirectBackground background = Background.direct();
    private final List<String> said = new ArrayList<>();
    private final MarkerFormModel form = model();

    private MarkerFormModel model() {
        var model =
                new MarkerFormModel(
                        person, markers, answers, background, Examples.CLOCK, said::add);
        model.propose(Category.HOUSING);
        return model;
    }

    private void type(MarkerField field, String text) {
        form.typed(field).set(text);
    }

    private void whole() {
        form.begin(MarkerAct.NEW);
        type(MarkerField.TYPE, "Do not visit alone");
        type(MarkerField.EVIDENCE, "Threatened an officer on 3 May");
        type(MarkerField.AGREED, "Amara Singh");
        type(MarkerField.TOLD, "yes");
    }

    @Test
    void aKindProposesItsWordsAndItsReview() {
        form.begin(MarkerAct.NEW);
        type(MarkerField.TYPE, "Dog at property");

        assertThat(form.typed(MarkerField.TEXT).get()).isEqualTo("Dog at property");
        assertThat(form.typed(MarkerField.YEAR).get()).isEqualTo("2027");
        assertThat(form.typed(MarkerField.DAY).get()).isEqualTo("6");
    }

    @Test
    void aWholeWarningIsRecorded() {
        whole();
        form.save();

        assertThat(form.faultsProperty().get()).isEmpty();
        assertThat(markers.deeds())
                .singleElement()
                .returns(Caution.Level.STOP, deed -> deed.level())
                .returns(Marker.Told.YES, deed -> deed.told())
                .returns(true, deed -> deed.everybody());
        assertThat(form.actProperty().get()).isNull();
        assertThat(said).hasSize(1);
    }

    @Test
    void allThatIsMissingIsSaidInTheOrderOfTheFields() {
        form.begin(MarkerAct.NEW);
        form.save();

        assertThat(form.faultsProperty().get().keySet())
                .containsExactly(
                        MarkerField.TYPE,
                        MarkerField.EVIDENCE,
                        MarkerField.AGREED,
                        MarkerField.TOLD,
                        MarkerField.DAY);
        assertThat(markers.deeds()).isEmpty();
    }

    @Test
    void whoWasNotToldNeedsAReason() {
        whole();
        type(MarkerField.TOLD, "no");
        form.save();

        assertThat(form.faultsProperty().get()).containsOnlyKeys(MarkerField.NOT_TOLD);
    }

    @Test
    void aReviewLiesAhead() {
        whole();
        type(MarkerField.YEAR, "2020");
        form.save();

        assertThat(form.faultsProperty().get()).containsOnlyKeys(MarkerField.DAY);
    }

    @Test
    void whatDangerNeedsEveryServiceHearsWhateverIsTicked() {
        whole();
        type(MarkerField.EVERYBODY, "no");
        form.save();

        assertThat(markers.deeds()).singleElement().returns(true, deed -> deed.everybody());
    }

    @Test
    void whatIsTypedIsThereAgain() {
        whole();
        background.elapse(MarkerFormModel.DELAY);
        form.setAside();

        var later = model();
        later.resume();

        assertThat(later.typed(MarkerField.EVIDENCE).get())
                .isEqualTo("Threatened an officer on 3 May");
    }
}
