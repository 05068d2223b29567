package org.doorstep.app.citizen;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.citizen.casework.CaseCorner;
import org.doorstep.app.citizen.household.HouseholdModel;
import org.doorstep.app.citizen.marker.MarkerFormModel;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.citizen.task.TaskCorner;
import org.doorstep.app.citizen.task.TaskDetail;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.KeptFocus;
import org.doorstep.app.ui.form.HintWords;
import org.doorstep.domain.citizen.SingleView;
import org.jspecify.annotations.Nullable;

/// The context column of the page: *Now* until something is chosen, then who says it, from which
/// system, since when, and what others say.
final class ContextView {

    static final String BACK = "citizen.context.back";

    private static final Messages TEXT = Messages.of("citizen");

    private final CitizenModel model;
    private final NowPart now;
    private final ValuePart value;
    private final ServicePart service;
    private final WarningPart warning;
    private final EntryPart entry;
    private final RelativePart relative;
    private final TaskDetail task;
    private final TaskCorner tasks;
    private final CaseCorner cases;
    private final VBox root = new VBox();
    private final Subscription subscriptions;

    /// @param settling settles what services say differently
    /// @param open opens the file of somebody in the household
    /// @param form shows a completed form
    ContextView(
            CitizenModel model,
            HouseholdModel household,
            TaskCorner tasks,
            CaseCorner cases,
            MarkerFormModel warnings,
            SourceNames names,
            Dates dates,
            Clock clock,
            Settling settling,
            Consumer<UUID> open,
            Consumer<UUID> form) {
        this.model = model;
        this.tasks = tasks;
        this.cases = cases;
        var sources = new SourceLines(names, dates);
        var words = new EvidenceWords(names, dates);
        now = new NowPart(model, words, new HintWords(dates), cases.model()::choose, cases::show);
        task = new TaskDetail(tasks.deeds(), tasks.form(), clock);
        value = new ValuePart(sources, settling);
        service = new ServicePart(model.person(), cases, sources, words);
        warning = new WarningPart(model, warnings, names, dates, sources);
        entry = new EntryPart(model, names, sources, new NotePart(model, names, dates, open), form);
        relative = new RelativePart(household, sources, open);
        root.getStyleClass().add("citizen-context");
        subscriptions =
                Subscription.combine(
                        model.viewProperty().subscribe(_ -> refresh()),
                        model.detailProperty().subscribe(_ -> refresh()),
                        household.shownProperty().subscribe(_ -> refresh()),
                        tasks.model().shownProperty().subscribe(_ -> refresh()),
                        cases.model().openProperty().subscribe(_ -> refresh()),
                        cases.model().onRead(this::refresh),
                        names.renewed().subscribe(this::refresh));
    }

    Region root() {
        return root;
    }

    void dispose() {
        subscriptions.unsubscribe();
        root.getChildren().clear();
    }

    private void refresh() {
        KeptFocus.inside(root, this::remake);
    }

    private void remake() {
        var view = model.viewProperty().get();
        root.getChildren().clear();
        if (view == null) {
            return;
        }
        var detail = model.detailProperty().get();
        var part = part(detail, view);
        if (detail instanceof Detail.Now || part == null) {
            root.getChildren()
                    .add(
                            now.of(
                                    view,
                                    tasks.model().shownProperty().get().open(),
                                    cases.model().openProperty().get(),
                                    cases.model().hints()));
        } else {
            root.getChildren().addAll(back(), part);
        }
    }

    /// What says that; null if the file no longer has it.
    private @Nullable Region part(Detail detail, SingleView view) {
        return switch (detail) {
            case Detail.Now() -> null;
            case Detail.Value(var field) ->
                    view.value(field).map(said -> value.of(said, view)).orElse(null);
            case Detail.Tile(var chosen) ->
                    view.tiles().stream()
                            .filter(tile -> tile.service() == chosen)
                            .findFirst()
                            .map(service::of)
                            .orElse(null);
            case Detail.Warning(var level, var text) ->
                    view.cautions().stream()
                            .filter(c -> c.level() == level && c.text().equals(text))
                            .findFirst()
                            .map(caution -> warning.of(caution, view.behind(caution)))
                            .orElse(null);
            case Detail.Housemate(var id) -> relative.of(id);
            case Detail.Entry(var id) ->
                    view.timeline().stream()
                            .filter(each -> each.id().equals(id))
                            .findFirst()
                            .map(entry::of)
                            .orElse(null);
            case Detail.Todo(var id) ->
                    tasks.model().shownProperty().get().line(id).map(task::of).orElse(null);
        };
    }

    private Region back() {
        var back = new Button(TEXT.get("context.now"), Icons.of("mdoal-arrow_back"));
        back.setId(BACK);
        back.getStyleClass().addAll("flat", "link", "context-back");
        back.setOnAction(_ -> model.choose(new Detail.Now()));
        return back;
    }
}
