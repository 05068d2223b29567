package org.doorstep.app.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.team.TeamModel.Shown;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.domain.team.Load;
import org.doorstep.domain.team.Weights;
import org.jspecify.annotations.Nullable;

/// The officers of the team with what they have, and beside them the work of the one that is
/// chosen.
public final class TeamView {

    static final String GIVE = "team.give";
    static final String HAND_OVER = "team.handOver";
    static final String SHARE = "team.share";

    private static final Messages TEXT = Messages.of("team");

    private final TeamModel model;
    private final WorkersTable workers;
    private final PiecesTable pieces;
    private final Label title = Texts.pageTitle(TEXT.get("title"));
    private final Label about = Texts.secondary(TEXT.get("reading"));
    private final Label may = Texts.caption("");
    private final Label weights = Texts.caption("");
    private final Label whose = Texts.sectionTitle("");
    private final Label most = Texts.caption("");
    private final MenuButton give = new MenuButton(TEXT.get("give"));
    private final Button handOver = new Button(TEXT.get("handOver"));
    private final Button share = new Button(TEXT.get("share"));
    private final ObservableValue<WidthForm> form;
    private final VBox above;
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final VBox columns = new VBox();
    private final VBox page = new VBox();
    private final ScrollPane root = new ScrollPane(page);
    private final ListChangeListener<PieceRow> listed = _ -> count();
    private final Subscription follow;
    private @Nullable HandoverPane handing;
    private @Nullable SharingPane sharing;

    /// @param approvals what waits for the officer's approval, above the board
    /// @param open opens a person's file
    public TeamView(
            TeamModel model,
            Region approvals,
            Consumer<UUID> open,
            ObservableValue<WidthForm> form) {
        this.model = model;
        this.form = form;
        this.above = new VBox(approvals);
        above.managedProperty().bind(above.visibleProperty().and(approvals.managedProperty()));
        this.workers = new WorkersTable(new Deeds());
        this.pieces = new PiecesTable(model.pieces(), open, this::askToWhom);
        give.setId(GIVE);
        give.setAccessibleText(TEXT.get("give.named"));
        give.getItems().setAll(new MenuItem());
        give.setOnShowing(_ -> give.getItems().setAll(items()));
        handOver.setId(HAND_OVER);
        handOver.setOnAction(_ -> askHandover());
        share.setId(SHARE);
        share.setOnAction(_ -> askSharing());
        var deeds = new Flow("team-deeds", 10, 8);
        deeds.getChildren().addAll(give, handOver, share);
        left.getChildren().addAll(workers.view(), weights);
        right.getChildren().addAll(whose, deeds, most, pieces.view());
        left.getStyleClass().add("team-column");
        right.getStyleClass().add("team-column");
        VBox.setVgrow(workers.view(), Priority.ALWAYS);
        VBox.setVgrow(pieces.view(), Priority.ALWAYS);
        VBox.setVgrow(columns, Priority.ALWAYS);
        var head = new VBox(title, about, may);
        head.getStyleClass().add("section");
        page.getStyleClass().addAll("page", "team");
        page.getChildren().addAll(head, above, columns);
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setFocusTraversable(false);
        model.pieces().addListener(listed);
        follow =
                Subscription.combine(
                        form.subscribe(this::fit),
                        model.shownProperty().subscribe(this::show),
                        model.chosenProperty().subscribe(this::showWhose));
    }

    public Region root() {
        return root;
    }

    /// Puts the focus on the officers.
    void focus() {
        workers.view().requestFocus();
    }

    void close() {
        endSharing();
        follow.unsubscribe();
        model.pieces().removeListener(listed);
    }

    private void fit(WidthForm now) {
        pieces.fit(now);
        Pane row = now.atMost(WidthForm.SMALL) ? new VBox(left, right) : new HBox(left, right);
        row.getStyleClass().add("team-columns");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.SOMETIMES);
        VBox.setVgrow(row, Priority.ALWAYS);
        VBox.setVgrow(left, Priority.ALWAYS);
        VBox.setVgrow(right, Priority.ALWAYS);
        columns.getChildren().setAll(row);
    }

    private void show(@Nullable Shown shown) {
        var there = shown != null && shown.team();
        showColumns(there && sharing == null);
        may.setVisible(there);
        may.setManaged(there);
        if (shown == null) {
            about.setText(TEXT.get("reading"));
            return;
        }
        if (!there) {
            about.setText(TEXT.get("none"));
            return;
        }
        title.setText(TEXT.get("heading", shown.name()));
        var nobodys =
                shown.workers().stream()
                        .filter(row -> row.officer() == null)
                        .map(WorkerRow::load)
                        .reduce(Load.NONE, Load::and);
        var here = shown.workers().stream().filter(WorkerRow::here).count();
        about.setText(TEXT.get("about", here) + " " + waits(nobodys));
        may.setText(TEXT.get(shown.leads() ? "leads" : "reads"));
        weights.setText(words(shown.weights()));
        workers.show(shown, model.chosenProperty().get());
        showWhose(model.chosenProperty().get());
    }

    private static String waits(Load nobodys) {
        var parts =
                Stream.of(
                                part("people", nobodys.people()),
                                part("cases", nobodys.cases()),
                                part("tasks", nobodys.tasks()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return TEXT.get(parts.isEmpty() ? "about.nothing" : "about.waits", parts);
    }

    private static String part(String what, int many) {
        return many == 0 ? "" : TEXT.get("about." + what, many);
    }

    private void showColumns(boolean now) {
        columns.setVisible(now);
        columns.setManaged(now);
        above.setVisible(now);
    }

    private void showWhose(@Nullable WorkerRow worker) {
        var shown = model.shownProperty().get();
        var leads = shown != null && shown.leads();
        if (worker != null) {
            workers.view().getSelectionModel().select(worker);
            pieces.view().setAccessibleText(TEXT.get("pieces", worker.name()));
            handOver.setAccessibleText(TEXT.get("handOver.named", worker.name()));
        }
        give.setVisible(leads);
        give.setManaged(leads);
        var hands = leads && worker != null && worker.officer() != null;
        handOver.setVisible(hands);
        handOver.setManaged(hands);
        var shares = leads && worker != null && worker.officer() == null;
        share.setVisible(shares);
        share.setManaged(shares);
        count();
    }

    private void count() {
        var worker = model.chosenProperty().get();
        whose.setText(worker == null ? "" : TEXT.get("pieces.of", worker.name(), model.all()));
        var cut = model.all() > model.pieces().size();
        most.setText(cut ? TEXT.get("pieces.most", model.pieces().size(), model.all()) : "");
        most.setVisible(cut);
        most.setManaged(cut);
    }

    private List<MenuItem> items() {
        var shown = model.shownProperty().get();
        if (shown == null) {
            return List.of(new MenuItem(TEXT.get("reading")));
        }
        var items =
                new ArrayList<MenuItem>(
                        others(shown).stream()
                                .map(other ->
                                        item(
                                                TEXT.get(
                                                        "give.item",
                                                        other.name(),
                                                        other.weight(),
                                                        WorkerRow.weight(shown.weights().full())),
                                                () -> give(other)))
                                .toList());
        var from = model.chosenProperty().get();
        if (from != null && from.officer() != null) {
            items.add(item(TEXT.get("give.nobody"), () -> give(null)));
        }
        return items;
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        // Names may hold underscores.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// To whom work can be given, who has least first.
    private List<WorkerRow> others(Shown shown) {
        var from = model.chosenProperty().get();
        return shown.workers().stream()
                .filter(WorkerRow::here)
                .filter(row ->
                        from == null
                                || row.officer() == null
                                || !row.officer().equals(from.officer()))
                .sorted(WorkerRow.LEAST_FIRST)
                .toList();
    }

    private void give(@Nullable WorkerRow to) {
        model.give(pieces.chosen(), to);
    }

    private void askToWhom() {
        if (give.isVisible()) {
            give.show();
        }
    }

    private void askHandover() {
        var shown = model.shownProperty().get();
        var from = model.chosenProperty().get();
        if (shown == null || from == null || handing != null) {
            return;
        }
        var pane =
                new HandoverPane(
                        from,
                        others(shown),
                        shown.weights().full(),
                        (to, why) -> {
                            endHandover();
                            model.handOver(from, to, why);
                        },
                        this::endHandover);
        handing = pane;
        page.getChildren().add(1, pane.root());
        pane.focus();
    }

    private void endHandover() {
        if (handing != null) {
            page.getChildren().remove(handing.root());
            handing = null;
            focus();
        }
    }

    private void askSharing() {
        var shown = model.shownProperty().get();
        var plan = model.sharing(pieces.chosen());
        if (shown == null || plan == null || sharing != null) {
            return;
        }
        sharing =
                new SharingPane(
                        plan,
                        shown.weights().full(),
                        form,
                        agreed -> {
                            endSharing();
                            model.share(agreed);
                        },
                        this::endSharing);
        showColumns(false);
        page.getChildren().add(sharing.root());
        sharing.focus();
    }

    private void endSharing() {
        if (sharing != null) {
            sharing.close();
            page.getChildren().remove(sharing.root());
            sharing = null;
            showColumns(true);
            focus();
        }
    }

    private static String words(Weights by) {
        var types =
                by.caseTypes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one ->
                                TEXT.get(
                                        "weights.case",
                                        one.getKey().replace('-', ' '),
                                        WorkerRow.weight(one.getValue())))
                        .collect(Collectors.joining(", "));
        return TEXT.get(
                "weights",
                WorkerRow.weight(by.person()),
                WorkerRow.weight(by.usual()),
                types.isEmpty() ? "" : " (" + types + ")",
                WorkerRow.weight(by.task()),
                WorkerRow.weight(by.atRisk()),
                WorkerRow.weight(by.late()),
                WorkerRow.weight(by.full()));
    }

    private final class Deeds implements WorkersTable.Hearer {

        @Override
        public void choose(@Nullable WorkerRow worker) {
            model.choose(worker);
        }

        @Override
        public void enter() {
            var rows = pieces.view();
            rows.requestFocus();
            if (rows.getSelectionModel().isEmpty()) {
                rows.getSelectionModel().selectFirst();
            }
        }

        @Override
        public boolean takes(WorkerRow worker) {
            var shown = model.shownProperty().get();
            return shown != null
                    && shown.leads()
                    && worker.here()
                    && !worker.equals(model.chosenProperty().get())
                    && !pieces.chosen().isEmpty();
        }

        @Override
        public void drop(WorkerRow worker) {
            give(worker);
        }
    }
}
