package org.doorstep.app;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.citizen.note.OpenNotes;
import org.doorstep.app.firstfill.FirstFillModel;
import org.doorstep.app.firstfill.FirstFillView;
import org.doorstep.app.laptop.LaptopFeature;
import org.doorstep.app.review.ReviewFeature;
import org.doorstep.app.shell.Shell;
import org.doorstep.app.shell.Surroundings;
import org.doorstep.app.sync.SyncFeature;
import org.doorstep.app.text.Dates;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.visit.SafetyBar;
import org.jspecify.annotations.Nullable;

/// The screens of one session: the first fill where there is one, then the desk.
final class Workplace implements AutoCloseable {

    private final Session session;
    private final SignInAgain signInAgain;
    private final Overlay overlay;
    private final ObjectProperty<Appearance> appearance;
    private final Clock clock;
    private final Consumer<Throwable> failures;
    private final Runnable lock;
    private @Nullable FirstFillModel filling;
    private @Nullable Shell shell;
    private @Nullable OpenNotes notes;

    Workplace(
            Session session,
            SignInAgain signInAgain,
            Overlay overlay,
            ObjectProperty<Appearance> appearance,
            Clock clock,
            Consumer<Throwable> failures,
            Runnable lock) {
        this.session = session;
        this.signInAgain = signInAgain;
        this.overlay = overlay;
        this.appearance = appearance;
        this.clock = clock;
        this.failures = failures;
        this.lock = lock;
    }

    Session session() {
        return session;
    }

    /// Shows the first screen.
    void begin() {
        if (!session.firstFill()) {
            desk();
            return;
        }
        var vault = session.vault();
        filling =
                new FirstFillModel(
                        session.sync(),
                        vault.holdings(),
                        vault.changes(),
                        session.background(),
                        clock,
                        new FirstFillModel.Way(this::desk, lock));
        var fill = filling;
        var view =
                new FirstFillView(fill, vault.officer().name(), () -> signInAgain.begin(fill::say));
        if (shell == null) {
            overlay.screen(view.root());
            view.focus();
        }
    }

    /// Nobody has touched the laptop for long: locks, unless only the first fill is on the screen.
    void leftUnattended() {
        if (shell == null && filling != null) {
            filling.leaveUnattended();
        } else {
            lock.run();
        }
    }

    /// Lets go of everything that is shown.
    @Override
    public void close() {
        signInAgain.close();
        if (filling != null) {
            filling.close();
            filling = null;
        }
        if (shell != null) {
            shell.close();
            shell = null;
        }
        if (notes != null) {
            notes.end();
            notes = null;
        }
    }

    private void desk() {
        if (shell != null) {
            return;
        }
        if (filling != null) {
            filling.close();
        }
        var vault = session.vault();
        var features = Features.of(session, appearance, clock);
        notes = features.notes();
        var self = new AtomicReference<@Nullable Shell>();
        var made =
                new Shell(
                        new Surroundings(
                                vault.officer().name(),
                                features.all(),
                                features.search(),
                                desk ->
                                        SafetyBar.of(
                                                vault.visits(),
                                                vault.changes(),
                                                session.background(),
                                                clock,
                                                desk),
                                CitizenPages::address,
                                LaptopFeature.ADDRESS,
                                SyncFeature.ADDRESS,
                                ReviewFeature.ADDRESS,
                                session.undecided(),
                                session.sync(),
                                vault.holdings(),
                                vault.room(),
                                vault.notes(),
                                vault.drafts(),
                                vault.changes(),
                                vault.settings(),
                                session.background(),
                                new Dates(clock),
                                appearance,
                                overlay,
                                failures,
                                () -> signInAgain(self.get()),
                                lock));
        self.set(made);
        shell = made;
        overlay.screen(made.root());
        made.focus();
    }

    private void signInAgain(@Nullable Shell desk) {
        if (desk != null) {
            signInAgain.begin(desk::sayUnderWay);
        }
    }
}
