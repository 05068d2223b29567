package org.doorstep.app.visit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.DateFields;
import org.doorstep.app.ui.DeedsBelow;
import org.doorstep.app.ui.ErrorSummary;
import org.doorstep.app.ui.FieldBox;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.ProseField;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.PageKey;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.visit.PlanModel.Shown;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.visit.VisitRun;
import org.jspecify.annotations.Nullable;

/// The page on which a visit is planned: when, with whom, and what is to be done there.
final class PlanView {

    /// Ids for tests, and that of a form before the form's own.
    static final String BOOK = "visit.plan.book";

    static final String FORM = "visit.plan.form.";
    static final String FIELD = "visit.plan.";

    private static final Messages TEXT = Messages.of("visit");

    private final PlanModel model;
    private final Team team;
    private final Consumer<VisitRun> booked;
    private final Consumer<Runnable> cleared;
    private final Map<PlanField, Node> inputs = new EnumMap<>(PlanField.class);
    private final ErrorSummary summary = new ErrorSummary(TEXT.get("plan.problem"));
    private final Prose title = new Prose("page-title");
    private final VBox form = new VBox();
    private final VBox foot = new VBox();
    private final DeedsBelow root;
    private final List<Subscription> following = new ArrayList<>();

    /// @param booked hears of the visit
    /// @param cleared hears how to take back that the form was emptied
    PlanView(PlanModel model, Team team, Consumer<VisitRun> booked, Consumer<Runnable> cleared) {
        this.model = model;
        this.team = team;
        this.booked = booked;
        this.cleared = cleared;
        title.text(TEXT.get("plan.title"));
        form.getStyleClass().addAll("visit-plan", "task-form");
        var page = new VBox(title, form);
        page.getStyleClass().add("page");
        foot.getStyleClass().add("deeds-bar");
        root = new DeedsBelow(page, foot);
        PageKeys.in(root)
                .when(
                        PageKey.SAVE,
                        () -> {
                            if (!foot.isVisible()) {
                                return false;
                            }
                            book();
                            return true;
                        });
        following.add(model.shownProperty().subscribe(this::show));
    }

    Region root() {
        return root;
    }

    void focus() {
        var first = inputs.get(PlanField.DAY);
        if (first == null) {
            root.requestFocus();
        } else {
            first.requestFocus();
        }
    }

    void close() {
        following.forEach(Subscription::unsubscribe);
    }

    private void show(@Nullable Shown shown) {
        form.getChildren().clear();
        foot.getChildren().clear();
        foot.setVisible(false);
        foot.setManaged(false);
        if (shown == null) {
            return;
        }
        if (shown.name() == null) {
            form.getChildren().add(Texts.body(TEXT.get("plan.notHeld")));
            return;
        }
        title.text(TEXT.get("plan.title.to", shown.name()));
        var services = shown.services();
        var warned = !shown.stops().isEmpty();
        form.getChildren().add(summary.root());
        if (!shown.warnings().isEmpty()) {
            var warnings = PlanWarnings.of(shown.warnings());
            if (warned) {
                warnings.getChildren()
                        .addAll(
                                PlanWarnings.ask(
                                        companion(), reason(), model.typed(PlanField.COMPANION)));
            }
            form.getChildren().add(warnings);
        }
        form.getChildren().addAll(day(), times());
        if (!warned) {
            form.getChildren().add(companion());
        }
        if (services.size() > 1) {
            form.getChildren().add(service(services));
        }
        form.getChildren()
                .addAll(text(PlanField.PLACE, TEXT.get("plan.place"), null), forms(shown.forms()));
        foot.getChildren().setAll(foot());
        foot.setVisible(true);
        foot.setManaged(true);
    }

    private Node day() {
        var name = TEXT.get("plan.day");
        var dates =
                new DateFields(
                                name,
                                TEXT.get("plan.day.day"),
                                TEXT.get("plan.day.month"),
                                TEXT.get("plan.day.year"))
                        .bind(
                                model.typed(PlanField.DAY),
                                model.typed(PlanField.MONTH),
                                model.typed(PlanField.YEAR));
        inputs.put(PlanField.DAY, dates.first());
        return new FieldBox(name, null, dates.first(), dates.root())
                .error(fault(PlanField.DAY))
                .root();
    }

    private Node times() {
        var row = new Flow("task-form-row", 20, 8);
        row.getChildren()
                .addAll(
                        text(PlanField.FROM, TEXT.get("plan.from"), TEXT.get("plan.time.hint")),
                        text(PlanField.UNTIL, TEXT.get("plan.until"), TEXT.get("plan.time.hint")));
        return new VBox(
                8, row, text(PlanField.BACK, TEXT.get("plan.back"), TEXT.get("plan.back.hint")));
    }

    private Node text(PlanField field, String label, @Nullable String hint) {
        var input = new TextField();
        input.setId(FIELD + field);
        input.textProperty().bindBidirectional(model.typed(field));
        if (field != PlanField.PLACE) {
            input.setPrefColumnCount(7);
            input.setMaxWidth(Region.USE_PREF_SIZE);
        }
        inputs.put(field, input);
        return new FieldBox(label, hint, input).error(fault(field)).root();
    }

    private Node companion() {
        var ids =
                Stream.concat(Stream.of(""), team.mates().stream().map(Colleague::officer))
                        .toList();
        return choice(
                PlanField.COMPANION,
                TEXT.get("plan.companion"),
                ids,
                id -> id.isEmpty() ? TEXT.get("plan.companion.nobody") : team.name(id));
    }

    /// Why nobody goes too.
    private Node reason() {
        var input = new ProseField();
        input.setId(FIELD + PlanField.ALONE);
        input.setPrefRowCount(2);
        input.textProperty().bindBidirectional(model.typed(PlanField.ALONE));
        inputs.put(PlanField.ALONE, input);
        return new FieldBox(TEXT.get("plan.alone"), TEXT.get("plan.alone.hint"), input)
                .error(fault(PlanField.ALONE))
                .root();
    }

    private Node service(List<Category> services) {
        return choice(
                PlanField.SERVICE,
                TEXT.get("plan.service"),
                services.stream().map(Category::toString).toList(),
                id -> id.isEmpty() ? "" : Category.parse(id).title());
    }

    private Node choice(
            PlanField field, String label, List<String> ids, Function<String, String> words) {
        var box = new PrefixSelectionComboBox<String>();
        box.setId(FIELD + field);
        box.getItems().setAll(ids);
        box.setConverter(new Words(words));
        box.setMaxWidth(Double.MAX_VALUE);
        following.add(model.typed(field).subscribe(box::setValue));
        following.add(
                box.valueProperty()
                        .subscribe(value -> {
                            if (value != null && !Objects.equals(value, model.typed(field).get())) {
                                model.typed(field).set(value);
                            }
                        }));
        inputs.put(field, box);
        return labelled(label, box, box);
    }

    private Node forms(List<Form> forms) {
        var boxes = new VBox();
        boxes.getStyleClass().add("options");
        for (var one : forms) {
            var box = new CheckBox(one.title() + ", " + one.service().title());
            box.setGraphic(ServiceMark.of(one.service()));
            box.setId(FORM + one.id());
            box.setWrapText(true);
            box.setMnemonicParsing(false);
            following.add(
                    model.typed(PlanField.FORMS)
                            .subscribe(typed -> box.setSelected(chosen(typed).contains(one.id()))));
            box.setOnAction(_ -> tick(one.id(), box.isSelected()));
            boxes.getChildren().add(box);
        }
        if (forms.isEmpty()) {
            boxes.getChildren().add(Texts.secondary(TEXT.get("plan.forms.none")));
        }
        var title = Texts.strong(TEXT.get("plan.forms"));
        return new VBox(4, title, Texts.caption(TEXT.get("plan.forms.hint")), boxes);
    }

    private void tick(String form, boolean now) {
        var chosen = chosen(model.typed(PlanField.FORMS).get());
        if (now) {
            chosen.add(form);
        } else {
            chosen.remove(form);
        }
        model.typed(PlanField.FORMS).set(String.join(" ", chosen));
    }

    private static Set<String> chosen(String typed) {
        return new LinkedHashSet<>(
                Stream.of(typed.split(" ")).filter(id -> !id.isEmpty()).toList());
    }

    private List<Node> foot() {
        var book = new Button(TEXT.get("plan.book"));
        book.setId(BOOK);
        book.getStyleClass().add("accent");
        book.setMinWidth(Region.USE_PREF_SIZE);
        book.setOnAction(_ -> book());
        var clear = new Button(TEXT.get("plan.clear"));
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(_ -> {
            model.clear(cleared);
            summary.show(List.of());
            focus();
        });
        var actions = new Flow("deeds", 12, 8);
        actions.getChildren().addAll(book, clear);
        return List.of(
                warning(TEXT.get("plan.notKept"), model.notKeptProperty()),
                warning(TEXT.get("plan.notSaved"), model.notSavedProperty()),
                actions);
    }

    private void book() {
        model.book(booked);
        tell();
    }

    private static Label warning(String words, ReadOnlyBooleanProperty shown) {
        var label = Texts.strong(words);
        label.visibleProperty().bind(shown);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void tell() {
        var faults = model.faultsProperty().get();
        summary.show(
                faults.entrySet().stream()
                        .map(fault ->
                                new ErrorSummary.Fault(
                                        fault.getValue(),
                                        Objects.requireNonNull(inputs.get(fault.getKey()))))
                        .toList());
    }

    private ObservableValue<String> fault(PlanField field) {
        return model.faultsProperty().map(faults -> faults.getOrDefault(field, ""));
    }

    private static VBox labelled(String label, Node input, Node holder) {
        var name = Texts.strong(label);
        name.setLabelFor(input);
        var box = new VBox(name, holder);
        box.getStyleClass().add("field-box");
        return box;
    }

    private static final class Words extends StringConverter<String> {

        private final Function<String, String> words;

        Words(Function<String, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable String id) {
            return id == null ? "" : words.apply(id);
        }

        @Override
        public @Nullable String fromString(String typed) {
            throw new UnsupportedOperationException("a choice is not typed");
        }
    }
}
