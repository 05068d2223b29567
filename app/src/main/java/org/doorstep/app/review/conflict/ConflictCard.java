package org.doorstep.app.review.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.review.conflict.ConflictRow.FieldRow;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.Whom;
import org.jspecify.annotations.Nullable;

/// One conflict: what it was, what each side made of it, and a button for each choice.
final class ConflictCard {

    static final String KEEP_MINE = "review.keepMine";
    static final String KEEP_THEIRS = "review.keepTheirs";
    static final String ANOTHER = "review.another";
    static final String OPEN = "review.open";
    static final String COPY = "review.copy";

    private static final Messages TEXT = Messages.of("review");

    private final ConflictRow row;
    private final boolean stacked;
    private final Acts acts;
    private final VBox root = new VBox();
    private final Label wrong = Texts.body("");
    private final @Nullable AnotherPart another;
    private final List<Button> choices = new ArrayList<>();

    /// What can be done with it.
    ///
    /// @param copy takes the words to copy
    record Acts(Runnable keepMine, Runnable keepTheirs, Runnable open, Consumer<String> copy) {}

    /// @param another where another value is written; null if it cannot be
    ConflictCard(ConflictRow row, boolean stacked, @Nullable AnotherPart another, Acts acts) {
        this.row = row;
        this.stacked = stacked;
        this.acts = acts;
        this.another = another;
        wrong.getStyleClass().add("field-error");
        shown(wrong, false);
        root.getStyleClass().addAll("card", "conflict");
        root.setAccessibleText(
                MarkerTag.spoken(row.who().called(row.title())) + ". " + row.question());
        root.getChildren()
                .addAll(
                        Whom.tag(Prose.of(row.title(), "section-title"), row.who()),
                        Prose.of(row.question()));
        if (!row.since().isEmpty()) {
            root.getChildren().add(Texts.strong(row.since()));
        }
        root.getChildren().addAll(stacked ? stacked() : sideBySide(), wrong, choices());
        if (another != null) {
            root.getChildren().add(another.root());
            shown(another.root(), another.begun());
        }
        if (!row.stands().isEmpty()) {
            root.getChildren().add(stands());
        }
        root.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
    }

    ConflictRow row() {
        return row;
    }

    boolean isStacked() {
        return stacked;
    }

    Region root() {
        return root;
    }

    void focus() {
        choices.getFirst().requestFocus();
    }

    /// Puts the focus on the control that is what that one was in the card before.
    ///
    /// @return whether there is one
    boolean refocus(Node before) {
        var inputs = another == null ? List.<Node>of() : another.inputs();
        var same =
                Stream.concat(inputs.stream(), choices.stream())
                        .filter(control -> control.getId().equals(before.getId()))
                        .findFirst();
        same.ifPresent(control -> {
            if (another != null && inputs.contains(control)) {
                shown(another.root(), true);
            }
            control.requestFocus();
            if (control instanceof TextInputControl now && before instanceof TextInputControl was) {
                now.positionCaret(was.getCaretPosition());
            }
        });
        return same.isPresent();
    }

    /// Says why the choice could not be taken.
    void say(String why) {
        wrong.setText(why);
        shown(wrong, !why.isEmpty());
    }

    private Region sideBySide() {
        var grid = new GridPane();
        grid.getStyleClass().add("conflict-grid");
        var columns = columns();
        grid.getColumnConstraints().add(labels());
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            grid.getColumnConstraints().add(equal(columns.size()));
            grid.add(head(column), at + 1, 0);
            for (int i = 0; i < row.fields().size(); i++) {
                grid.add(value(column, row.fields().get(i)), at + 1, i + 1);
            }
        }
        for (int i = 0; i < row.fields().size(); i++) {
            var label = Texts.secondary(row.fields().get(i).label());
            // Beside the first line of what is said.
            GridPane.setValignment(label, VPos.TOP);
            grid.add(label, 0, i + 1);
        }
        return grid;
    }

    private Region stacked() {
        var stack = new VBox();
        stack.getStyleClass().add("conflict-stack");
        for (var column : columns()) {
            var side = new VBox(head(column));
            for (var field : row.fields()) {
                if (row.fields().size() > 1) {
                    side.getChildren().add(Texts.caption(field.label()));
                }
                side.getChildren().add(value(column, field));
            }
            stack.getChildren().add(side);
        }
        return stack;
    }

    /// @param when empty where it says nothing
    private record Column(
            String title, String when, boolean base, Function<FieldRow, String> value) {}

    /// The officer's own version comes before the other's.
    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(new Column(TEXT.get("before"), "", true, FieldRow::before));
        var mine = column(row.mine(), FieldRow::mine);
        var theirs = column(row.theirs(), FieldRow::theirs);
        if (row.theirs().own()) {
            columns.addAll(List.of(theirs, mine));
        } else {
            columns.addAll(List.of(mine, theirs));
        }
        if (!row.since().isEmpty()) {
            columns.add(new Column(TEXT.get("now"), "", false, FieldRow::present));
        }
        return columns;
    }

    private static Column column(ConflictRow.Side side, Function<FieldRow, String> value) {
        return new Column(
                side.who(),
                side.when(),
                false,
                field -> side.deletes() ? TEXT.get("deleted") : value.apply(field));
    }

    private static Region head(Column column) {
        var head = new VBox(Texts.strong(column.title()));
        if (!column.when().isEmpty()) {
            head.getChildren().add(Texts.caption(column.when()));
        }
        return head;
    }

    private Region value(Column column, FieldRow field) {
        var words = column.value().apply(field);
        if (column.base() || words.equals(field.before())) {
            return Prose.of(words);
        }
        var differs = Prose.of("≠ " + words, "strong");
        differs.setAccessibleText(words + ", " + TEXT.get("differs"));
        return differs;
    }

    private Region choices() {
        var flow = new FlowPane();
        flow.getStyleClass().add("conflict-actions");
        var mine = row.gone() ? null : choice(KEEP_MINE, row.mine().keep(), acts.keepMine());
        var theirs =
                choice(
                        KEEP_THEIRS,
                        row.gone()
                                ? TEXT.get("keep.deleted")
                                : row.since().isEmpty()
                                        ? row.theirs().keep()
                                        : TEXT.get("keep.now"),
                        acts.keepTheirs());
        if (mine == null) {
            choices.add(theirs);
            choices.add(choice(COPY, TEXT.get("copy"), () -> acts.copy().accept(text())));
        } else {
            choices.addAll(row.theirs().own() ? List.of(theirs, mine) : List.of(mine, theirs));
        }
        if (another != null) {
            choices.add(choice(ANOTHER, TEXT.get("another"), this::writeAnother));
        }
        for (int at = 0; at < choices.size(); at++) {
            choices.get(at).setTooltip(new Tooltip(Integer.toString(at + 1)));
        }
        flow.getChildren().addAll(choices);
        flow.getChildren().add(choice(OPEN, TEXT.get("open"), acts.open()));
        return flow;
    }

    private String text() {
        return row.fields().stream()
                .map(field -> field.label() + ": " + field.mineWhole())
                .collect(Collectors.joining("\n"));
    }

    private void writeAnother() {
        if (another != null) {
            shown(another.root(), true);
            another.focus();
        }
    }

    private Region stands() {
        var flow = new FlowPane();
        flow.getStyleClass().add("conflict-stands");
        for (var line : row.stands()) {
            var fact = new VBox(Texts.caption(line.label()), Prose.of(line.value()));
            flow.getChildren().add(fact);
        }
        return new VBox(Texts.secondary(TEXT.get("stands")), flow);
    }

    private Button choice(String id, String words, Runnable act) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(words + ", " + row.title());
        button.setOnAction(_ -> {
            say("");
            act.run();
        });
        return button;
    }

    /// 1, 2 and 3 choose, while the focus is on one of the buttons.
    private void keyTyped(KeyEvent key) {
        if (!(key.getTarget() instanceof Button) || key.getCharacter().isEmpty()) {
            return;
        }
        var number = key.getCharacter().charAt(0) - '1';
        if (number >= 0 && number < choices.size()) {
            choices.get(number).fire();
            key.consume();
        }
    }

    private static ColumnConstraints labels() {
        var column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private static ColumnConstraints equal(int of) {
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setMinWidth(0);
        column.setPrefWidth(1000.0 / of);
        return column;
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
