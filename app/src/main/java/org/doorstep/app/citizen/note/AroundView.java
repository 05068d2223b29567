package org.doorstep.app.citizen.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.doorstep.app.citizen.note.NoteTyped.Fault;
import org.doorstep.app.citizen.note.OtherFiles.Companion;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.DateFields;
import org.doorstep.app.ui.FieldBox;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.NoteType;
import org.jspecify.annotations.Nullable;

/// What stands around the text of a note: its type and service, whether it matters, when it
/// happened, whom it is about too. What is not asked for takes no room.
final class AroundView {

    private static final Messages TEXT = Messages.of("citizen");

    private final NoteModel model;
    private final NoteTyped typed;
    private final VBox root = new VBox();
    private final ChoiceBox<String> type = new ChoiceBox<>();
    private final ChoiceBox<Category> service = new ChoiceBox<>();
    private final VBox others = new VBox();
    private final Label leftOut = Texts.body("");
    private final Flow boxes = new Flow("note-others", 16, 6);
    private final List<Subscription> subscriptions = new ArrayList<>();

    /// @param services for which the officer may write
    AroundView(NoteModel model, ObservableValue<List<Category>> services) {
        this.model = model;
        this.typed = model.typed();
        root.getStyleClass().add("note-around");
        root.getChildren().addAll(choices(), moment(), meaning(), company());
        follow(services.subscribe(this::offer));
        follow(model.typesProperty().subscribe(_ -> types()));
        follow(typed.typeProperty().subscribe(_ -> types()));
        follow(model.companionsProperty().subscribe(_ -> companions()));
        follow(model.leftOutProperty().subscribe(_ -> companions()));
        follow(typed.othersProperty().subscribe(_ -> companions()));
        follow(
                typed.correctsProperty()
                        .subscribe(correcting -> {
                            service.setDisable(correcting != null);
                            companions();
                        }));
    }

    Region root() {
        return root;
    }

    void dispose() {
        subscriptions.forEach(Subscription::unsubscribe);
        service.valueProperty().unbindBidirectional(model.serviceProperty());
    }

    private void follow(Subscription subscription) {
        subscriptions.add(subscription);
    }

    private Region choices() {
        type.setId(NoteView.TYPE);
        type.setOnAction(_ -> {
            var chosen = type.getValue();
            if (chosen != null && !chosen.equals(shownType())) {
                typed.typeProperty().set(chosen);
            }
        });
        service.setConverter(TITLES);
        service.valueProperty().bindBidirectional(model.serviceProperty());
        var row = new Flow("note-choices", 20, 8);
        row.getChildren()
                .addAll(
                        named(TEXT.get("note.type"), type),
                        named(TEXT.get("note.service"), service),
                        check(
                                NoteView.SIGNIFICANT,
                                TEXT.get("note.significant"),
                                typed.significantProperty()),
                        check(NoteView.EARLIER, TEXT.get("note.earlier"), typed.earlierProperty()));
        return row;
    }

    private CheckBox check(String id, String words, BooleanProperty on) {
        var box = new CheckBox(words);
        box.setId(id);
        Mnemonic.in(box);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(on);
        follow(() -> box.selectedProperty().unbindBidirectional(on));
        return box;
    }

    private static HBox named(String words, ChoiceBox<?> choice) {
        var name = Texts.strong(words);
        name.setLabelFor(choice);
        Mnemonic.in(name);
        name.setMinWidth(Region.USE_PREF_SIZE);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        var pair = new HBox(name, choice);
        pair.getStyleClass().add("note-service");
        return pair;
    }

    private Region moment() {
        var date =
                new DateFields(
                                TEXT.get("note.happened"),
                                TEXT.get("note.day"),
                                TEXT.get("note.month"),
                                TEXT.get("note.year"))
                        .bind(typed.dayProperty(), typed.monthProperty(), typed.yearProperty());
        var time = new TextField();
        time.setPrefColumnCount(5);
        time.textProperty().bindBidirectional(typed.timeProperty());
        follow(() -> time.textProperty().unbindBidirectional(typed.timeProperty()));
        var row = new Flow("note-moment", 20, 8);
        row.getChildren()
                .addAll(
                        new FieldBox(TEXT.get("note.happened"), null, date.first(), date.root())
                                .error(fault(Fault.NO_DAY, Fault.DAY_TO_COME))
                                .root(),
                        new FieldBox(TEXT.get("note.time"), TEXT.get("note.time.hint"), time)
                                .error(fault(Fault.NO_TIME))
                                .root());
        return shownWhile(row, typed.earlierProperty());
    }

    private Region meaning() {
        var field = new TextField();
        field.setId(NoteView.MEANING);
        field.textProperty().bindBidirectional(typed.meaningProperty());
        follow(() -> field.textProperty().unbindBidirectional(typed.meaningProperty()));
        var box =
                new FieldBox(TEXT.get("note.meaning"), TEXT.get("note.meaning.hint"), field)
                        .error(fault(Fault.TOO_LONG))
                        .root();
        return shownWhile(box, typed.significantProperty());
    }

    private Region company() {
        var told = Texts.body("");
        told.getStyleClass().add("field-error");
        told.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.addressOfProperty().get().isEmpty()
                                                ? ""
                                                : TEXT.get(
                                                        "note.tellsAddress",
                                                        model.addressOfProperty().get()),
                                model.addressOfProperty()));
        told.visibleProperty().bind(told.textProperty().isNotEmpty());
        told.managedProperty().bind(told.visibleProperty());
        leftOut.getStyleClass().add("field-error");
        leftOut.managedProperty().bind(leftOut.visibleProperty());
        others.getChildren().addAll(told, leftOut, boxes);
        others.getStyleClass().add("note-company");
        return others;
    }

    private void companions() {
        var offered = model.companionsProperty().get();
        var chosen = typed.othersProperty().get();
        var present = new ArrayList<Node>();
        if (!offered.isEmpty()) {
            var words = typed.correctsProperty().get() == null ? "note.also" : "note.correctAlso";
            present.add(Texts.strong(TEXT.get(words)));
            offered.forEach(one -> present.add(box(one, chosen.contains(one.person()))));
            if (!chosen.isEmpty()) {
                present.add(Texts.caption(TEXT.get("note.also.hint")));
            }
        }
        keepingFocus(() -> boxes.getChildren().setAll(present));
        var apart = model.leftOutProperty().get();
        leftOut.setText(apart.isEmpty() ? "" : leftOut(apart));
        leftOut.setVisible(!apart.isEmpty());
        others.setVisible(!offered.isEmpty() || !apart.isEmpty());
        others.setManaged(others.isVisible());
    }

    private String leftOut(List<Companion> apart) {
        var names =
                apart.stream()
                        .map(one -> one.name().isEmpty() ? TEXT.get("note.somebody") : one.name())
                        .collect(Collectors.joining("; "));
        return TEXT.get(
                typed.correctsProperty().get() == null ? "note.leftOut" : "note.correctLeftOut",
                names);
    }

    private CheckBox box(Companion one, boolean chosen) {
        var box = new CheckBox(one.name());
        box.setUserData(one.person());
        box.setSelected(chosen);
        box.setOnAction(_ -> {
            var now = new ArrayList<UUID>(typed.othersProperty().get());
            now.remove(one.person());
            if (box.isSelected()) {
                now.add(one.person());
            }
            typed.othersProperty().set(List.copyOf(now));
        });
        return box;
    }

    /// The box that was just pressed is another one now.
    private void keepingFocus(Runnable change) {
        var focused =
                boxes.getChildren().stream()
                        .filter(Node::isFocused)
                        .map(Node::getUserData)
                        .findFirst();
        change.run();
        focused.ifPresent(person ->
                boxes.getChildren().stream()
                        .filter(one -> person.equals(one.getUserData()))
                        .forEach(Node::requestFocus));
    }

    private ObservableValue<String> fault(Fault... faults) {
        var words =
                Map.of(
                        Fault.NO_DAY, "note.noDay",
                        Fault.DAY_TO_COME, "note.dayToCome",
                        Fault.NO_TIME, "note.noTime",
                        Fault.TOO_LONG, "note.reasonTooLong");
        return typed.faultsProperty()
                .map(found -> {
                    for (var fault : faults) {
                        if (found.contains(fault)) {
                            return TEXT.get(words.getOrDefault(fault, ""));
                        }
                    }
                    return "";
                });
    }

    private static Region shownWhile(Region part, ObservableValue<Boolean> on) {
        part.visibleProperty().bind(on);
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private String shownType() {
        var chosen = typed.typeProperty().get();
        var types = model.typesProperty().get();
        return !chosen.isEmpty() || types.isEmpty() ? chosen : types.getFirst().title();
    }

    /// Offers these, and that of the draft whatever it is.
    private void types() {
        var shown = shownType();
        var titles =
                new ArrayList<>(model.typesProperty().get().stream().map(NoteType::title).toList());
        if (!shown.isEmpty() && !titles.contains(shown)) {
            titles.add(shown);
        }
        if (!titles.equals(type.getItems())) {
            type.getItems().setAll(titles);
        }
        type.setValue(shown.isEmpty() ? null : shown);
    }

    private void offer(List<Category> known) {
        var chosen = model.serviceProperty().get();
        service.getItems().setAll(known);
        if (!known.contains(chosen)) {
            service.getItems().add(chosen);
        }
        service.setValue(chosen);
    }

    private static final StringConverter<Category> TITLES =
            new StringConverter<>() {
                @Override
                public String toString(@Nullable Category service) {
                    return service == null ? "" : service.title();
                }

                @Override
                public @Nullable Category fromString(String title) {
                    throw new UnsupportedOperationException("a choice is not typed");
                }
            };
}
