package org.doorstep.app.people;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.people.newcomer.NewcomerPages;
import org.doorstep.app.people.note.NotesView;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.FieldBox;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// The People place: one field, and the people whom it finds; or, by the switch beside the title,
/// the notes that say something. Arrows move while the cursor stays in the field, Enter opens,
/// Space looks.
public final class PeopleView {

    /// Id of the field.
    public static final String FIELD = "people.field";

    /// Id of the way to register somebody new.
    static final String REGISTER = "people.register";

    /// Ids of the two sides of the switch.
    public static final String PEOPLE = "people.switch.people";

    public static final String NOTES = "people.switch.notes";

    private static final Messages TEXT = Messages.of("people");

    /// Fewest em of width at which columns have room for their words.
    private static final double COLUMNS_FROM = 52;

    private final PeopleModel model;
    private final TextField field = new TextField();
    private final ResultsView results;
    private final FiltersView filters;
    private final NotesView notes;
    private final VBox people = new VBox();
    private final ToggleButton peopleSide = side(PEOPLE, TEXT.get("switch.people"));
    private final ToggleButton notesSide = side(NOTES, TEXT.get("switch.notes"));
    private final VBox root = new VBox();
    private final BiConsumer<UUID, Boolean> open;
    private final ReadOnlyObjectWrapper<@Nullable Region> context = new ReadOnlyObjectWrapper<>();
    private final Subscription subscriptions;

    /// @param notes the search in notes
    /// @param open opens a person; in a new tab without leaving this one if true
    /// @param register opens the page on which somebody new is registered
    public PeopleView(
            PeopleModel model,
            NotesView notes,
            Background background,
            BiConsumer<UUID, Boolean> open,
            Runnable register) {
        this.model = model;
        this.open = open;
        this.notes = notes;
        filters = new FiltersView(model);
        results = new ResultsView(model, PersonCell.Form.COLUMNS, open);
        results.openOn(2);
        results.onLook(this::look);
        field.setId(FIELD);
        field.textProperty().bindBidirectional(model.typedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var box = new FieldBox(TEXT.get("field"), TEXT.get("field.hint"), field).root();
        box.getStyleClass().add("people-field");
        VBox.setVgrow(results.root(), Priority.ALWAYS);
        root.getStyleClass().addAll("page", "people");
        root.setMinWidth(0);
        people.getStyleClass().add("people-search");
        people.getChildren().addAll(box, filters.root(), results.root());
        VBox.setVgrow(people, Priority.ALWAYS);
        VBox.setVgrow(notes.root(), Priority.ALWAYS);
        root.getChildren().addAll(head(register), people, notes.root());
        show(false);
        subscriptions =
                Subscription.combine(
                        // Columns must not change while they are laid out.
                        root.layoutBoundsProperty().subscribe(_ -> background.show(this::fit)),
                        field.fontProperty().subscribe(_ -> background.show(this::fit)));
    }

    public Region root() {
        return root;
    }

    /// The person looked at, for the context column; null for none.
    public ReadOnlyObjectProperty<@Nullable Region> context() {
        return context.getReadOnlyProperty();
    }

    /// Puts the cursor into the field.
    public void focus() {
        if (notesSide.isSelected()) {
            notes.focus();
        } else {
            field.requestFocus();
        }
    }

    /// Turns to the notes, or back to the people, and puts the cursor into the field there.
    void turn(boolean toNotes) {
        show(toNotes);
        focus();
    }

    /// Stops following the model.
    public void dispose() {
        subscriptions.unsubscribe();
        results.dispose();
        notes.dispose();
        filters.dispose();
        field.textProperty().unbindBidirectional(model.typedProperty());
    }

    private void show(boolean toNotes) {
        peopleSide.setSelected(!toNotes);
        notesSide.setSelected(toNotes);
        people.setVisible(!toNotes);
        people.setManaged(!toNotes);
        notes.root().setVisible(toNotes);
        notes.root().setManaged(toNotes);
        if (toNotes) {
            context.set(null);
        }
    }

    private static ToggleButton side(String id, String words) {
        var side = new ToggleButton(words);
        side.setId(id);
        side.getStyleClass().add("chip");
        return side;
    }

    private Region head(Runnable register) {
        peopleSide.setOnAction(_ -> turn(false));
        notesSide.setOnAction(_ -> turn(true));
        notesSide.setTooltip(new Tooltip(NotesView.KEYS));
        var sides = new HBox(peopleSide, notesSide);
        sides.getStyleClass().add("people-switch");
        sides.setAccessibleText(TEXT.get("switch"));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var button = new Button(TEXT.get("register"));
        button.setId(REGISTER);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(NewcomerPages.deed().keys()));
        button.setOnAction(_ -> register.run());
        var head = new HBox(Texts.pageTitle(TEXT.get("title")), sides, room, button);
        head.getStyleClass().add("people-head");
        return head;
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> results.move(1);
            case UP -> results.move(-1);
            case PAGE_DOWN -> results.move(8);
            case PAGE_UP -> results.move(-8);
            case ENTER -> results.choose(event.isShortcutDown());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void look(@Nullable PersonRow row) {
        context.set(row == null ? null : preview(row));
    }

    /// What the row knows; the file itself is not opened.
    private Region preview(PersonRow row) {
        var preview = new VBox(Prose.of(row.name(), "section-title", "strong"));
        preview.getStyleClass().add("person-preview");
        add(preview, TEXT.get("column.born"), row.born());
        add(preview, TEXT.get("column.address"), row.address());
        add(
                preview,
                TEXT.get("column.why"),
                row.why().isEmpty() ? null : String.join(", ", row.why()));
        if (!row.services().isEmpty()) {
            preview.getChildren().add(Texts.secondary(TEXT.get("column.services")));
            row.services().forEach(service -> preview.getChildren().add(service(service)));
        }
        var button = new Button(TEXT.get("open"));
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> {
            model.opened(row.person());
            open.accept(row.person(), false);
        });
        preview.getChildren().add(button);
        preview.setAccessibleText(
                row.name()
                        + ", "
                        + row.services().stream()
                                .map(Category::title)
                                .collect(Collectors.joining(", ")));
        return preview;
    }

    private static Region service(Category service) {
        var name = Texts.body(service.title());
        name.setGraphic(ServiceMark.of(service));
        return name;
    }

    private static void add(VBox preview, String label, @Nullable String value) {
        if (value != null) {
            preview.getChildren().add(new VBox(Texts.secondary(label), Texts.body(value)));
        }
    }

    private void fit() {
        var wide = root.getWidth() / field.getFont().getSize();
        results.form(wide >= COLUMNS_FROM ? PersonCell.Form.COLUMNS : PersonCell.Form.LINES);
        notes.columns(wide >= COLUMNS_FROM);
    }
}
