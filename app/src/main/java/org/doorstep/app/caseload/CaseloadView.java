package org.doorstep.app.caseload;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.caseload.CaseloadModel.Only;
import org.doorstep.app.text.Limits;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.FieldBox;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.WidthForm;
import org.jspecify.annotations.Nullable;

/// How many they are, whom to show and in which order, and the table of them. Down leads from the
/// field into the table.
public final class CaseloadView {

    static final String FILTER = "caseload.filter";
    static final String ORDER = "caseload.order";
    static final String ONLY = "caseload.only.";

    private static final Messages TEXT = Messages.of("caseload");

    private final CaseloadModel model;
    private final CaseloadTable table;
    private final Label about = Texts.secondary(TEXT.get("reading"));
    private final Label empty = Texts.secondary("");
    private final TextField filter = new TextField();
    private final ChoiceBox<CaseloadOrder> order = new ChoiceBox<>();
    private final Map<Only, ToggleButton> chips = new EnumMap<>(Only.class);
    private final SortedList<CaseloadRow> sorted;
    private final VBox root = new VBox();
    private final ListChangeListener<CaseloadRow> recount = _ -> count();
    private final Subscription follow;
    private Only only = Only.ALL;

    /// @param open opens a person's file
    public CaseloadView(CaseloadModel model, Consumer<UUID> open, ObservableValue<WidthForm> form) {
        this.model = model;
        this.table = new CaseloadTable(open);
        this.sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.view().comparatorProperty());
        table.view().setItems(sorted);
        table.view().setPlaceholder(empty);
        var head = new VBox(Texts.pageTitle(TEXT.get("title")), about, narrowing(), chips());
        head.getStyleClass().add("section");
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        root.getStyleClass().addAll("page", "caseload");
        root.getChildren().addAll(head, table.view());
        model.all().addListener(recount);
        follow =
                Subscription.combine(
                        form.subscribe(table::fit),
                        order.valueProperty().subscribe(this::sort),
                        model.readProperty().subscribe(_ -> count()));
        table.view()
                .getSortOrder()
                .addListener((ListChangeListener<TableColumn<?, ?>>) _ -> followHeading());
        order.setValue(CaseloadOrder.PRESSING);
    }

    public Region root() {
        return root;
    }

    /// Puts the focus into the table, on the first row if none is chosen.
    void focus() {
        var rows = table.view();
        rows.requestFocus();
        if (rows.getSelectionModel().isEmpty()) {
            rows.getSelectionModel().selectFirst();
        }
    }

    void close() {
        follow.unsubscribe();
        model.all().removeListener(recount);
        sorted.comparatorProperty().unbind();
    }

    private Region narrowing() {
        filter.setId(FILTER);
        filter.textProperty().subscribe(_ -> narrow());
        filter.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.DOWN) {
                        focus();
                        key.consume();
                    }
                });
        order.setId(ORDER);
        order.getItems().setAll(CaseloadOrder.values());
        order.setAccessibleText(TEXT.get("order"));
        var label = Texts.strong(TEXT.get("order"));
        label.setLabelFor(order);
        var by = new VBox(label, order);
        by.getStyleClass().add("field-box");
        var find = new FieldBox(TEXT.get("filter"), null, filter).root();
        filter.setPromptText(TEXT.get("filter.hint"));
        var row = new Flow("caseload-narrowing", 16, 8);
        row.getChildren().addAll(find, by);
        return row;
    }

    private Region chips() {
        var row = new Flow("lenses", 8, 8);
        row.getChildren().add(Texts.secondary(TEXT.get("only")));
        for (var among : Only.values()) {
            var chip = new ToggleButton();
            chip.setId(ONLY + among.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("chip");
            chip.setSelected(among == only);
            chip.setOnAction(_ -> {
                only = among;
                chips.forEach((one, other) -> other.setSelected(one == among));
                narrow();
            });
            chips.put(among, chip);
            row.getChildren().add(chip);
        }
        return row;
    }

    private void narrow() {
        model.narrow(only, filter.getText());
        sayWhyEmpty();
    }

    private void sort(@Nullable CaseloadOrder by) {
        if (by == null) {
            return;
        }
        var column = table.of(by);
        column.setSortType(SortType.ASCENDING);
        table.view().getSortOrder().setAll(List.of(column));
    }

    /// A heading was pressed.
    private void followHeading() {
        var by = table.view().getSortOrder();
        for (var one : CaseloadOrder.values()) {
            if (!by.isEmpty() && by.getFirst() == table.of(one) && order.getValue() != one) {
                order.setValue(one);
            }
        }
    }

    private void count() {
        for (var chip : chips.entrySet()) {
            chip.getValue()
                    .setText(
                            TEXT.get(
                                    "only." + chip.getKey().name().toLowerCase(Locale.ROOT),
                                    model.count(chip.getKey()),
                                    CaseloadModel.QUIET_DAYS));
        }
        if (model.readProperty().get()) {
            var late = model.all().stream().mapToInt(CaseloadRow::late).sum();
            var atRisk = model.all().stream().mapToInt(CaseloadRow::atRisk).sum();
            about.setText(TEXT.get("about", model.all().size(), Limits.pressing(late, atRisk)));
        }
        sayWhyEmpty();
    }

    private void sayWhyEmpty() {
        empty.setText(
                !model.readProperty().get()
                        ? TEXT.get("reading")
                        : TEXT.get(model.all().isEmpty() ? "empty" : "none"));
    }
}
