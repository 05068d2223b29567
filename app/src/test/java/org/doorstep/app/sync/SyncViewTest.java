package org.doorstep.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.doorstep.app.example.Look;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.fixture.InMemoryParcels;
import org.doorstep.app.fixture.InMemoryRefusals;
import org.doorstep.app.fixture.InMemorySyncWatch;
import org.doorstep.app.fixture.InMemoryWaiting;
import org.doorstep.app.review.conflict.Conflicting;
import org.doorstep.app.text.Dates;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.Parcels.Standing;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// *Sync* in a real window.
@ExtendWith(ApplicationExtension.class)
class SyncViewTest {

    private final InMemoryChanges changes = new InMemoryChanges();
    private final InMemoryWaiting waiting = new InMemoryWaiting(changes);
    private final InMemoryRefusals refusals = new InMemoryRefusals(changes);
    private final InMemorySyncWatch watch =
            new InMemorySyncWatch(new SyncState(Contact.IN_STEP, Refusing.SAVED, null, 0, 0, null));
    private final SimpleStringProperty files = new SimpleStringProperty("");
    private final SimpleIntegerProperty undecided = new SimpleIntegerProperty(2);
    private final List<UUID> dealtWith = new ArrayList<>();
    private final List<String> went = new ArrayList<>();
    private Page page;

    @Start
    void start(Stage window) {
        Styling.loadFonts();
        refusals.add(Refusing.note(1, Refusing.OKAFOR, "Rang.", Result.REJECTED, "No."));
        page = new Page();
        var scene = new Scene(page.view.root(), 904, 816);
        Styling.apply(scene, Appearance.DEFAULT);
        window.setScene(scene);
        window.show();
        page.view.root().applyCss();
        page.view.focus();
    }

    @Test
    void fromHereOneGoesToTheDecisionsAndDealsWithWhatWasRefused(FxRobot robot) {
        robot.interact(() -> {
            button(SyncView.DECIDE).fire();
            button(RefusalsView.DEALT_WITH).fire();
        });

        assertThat(went).containsExactly("decide");
        assertThat(dealtWith).hasSize(1);
    }

    @Test
    void whereTheSessionHasEndedTheButtonSignsIn(FxRobot robot) {
        robot.interact(() ->
                watch.become(
                        new SyncState(Contact.SIGN_IN_NEEDED, Refusing.SAVED, null, 0, 1, null)));
        robot.interact(() -> button(SyncView.SIGN_IN).fire());

        assertThat(went).containsExactly("sign in");
    }

    private Button button(String id) {
        return Look.up(page.view.root(), Button.class, id);
    }

    @Test
    void whatPhotosAndFilesWaitIsSaidOnlyWhileSomeDo() {
        var parcels = new InMemoryParcels();
        try (var model = new FilesModel(parcels, changes, Background.direct())) {
            assertThat(model.words().get()).isEmpty();

            parcels.standing = new Standing(2, 5_100_000, 0, 1, 900);
            changes.announce(Topic.FILES);

            assertThat(model.words().get())
                    .contains("2 photos and files wait to be sent, 5.1 MB")
                    .contains("1 photo or file is on the way to this laptop, 900 bytes");
        }
    }

    private final class Page {

        private final RefusalsModel refused =
                new RefusalsModel(
                        refusals,
                        Conflicting.WORDS,
                        _ -> Optional.of(Mention.named("OKAFOR, Thomas")),
                        changes,
                        Background.direct(),
                        new Dates(Conflicting.CLOCK));
        private final SyncModel model =
                new SyncModel(
                        watch,
                        waiting,
                        Conflicting.WORDS,
                        _ -> Optional.of(Mention.named("OKAFOR, Thomas")),
                        changes,
                        Background.direct(),
                        new Dates(Conflicting.CLOCK));
        private final SyncView view =
                new SyncView(
                        model,
                        files,
                        new RefusalsView(
                                refused, _ -> {}, row -> dealtWith.add(row.opId()), () -> {}),
                        undecided,
                        new SyncView.Ways(
                                () -> went.add("sign in"), () -> went.add("decide"), _ -> {}));
    }
}
