package org.doorstep.app.citizen;

import java.time.Clock;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.doorstep.app.citizen.casework.CaseCorner;
import org.doorstep.app.citizen.household.HouseholdModel;
import org.doorstep.app.citizen.marker.MarkerFormModel;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.citizen.task.TaskCorner;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.form.FormsMenu;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.visit.VisitsMenu;
import org.doorstep.app.work.Background;
import org.jspecify.annotations.Nullable;

/// A citizen's tab.
final class CitizenPage implements Page {

    private static final Messages TEXT = Messages.of("citizen");

    private final CitizenModel model;
    private final HouseholdModel household;
    private final CitizenView view;
    private final TaskCorner tasks;
    private final CaseCorner cases;
    private final FormsMenu forms;
    private final VisitsMenu visits;
    private final MarkerFormModel warnings;
    private final SimpleObjectProperty<@Nullable Region> context;
    private final ObservableValue<String> title;
    private final Subscription merged;
    private boolean seen;

    CitizenPage(
            CitizenModel model,
            HouseholdModel household,
            TaskCorner tasks,
            CaseCorner cases,
            SourceNames names,
            FormsMenu forms,
            VisitsMenu visits,
            Clock clock,
            Background background,
            MarkerFormModel warnings,
            Settling settling,
            Parting parting,
            Desk desk) {
        this.model = model;
        this.household = household;
        this.tasks = tasks;
        this.cases = cases;
        this.forms = forms;
        this.visits = visits;
        this.warnings = warnings;
        view =
                new CitizenView(
                        model,
                        household,
                        tasks,
                        cases,
                        names,
                        clock,
                        background,
                        warnings,
                        settling,
                        parting,
                        () -> desk.say(TEXT.get("note.discarded"), model.note()::undoDiscard),
                        () -> desk.say(TEXT.get("note.written")),
                        desk::showContext,
                        person -> desk.open(CitizenPages.address(person)),
                        forms,
                        visits);
        context = new SimpleObjectProperty<>(view.context());
        title = view.title();
        merged =
                model.survivorProperty()
                        .subscribe(survivor -> {
                            if (survivor != null) {
                                // Later: the page may still be on its way to the screen.
                                background.show(() -> redirect(desk, survivor));
                            }
                        });
    }

    private void redirect(Desk desk, UUID survivor) {
        desk.replace(CitizenPages.address(model.person()), CitizenPages.address(survivor));
        desk.say(TEXT.get("page.merged"));
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public Region root() {
        return view.root();
    }

    @Override
    public ObservableValue<@Nullable Region> context() {
        return context;
    }

    @Override
    public void shown() {
        if (!seen) {
            seen = true;
            view.focus();
        } else {
            model.note().resume();
            tasks.form().resume();
            warnings.resume();
            forms.refresh();
            visits.refresh();
            cases.model().refresh();
        }
    }

    /// @param to the id of a note
    @Override
    public void lead(String to) {
        view.lead(UUID.fromString(to));
    }

    @Override
    public void closed() {
        merged.unsubscribe();
        model.close();
        household.close();
        warnings.flush();
        tasks.close();
        cases.close();
        view.dispose();
    }
}
