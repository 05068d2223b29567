package org.doorstep.app.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.team.Sharing.After;
import org.doorstep.app.team.Sharing.Line;
import org.doorstep.app.team.Sharing.Plan;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.FittedColumns;
import org.doorstep.app.ui.FittedColumns.Width;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.OpeningRow;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.TwoLineCell;
import org.doorstep.app.ui.frame.WidthForm;
import org.jspecify.annotations.Nullable;

/// Shows who would get whom and what each would have then, before it is done: each line can be
/// given to somebody else, each colleague left out.
final class SharingPane {

    static final String ACT = "team.share.act";
    static final String CANCEL = "team.share.cancel";
    static final String LINES = "team.share.lines";
    static final String AMONG = "team.share.among.";
    static final String TO = "team.share.to.";

    private static final Messages TEXT = Messages.of("team");

    private final Sharing sharing;
    private final int full;
    private final TableView<Line> lines = new TableView<>();
    private final List<Colleague> boxes = new ArrayList<>();
    private final VBox colleagues = new VBox();
    private final Label wrong = Texts.body("");
    private final Button act = new Button();
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final VBox columns = new VBox();
    private final VBox root = new VBox();
    private final Subscription follow;

    /// @param full from what on somebody has as much as one can do
    /// @param done hears that it is to be done
    SharingPane(
            Sharing sharing,
            int full,
            ObservableValue<WidthForm> form,
            Consumer<Sharing> done,
            Runnable cancel) {
        this.sharing = sharing;
        this.full = full;
        table();
        colleagues.getStyleClass().add("team-sharing-colleagues");
        for (var worker : sharing.workers()) {
            var colleague = new Colleague(worker);
            boxes.add(colleague);
            colleagues.getChildren().add(colleague.root);
        }
        wrong.getStyleClass().add("field-error");
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        act.setId(ACT);
        act.getStyleClass().add("accent");
        act.setOnAction(_ -> {
            if (sharing.moves().isEmpty()) {
                wrong.setText(TEXT.get("share.nobody"));
            } else {
                done.accept(sharing);
            }
        });
        var stop = new Button(TEXT.get("handOver.cancel"));
        stop.setId(CANCEL);
        stop.getStyleClass().add("flat");
        stop.setCancelButton(true);
        stop.setOnAction(_ -> cancel.run());
        var buttons = new Flow("team-deeds", 10, 8);
        buttons.getChildren().addAll(act, stop);
        left.getStyleClass().add("team-column");
        left.getChildren().addAll(Texts.strong(TEXT.get("share.among")), wrong, colleagues);
        right.getStyleClass().add("team-column");
        right.getChildren().addAll(Texts.strong(TEXT.get("share.lines")), lines);
        VBox.setVgrow(lines, Priority.ALWAYS);
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox.setVgrow(root, Priority.ALWAYS);
        root.getStyleClass().addAll("section", "team-sharing");
        root.getChildren()
                .addAll(
                        Texts.sectionTitle(
                                TEXT.get(
                                        "share.title",
                                        sharing.planProperty().get().lines().size())),
                        Texts.secondary(TEXT.get("share.about")),
                        columns,
                        buttons);
        follow =
                Subscription.combine(
                        form.subscribe(this::fit), sharing.planProperty().subscribe(this::show));
    }

    Region root() {
        return root;
    }

    void focus() {
        act.requestFocus();
    }

    void close() {
        follow.unsubscribe();
    }

    private void table() {
        var name =
                TwoLineCell.<Line>people(
                        TEXT.get("column.person"),
                        190,
                        line -> line.row().who(),
                        line -> line.row().work());
        TableColumn<Line, Line> weight = TwoLineCell.column(TEXT.get("column.weight"), 86);
        weight.setCellFactory(_ -> new WeightCell());
        weight.getStyleClass().add("figure");
        TableColumn<Line, Line> to = TwoLineCell.column(TEXT.get("share.column.to"), 190);
        to.setCellFactory(_ -> new ToCell());
        for (var column : List.of(name, weight, to)) {
            column.setSortable(false);
            lines.getColumns().add(column);
        }
        FittedColumns.set(
                lines,
                Map.of(
                        name, new Width(11, 3),
                        weight, new Width(5, 0),
                        to, new Width(19, 1)));
        lines.setId(LINES);
        lines.getStyleClass().addAll("two-line", "team-sharing-lines");
        lines.setAccessibleText(TEXT.get("share.lines"));
        lines.setRowFactory(_ -> new OpeningRow<>(this::sentence, this::choose));
        lines.setOnKeyPressed(key -> {
            var line = lines.getFocusModel().getFocusedItem();
            if (key.getCode() == KeyCode.ENTER && line != null) {
                choose(line);
                key.consume();
            }
        });
    }

    /// Opens the choice of that line.
    private void choose(Line line) {
        lines.lookupAll(".menu-button").stream()
                .filter(node -> (TO + line.row().person()).equals(node.getId()))
                .findFirst()
                .ifPresent(node -> {
                    node.requestFocus();
                    ((MenuButton) node).show();
                });
    }

    private String sentence(Line line) {
        return TEXT.get("share.line", line.row().sentence(), line.row().weighs(), name(line.to()));
    }

    private static String name(@Nullable WorkerRow to) {
        return to == null ? TEXT.get("nobody") : to.name();
    }

    private void fit(WidthForm now) {
        Pane row = now.atMost(WidthForm.SMALL) ? new VBox(left, right) : new HBox(left, right);
        row.getStyleClass().add("team-columns");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.SOMETIMES);
        VBox.setVgrow(row, Priority.ALWAYS);
        VBox.setVgrow(right, Priority.ALWAYS);
        columns.getChildren().setAll(row);
    }

    private void show(Plan plan) {
        wrong.setText("");
        lines.getItems().setAll(plan.lines());
        act.setText(TEXT.get("share.act", sharing.moves().size()));
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).show(plan.after().get(i));
        }
    }

    /// One to whom people can be given, with what they would have then.
    private final class Colleague {

        private final CheckBox box = new CheckBox();
        private final Label then = Texts.caption("");
        private final LoadBar bar = new LoadBar();
        private final VBox root = new VBox(box, then, bar);

        Colleague(WorkerRow worker) {
            box.setText(worker.name());
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setId(AMONG + worker.officer());
            box.setSelected(sharing.isAmong(worker));
            box.selectedProperty().subscribe((_, now) -> sharing.among(worker, now));
            root.getStyleClass().add("team-sharing-colleague");
        }

        void show(After after) {
            then.setText(
                    TEXT.get(
                            "share.after",
                            after.worker().weight(),
                            WorkerRow.weight(after.weight()),
                            WorkerRow.weight(full),
                            after.gets()));
            box.setAccessibleText(
                    TEXT.get("share.after.named", after.worker().name(), then.getText()));
            bar.show(after.weight() * 100 / full);
        }
    }

    /// What the person weighs.
    private static final class WeightCell extends TableCell<Line, Line> {

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : line.row().weighs());
        }
    }

    /// To whom, which can be changed.
    private final class ToCell extends TableCell<Line, Line> {

        private final MenuButton choice = new MenuButton();

        ToCell() {
            choice.setMnemonicParsing(false);
            choice.setTooltip(new Tooltip());
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.getItems().setAll(new MenuItem());
            choice.setOnShowing(_ -> choice.getItems().setAll(items()));
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            choice.setText(name(line.to()));
            choice.getTooltip().setText(name(line.to()));
            choice.setId(TO + line.row().person());
            choice.setAccessibleText(TEXT.get("share.to", line.row().name(), name(line.to())));
            setGraphic(choice);
        }

        private List<MenuItem> items() {
            return sharing.workers().stream().map(this::item).toList();
        }

        private MenuItem item(WorkerRow worker) {
            var item =
                    new MenuItem(
                            TEXT.get(
                                    "give.item",
                                    worker.name(),
                                    worker.weight(),
                                    WorkerRow.weight(full)));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> {
                var line = getItem();
                if (line != null) {
                    sharing.give(line, worker);
                }
            });
            return item;
        }
    }
}
