package org.doorstep.app.people.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleIntegerProperty;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryElsewhere;
import org.doorstep.app.example.MemoryNewcomers;
import org.doorstep.app.example.MemorySearch;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.Okafors;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Newcomers;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.search.Elsewhere;
import org.doorstep.domain.search.Lookalikes.Answer;
import org.doorstep.domain.search.PeopleSearch.GettingReady;
import org.junit.jupiter.api.Test;

class NewcomerModelTest {

    private final MemoryNewcomers newcomers = new MemoryNewcomers();
    private final MemoryTasks answers = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
    private final MemorySearch search = new MemorySearch(Okafors.ALL);
    private final SimpleIntegerProperty renewed = new SimpleIntegerProperty();
    private final List<UUID> registered = new ArrayList<>();
    private final MemoryElsewhere hub = new MemoryElsewhere();
    private final DirectBackground background = Background.direct();
    private NewcomerModel model = model();

    @Test
    void whoMayBeTheSameStandsThereWhileTheNameIsTyped() {
        type(NewcomerField.GIVEN_NAME, "Thomas");
        assertThat(model.likeProperty().get()).isInstanceOf(Answer.TooLittle.class);

        type(NewcomerField.FAMILY_NAME, "Okafor");

        assertThat(((Answer.Like) model.likeProperty().get()).people()).isNotEmpty();
    }

    @Test
    void thatOthersAreLikeThemHindersNobody() {
        type(NewcomerField.GIVEN_NAME, "Thomas");
        type(NewcomerField.FAMILY_NAME, "Okafor");
        type(NewcomerField.YEAR, "1979");

        register();

        assertThat(registered).hasSize(1);
        assertThat(newcomers.registered().getFirst().born()).isEqualTo(new PartialDate(1979, 0, 0));
        assertThat(newcomers.registered().getFirst().service()).isEqualTo(Category.HOUSING);
    }

    @Test
    void whomTheHubKnowsStandsBesideTheFormAndHindersNobody() {
        hub.always(new Elsewhere.Answer.Like(List.of(), List.of(MemoryElsewhere.KNOWN)));
        type(NewcomerField.FAMILY_NAME, "Okafor");
        type(NewcomerField.DAY, "14");
        type(NewcomerField.MONTH, "3");
        type(NewcomerField.YEAR, "1979");
        background.elapse(Duration.ofSeconds(1));
        assertThat(hub.asked()).hasSize(1);
        assertThat(model.elsewhereProperty().get())
                .isEqualTo(
                        new ElsewhereModel.State.Answered(
                                List.of(), List.of(MemoryElsewhere.KNOWN)));

        register();

        assertThat(registered).hasSize(1);
    }

    @Test
    void whomTheHubKnowsStandsThereOnlyWhileThisLaptopItselfDoesNotFindThem() {
        type(NewcomerField.GIVEN_NAME, "Thomas");
        type(NewcomerField.FAMILY_NAME, "Okafor");
        type(NewcomerField.NATIONAL_INSURANCE_NUMBER, "QQ 12 34 56 C");
        var found = ((Answer.Like) model.likeProperty().get()).people().getFirst();
        hub.always(new Elsewhere.Answer.Like(List.of(found), List.of()));
        background.elapse(Duration.ofSeconds(1));
        assertThat(model.elsewhereProperty().get())
                .isEqualTo(new ElsewhereModel.State.Answered(List.of(), List.of()));

        search.always(new GettingReady(3));
        renewed.set(1);

        assertThat(model.elsewhereProperty().get())
                .isEqualTo(
                        new ElsewhereModel.State.Answered(
                                List.of(new ElsewhereModel.Person(found, false)), List.of()));
    }

    @Test
    void whoeverRegistersBeforeTheHubHasAnsweredIsNotHeldUp() {
        type(NewcomerField.FAMILY_NAME, "Okafor");
        type(NewcomerField.NATIONAL_INSURANCE_NUMBER, "QQ 12 34 56 C");
        assertThat(model.elsewhereProperty().get()).isInstanceOf(ElsewhereModel.State.Asking.class);

        register();

        assertThat(registered).hasSize(1);
        assertThat(hub.asked()).isEmpty();
    }

    @Test
    void whatTheHubWouldRefuseIsSaidAtOnce() {
        type(NewcomerField.FAMILY_NAME, "Okafor");
        type(NewcomerField.ADDRESS, "x".repeat(201));

        register();

        assertThat(registered).isEmpty();
        assertThat(model.faultsProperty().get())
                .containsEntry(NewcomerField.ADDRESS, "Address must be 200 characters or fewer");
    }

    @Test
    void withoutASearchPeopleAreRegisteredAllTheSame() {
        search.always(new GettingReady(3));
        type(NewcomerField.FAMILY_NAME, "Quist");

        register();

        assertThat(registered).hasSize(1);
    }

    @Test
    void whatIsTypedIsThereAgainWhenThePageIsOpened() {
        type(NewcomerField.FAMILY_NAME, "Quist");
        model.forget();

        model = model();

        assertThat(model.typed(NewcomerField.FAMILY_NAME).get()).isEqualTo("Quist");
    }

    @Test
    void aFormThatWasEmptiedComesBack() {
        type(NewcomerField.FAMILY_NAME, "Quist");
        var undo = new ArrayList<Runnable>();

        model.clear(undo::add);
        assertThat(model.typed(NewcomerField.FAMILY_NAME).get()).isEmpty();
        undo.getFirst().run();

        assertThat(model.typed(NewcomerField.FAMILY_NAME).get()).isEqualTo("Quist");
        assertThat(answers.of(Newcomers.NOBODY, Newcomers.FORM))
                .containsEntry("family_name", "Quist");
    }

    @Test
    void whatCannotBeReadIsSaidAndNobodyRegistered() {
        type(NewcomerField.DAY, "31");
        type(NewcomerField.MONTH, "2");
        type(NewcomerField.YEAR, "1979");
        type(NewcomerField.NATIONAL_INSURANCE_NUMBER, "12");
        type(NewcomerField.POSTCODE, "ZZZ");
        type(NewcomerField.PHONE, "abc");

        register();

        assertThat(model.faultsProperty().get())
                .containsOnlyKeys(
                        NewcomerField.GIVEN_NAME,
                        NewcomerField.DAY,
                        NewcomerField.POSTCODE,
                        NewcomerField.PHONE,
                        NewcomerField.NATIONAL_INSURANCE_NUMBER)
                .containsEntry(NewcomerField.DAY, "Date of birth must be a real date");
        assertThat(registered).isEmpty();
    }

    @Test
    void nobodyIsBornTomorrow() {
        type(NewcomerField.FAMILY_NAME, "Quist");
        type(NewcomerField.YEAR, "2031");

        register();

        assertThat(model.faultsProperty().get()).containsOnlyKeys(NewcomerField.DAY);
    }

    private void type(NewcomerField field, String text) {
        model.typed(field).set(text);
    }

    private void register() {
        model.register((person, _) -> registered.add(person));
    }

    private NewcomerModel model() {
        return new NewcomerModel(
                newcomers,
                answers,
                search,
                renewed,
                new ElsewhereModel(hub, _ -> false, background),
                List.of(Category.HOUSING, Category.BENEFITS),
                background,
                Examples.CLOCK);
    }
}
