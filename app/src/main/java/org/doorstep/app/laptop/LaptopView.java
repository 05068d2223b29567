package org.doorstep.app.laptop;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Callback;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.OpeningRow;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.TwoLines;
import org.doorstep.app.ui.Whom;
import org.doorstep.app.ui.frame.WidthForm;
import org.jspecify.annotations.Nullable;

/// Totals above, the files below: name and why it is here, entries, size.
public final class LaptopView {

    public static final String TABLE = "laptop.table";

    private static final Messages TEXT = Messages.of("laptop");
    private static final double NEARLY_AT_THE_END = 0.9;

    private final VBox root = new VBox();
    private final TableView<HoldingRow> table = new TableView<>();
    private final TableColumn<HoldingRow, HoldingRow> records;
    private final TableColumn<HoldingRow, HoldingRow> size;
    private final LaptopModel model;
    private final Subscription form;

    /// @param open opens a person's file
    public LaptopView(LaptopModel model, ObservableValue<WidthForm> form, Consumer<UUID> open) {
        this.model = model;
        var file = cells(TEXT.get("file"), 660, _ -> new FileCell());
        records = figures(TEXT.get("records"), row -> row.records());
        size = figures(TEXT.get("size"), row -> row.size());
        table.setId(TABLE);
        table.setAccessibleText(TEXT.get("title"));
        table.getStyleClass().add("two-line");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getColumns().add(file);
        table.getColumns().add(records);
        table.getColumns().add(size);
        table.setItems(model.rows());
        table.setPlaceholder(placeholder());
        table.setRowFactory(
                _ -> new OpeningRow<>(HoldingRow::sentence, row -> open.accept(row.person())));
        table.setOnKeyPressed(key -> {
            var selected = table.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && selected != null) {
                open.accept(selected.person());
            }
        });
        table.skinProperty().subscribe(_ -> watchScrolling());
        VBox.setVgrow(table, Priority.ALWAYS);
        root.getStyleClass().add("page");
        root.getChildren().addAll(head(), table, bound(model.shown(), "caption"));
        this.form = form.subscribe(this::fit);
    }

    public Region root() {
        return root;
    }

    /// Puts the focus into the list.
    public void focus() {
        table.requestFocus();
    }

    void close() {
        form.unsubscribe();
    }

    private Region head() {
        var totals = bound(model.totals(), "strong");
        var equality = bound(model.equality(), "secondary");
        var waiting = bound(model.waiting(), "secondary");
        var facts = new HBox(totals, equality, waiting);
        facts.getStyleClass().add("laptop-facts");
        var head =
                new VBox(
                        Texts.pageTitle(TEXT.get("title")),
                        Texts.secondary(TEXT.get("about")),
                        facts);
        head.getStyleClass().add("section");
        return head;
    }

    private static Label bound(ObservableValue<String> words, String styleClass) {
        var label = Texts.body("");
        label.getStyleClass().add(styleClass);
        label.textProperty().bind(words);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Label placeholder() {
        var label = Texts.secondary("");
        label.textProperty()
                .bind(
                        Bindings.when(model.loaded())
                                .then(TEXT.get("empty"))
                                .otherwise(TEXT.get("reading")));
        return label;
    }

    private void fit(WidthForm now) {
        size.setVisible(!now.atMost(WidthForm.NARROW));
        records.setVisible(!now.atMost(WidthForm.SMALL));
    }

    private void watchScrolling() {
        for (var node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                bar.valueProperty()
                        .subscribe(value -> {
                            if (value.doubleValue() > NEARLY_AT_THE_END) {
                                model.more();
                            }
                        });
            }
        }
    }

    private static TableColumn<HoldingRow, HoldingRow> figures(
            String title, Function<HoldingRow, String> words) {
        var column = column(title, 96, words);
        column.getStyleClass().add("figure");
        column.setMaxWidth(220);
        return column;
    }

    private static TableColumn<HoldingRow, HoldingRow> column(
            String title, double width, Function<HoldingRow, String> words) {
        return cells(title, width, _ -> new WordsCell(words));
    }

    private static TableColumn<HoldingRow, HoldingRow> cells(
            String title,
            double width,
            Callback<TableColumn<HoldingRow, HoldingRow>, TableCell<HoldingRow, HoldingRow>>
                    cells) {
        var column = new TableColumn<HoldingRow, HoldingRow>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(cells);
        return column;
    }

    private static final class WordsCell extends TableCell<HoldingRow, HoldingRow> {

        private final Function<HoldingRow, String> words;

        WordsCell(Function<HoldingRow, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable HoldingRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : words.apply(row));
        }
    }

    private static final class FileCell extends TableCell<HoldingRow, HoldingRow> {

        private final Label name = Texts.whole(new Label());
        private final Label under = Texts.whole(new Label());
        private final TwoLines lines = new TwoLines(name, under);

        FileCell() {
            name.getStyleClass().add("file-name");
            under.getStyleClass().add("caption");
        }

        @Override
        protected void updateItem(@Nullable HoldingRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            name.setText(row.who().name());
            under.setText(row.why());
            Whom.tag(under, row.who());
            setGraphic(lines);
        }
    }
}
