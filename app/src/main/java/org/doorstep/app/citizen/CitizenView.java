package org.doorstep.app.citizen;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.citizen.Anchors.Part;
import org.doorstep.app.citizen.casework.CaseCorner;
import org.doorstep.app.citizen.casework.CasesPart;
import org.doorstep.app.citizen.household.HouseholdModel;
import org.doorstep.app.citizen.household.HouseholdView;
import org.doorstep.app.citizen.household.SpreadTags;
import org.doorstep.app.citizen.marker.MarkerFormModel;
import org.doorstep.app.citizen.marker.MarkerFormView;
import org.doorstep.app.citizen.note.HandedView;
import org.doorstep.app.citizen.note.NoteView;
import org.doorstep.app.citizen.note.OtherFiles.Companion;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.citizen.task.TaskCorner;
import org.doorstep.app.citizen.task.TaskFormView;
import org.doorstep.app.citizen.task.TasksPart;
import org.doorstep.app.citizen.timeline.TimelineView;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Limits;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.form.FormsMenu;
import org.doorstep.app.ui.frame.PageKey;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.app.ui.visit.VisitsMenu;
import org.doorstep.app.work.Background;
import org.doorstep.domain.citizen.ServiceTile;
import org.doorstep.domain.citizen.SingleView;
import org.jspecify.annotations.Nullable;

/// The page of one citizen. Markers, identity and anchors stay in sight; what is below them
/// scrolls.
public final class CitizenView {

    private static final Messages TEXT = Messages.of("citizen");

    /// In em: below this height facts and tiles fold, so that there is room for the timeline.
    private static final double LOW = 48;

    /// In em: below this height what is written takes the place of the page meanwhile.
    private static final double VERY_LOW = 30;

    /// The same for the form of a task, which is higher than a note.
    private static final double LOW_FOR_A_TASK = 50;

    /// The same for a note with the words of a colleague beside it.
    private static final double LOW_FOR_TWO_NOTES = 64;

    private static final PseudoClass LOW_PAGE = PseudoClass.getPseudoClass("low");

    private final CitizenModel model;
    private final MarkersBar markers;
    private final IdentityBar identity;
    private final TilesView tiles;
    private final TimelineView timeline;
    private final ValuesView values;
    private final ChronologyView chronology;
    private final HouseholdModel householdModel;
    private final HouseholdView household;
    private final NoteView note;
    private final HandedView handed;
    private final TaskCorner tasks;
    private final CaseCorner cases;
    private final CasesPart caseList;
    private final TasksPart taskList;
    private final TaskFormView taskForm;
    private final MarkerFormModel warnings;
    private final MarkerFormView warningForm;
    private final FormsMenu forms;
    private final VisitsMenu visits;
    private final VBox writing = new VBox();
    private final ContextView context;
    private final VBox overview;
    private final ScrollPane overviewScroll;
    private final StackPane body = new StackPane();
    private final Anchors anchors = new Anchors(this::show);
    private final VBox root = new VBox();
    private final Label state = Texts.body("");
    private final Label em = new Label();
    private final Subscription subscriptions;
    private Part part = Part.OVERVIEW;
    private double high = Double.MAX_VALUE;

    /// Whether the officer came for something in the timeline.
    private boolean led;

    /// @param warnings the form of warnings
    /// @param settling settles what services say differently
    /// @param parting says which records are about somebody else
    /// @param discarded offers to undo after a draft was thrown away
    /// @param written says that a note was written, where the timeline does not show it
    /// @param looked hears that the officer chose something for the context column
    /// @param open opens the file of somebody in the household
    /// @param forms which forms can be filled in
    /// @param visits plans a visit, or opens one
    public CitizenView(
            CitizenModel model,
            HouseholdModel householdModel,
            TaskCorner tasks,
            CaseCorner cases,
            SourceNames names,
            Clock clock,
            Background background,
            MarkerFormModel warnings,
            Settling settling,
            Parting parting,
            Runnable discarded,
            Runnable written,
            Runnable looked,
            Consumer<UUID> open,
            FormsMenu forms,
            VisitsMenu visits) {
        this.model = model;
        this.forms = forms;
        this.visits = visits;
        this.householdModel = householdModel;
        this.tasks = tasks;
        this.cases = cases;
        this.warnings = warnings;
        var dates = new Dates(clock);
        markers = new MarkersBar(model);
        identity = new IdentityBar(model, tasks.form(), warnings, forms, visits, clock);
        tiles = new TilesView(model, new EvidenceWords(names, dates));
        timeline = new TimelineView(model.timeline(), names::by);
        values = new ValuesView(model, parting);
        chronology = new ChronologyView(model, names::by);
        household =
                new HouseholdView(
                        householdModel, who -> model.choose(new Detail.Housemate(who)), open);
        note = new NoteView(model.note(), model.writableProperty(), dates, discarded, this::focus);
        handed =
                new HandedView(
                        model.note(), model.viewProperty(), model::discreet, dates, discarded);
        taskList =
                new TasksPart(
                        tasks.model(),
                        tasks.form(),
                        tasks.deeds(),
                        tasks.team(),
                        id -> model.choose(new Detail.Todo(id)));
        caseList =
                new CasesPart(
                        cases,
                        tasks.deeds(),
                        id -> model.choose(new Detail.Todo(id)),
                        task -> tasks.form().change(task));
        taskForm =
                new TaskFormView(
                        tasks.form(), model.writableProperty(), tasks.team(), new Limits(clock));
        warningForm = new MarkerFormView(warnings, model.writableProperty());
        context =
                new ContextView(
                        model,
                        householdModel,
                        tasks,
                        cases,
                        warnings,
                        names,
                        dates,
                        clock,
                        settling,
                        open,
                        forms::read);
        overview = new VBox(tiles.root(), timeline.root());
        overview.getStyleClass().add("overview");
        VBox.setVgrow(timeline.root(), Priority.ALWAYS);
        overviewScroll = new ScrollPane(overview);
        overviewScroll.setFitToWidth(true);
        overviewScroll.setFitToHeight(true);
        overviewScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        overviewScroll.getStyleClass().add("overview-scroll");
        em.setVisible(false);
        em.setManaged(false);
        body.getStyleClass().add("citizen-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getStyleClass().add("citizen");
        root.setMinWidth(0);
        state.getStyleClass().add("page-state");
        // Where the text is so large that nothing would be left for the body, the page scrolls;
        // the markers never do.
        var page = new VBox(identity.root(), anchors.root(), body, writing, state);
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("citizen-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().addAll(markers.root(), scroll, em);
        // One thing is written at a time; what waits below is kept and open again afterwards.
        writing.getChildren()
                .addAll(warningForm.root(), taskForm.root(), handed.root(), note.root());
        show(Part.OVERVIEW);
        hearKeys();
        model.onNoteWritten(() -> {
            if (part != Part.OVERVIEW && part != Part.TIMELINE) {
                written.run();
            }
        });
        subscriptions =
                Subscription.combine(
                        model.viewProperty()
                                .subscribe(view -> {
                                    if (view != null) show(view);
                                }),
                        householdModel.shownProperty().subscribe(this::spread),
                        model.stateProperty().subscribe(this::show),
                        model.detailProperty().subscribe(this::chosen),
                        model.note().openProperty().subscribe(this::showBody),
                        model.note().largeProperty().subscribe(_ -> showBody()),
                        handed.besideProperty().subscribe(this::showBody),
                        handed.besideProperty().subscribe(note::beside),
                        model.note()
                                .typed()
                                .correctsProperty()
                                .subscribe(correcting -> {
                                    if (correcting != null) {
                                        background.show(note::focusCorrection);
                                    }
                                }),
                        tasks.form()
                                .openProperty()
                                .subscribe(begun -> {
                                    if (begun) warnings.setAside();
                                    showBody();
                                }),
                        warnings.actProperty()
                                .subscribe(act -> {
                                    if (act != null) tasks.form().setAside();
                                    showBody();
                                }),
                        tasks.model()
                                .shownProperty()
                                .subscribe(now -> anchors.count(Part.TASKS, now.open().size())),
                        cases.model()
                                .openProperty()
                                .subscribe(now -> anchors.count(Part.CASES, now.size())),
                        cases.model()
                                .chosenProperty()
                                .subscribe(one -> {
                                    if (one != null) anchors.lead(Part.CASES);
                                }),
                        cases.model()
                                .onRead(() -> {
                                    var view = model.viewProperty().get();
                                    if (view != null) showTiles(view);
                                }),
                        names.renewed().subscribe(tiles::refresh),
                        names.renewed().subscribe(timeline::refresh),
                        names.renewed().subscribe(chronology::refresh),
                        model.detailProperty()
                                .subscribe((_, detail) -> {
                                    if (!(detail instanceof Detail.Now)) {
                                        looked.run();
                                    }
                                }),
                        // What is folded must not change while it is laid out.
                        root.layoutBoundsProperty().subscribe(_ -> background.show(this::fit)),
                        em.fontProperty().subscribe(_ -> background.show(this::fit)));
    }

    public Region root() {
        return root;
    }

    /// What stands in the context column beside the page.
    public Region context() {
        return context.root();
    }

    /// Puts the focus on the first thing to read: the first marker, else the timeline. While the
    /// file is being opened the page itself has it.
    public void focus() {
        if (model.stateProperty().get() != CitizenModel.State.SHOWN) {
            root.requestFocus();
        } else if (tasks.form().openProperty().get()) {
            taskForm.focus();
        } else if (warnings.actProperty().get() != null) {
            warningForm.focus();
        } else if (model.note().openProperty().get()) {
            note.focus();
        } else if (led || !markers.focus()) {
            timeline.focus();
        }
    }

    /// Leads to a note: shows the timeline with it chosen.
    public void lead(UUID note) {
        led = true;
        anchors.lead(Part.TIMELINE);
        model.lead(note);
        if (model.stateProperty().get() == CitizenModel.State.SHOWN) {
            timeline.focus();
        } else {
            focus();
        }
    }

    /// Stops following the model.
    public void dispose() {
        subscriptions.unsubscribe();
        timeline.dispose();
        note.dispose();
        handed.dispose();
        caseList.dispose();
        taskList.dispose();
        taskForm.dispose();
        warningForm.dispose();
        context.dispose();
        household.dispose();
    }

    private void show(Part now) {
        part = now;
        tiles.root().setVisible(part == Part.OVERVIEW);
        tiles.root().setManaged(part == Part.OVERVIEW);
        body.getChildren()
                .setAll(
                        switch (part) {
                            case OVERVIEW, TIMELINE -> overviewScroll;
                            case CHRONOLOGY -> chronology.root();
                            case HOUSEHOLD -> household.root();
                            case CASES -> caseList.root();
                            case TASKS -> taskList.root();
                            case VALUES -> values.values();
                            case ADDRESSES -> values.places();
                        });
    }

    private void show(SingleView view) {
        householdModel.renewed(
                view.addressHidden(), view.addressProtected() && !view.addressHidden());
        markers.show(view.cautions());
        identity.show(view);
        showTiles(view);
        values.show(view);
        chronology.show(view);
        chosen(model.detailProperty().get());
    }

    private void showTiles(SingleView view) {
        tiles.show(view.tiles(), this::held);
    }

    /// What a service holds, in words.
    private List<String> held(ServiceTile tile) {
        return cases.model().holds(tile.service(), List.of()).stream()
                .flatMap(line -> line.held().stream())
                .toList();
    }

    private void spread(HouseholdModel.@Nullable Shown shown) {
        model.note().offer(shown == null ? List.of() : companions(shown));
        markers.spread(
                shown == null
                        ? List.of()
                        : SpreadTags.of(shown, who -> model.choose(new Detail.Housemate(who))));
    }

    /// Whom a note may be about too, in the order of the household.
    private static List<Companion> companions(HouseholdModel.Shown shown) {
        return shown.household().people().stream()
                .filter(one -> one.held() && one.died() == null)
                .filter(one -> !one.id().equals(shown.household().person()))
                .map(one -> new Companion(one.id(), one.name().display()))
                .toList();
    }

    private void show(CitizenModel.State now) {
        var shown = now == CitizenModel.State.SHOWN;
        for (var part : List.of(identity.root(), anchors.root())) {
            part.setVisible(shown);
            part.setManaged(shown);
        }
        showBody();
        if (!shown) {
            markers.show(List.of());
            markers.spread(List.of());
        } else {
            tasks.model().open();
            forms.refresh();
            visits.refresh();
            tasks.form().resume();
            warnings.resume();
            cases.model().open();
            cases.form().resume();
            tasks.form().propose(model.note().serviceProperty().get());
            warnings.propose(model.note().serviceProperty().get());
        }
        state.setText(
                switch (now) {
                    case OPENING, SHOWN, MERGED -> "";
                    case NOT_HELD -> TEXT.get("page.notHeld");
                    case FAILED -> TEXT.get("page.failed");
                });
        if (shown && root.isFocused()) {
            focus();
        }
        state.setVisible(!state.getText().isEmpty());
        state.setManaged(state.isVisible());
    }

    private void showBody() {
        var task = tasks.form().openProperty().get() || warnings.actProperty().get() != null;
        var open = model.note().openProperty().get() || task;
        note.covered(task);
        handed.covered(task || model.stateProperty().get() != CitizenModel.State.SHOWN);
        var noRoomBeside = high < needed(task);
        var shown =
                model.stateProperty().get() == CitizenModel.State.SHOWN && !(noRoomBeside && open);
        body.setVisible(shown);
        body.setManaged(shown);
        VBox.setVgrow(writing, shown ? Priority.NEVER : Priority.ALWAYS);
        for (var part : writing.getChildren()) {
            VBox.setVgrow(part, Priority.ALWAYS);
        }
    }

    /// How high the page must be to be seen beside what is written.
    private double needed(boolean task) {
        if (!task && handed.besideProperty().get()) {
            return LOW_FOR_TWO_NOTES;
        }
        return task || model.note().largeProperty().getValue() ? LOW_FOR_A_TASK : VERY_LOW;
    }

    private void chosen(Detail detail) {
        markers.chosen(detail);
        identity.chosen(detail);
        tiles.chosen(detail);
    }

    /// Tiles stand three, two or one side by side, by the room for their words.
    private void fit() {
        var bounds = root.getLayoutBounds();
        if (bounds.getWidth() == 0) {
            return;
        }
        var wide = bounds.getWidth() / em.getFont().getSize();
        tiles.columns(wide >= 52 ? 3 : wide >= 34 ? 2 : 1);
        high = bounds.getHeight() / em.getFont().getSize();
        var low = high < LOW;
        showBody();
        identity.scarce(low);
        tiles.low(low);
        root.pseudoClassStateChanged(LOW_PAGE, low);
    }

    /// Esc is heard last, after what has the focus; all other keys first.
    private void hearKeys() {
        PageKeys.in(root)
                .on(PageKey.NOTE, this::writeNote)
                .on(PageKey.TASK, this::addTask)
                .on(PageKey.CASE, this::openCase)
                .on(PageKey.ALERT, forms::alert)
                .on(PageKey.FORM, forms::drop)
                .when(PageKey.FIND, timeline::find)
                .closing(this::closed);
        for (var part : List.of(root, context.root())) {
            part.addEventHandler(
                    KeyEvent.KEY_PRESSED,
                    event -> {
                        if (event.getCode() == KeyCode.ESCAPE && closed()) {
                            event.consume();
                        }
                    });
        }
    }

    private void writeNote() {
        model.note().begin();
        note.focus();
    }

    private void addTask() {
        tasks.form().begin();
        taskForm.focus();
    }

    private void openCase() {
        cases.form().open();
        anchors.lead(Part.CASES);
        caseList.focus();
    }

    /// What Esc closes first: the form in which one types, what was chosen, the form beside it.
    private boolean closed() {
        var typing = taskForm.root().isFocusWithin() || warningForm.root().isFocusWithin();
        if (!typing && model.unchoose()) {
            return true;
        }
        if (tasks.form().setAside() || warnings.setAside()) {
            focus();
            return true;
        }
        return model.unchoose() || cases.form().setAside() || cases.model().unchoose();
    }

    /// The words of the tab: the name, or what stands for it until the file is open.
    ObservableValue<String> title() {
        return Bindings.createStringBinding(
                () -> {
                    var view = model.viewProperty().get();
                    if (view != null) {
                        return view.name().display();
                    }
                    return model.stateProperty().get() == CitizenModel.State.NOT_HELD
                            ? TEXT.get("page.notHeld.title")
                            : TEXT.get("page.opening");
                },
                model.viewProperty(),
                model.stateProperty());
    }
}
