package org.doorstep.app.review.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.review.match.MatchShown.FieldRow;
import org.doorstep.app.review.match.MatchShown.Sign;
import org.doorstep.app.review.match.MatchesModel.Outcome;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.identity.Matches.Decided;
import org.doorstep.domain.identity.Matches.Sureness;
import org.doorstep.domain.identity.Matches.Which;
import org.jspecify.annotations.Nullable;

/// Two records side by side, the evidence below, four answers. Keys: 1 to 4 answer, N goes on.
public final class MatchesView {

    static final String ANSWER = "match.answer.";
    static final String NEXT = "match.next";
    static final String PAIR = "match.pair";
    static final String SERVICE = "match.service.";
    static final String SURENESS = "match.sureness.";

    private static final Messages TEXT = Messages.of("match");
    private static final List<Outcome> ANSWERS =
            List.of(Outcome.SAME, Outcome.DIFFERENT, Outcome.RELATED, Outcome.UNSURE);

    private final MatchesModel model;
    private final Consumer<Decided> decided;
    private final VBox body = new VBox();
    private final ToggleButton everyService =
            chip(SERVICE + "all", TEXT.get("service.all"), now -> new Which(null, now.sureness()));
    private final Map<Category, ToggleButton> byService = new EnumMap<>(Category.class);
    private final Map<Sureness, ToggleButton> bySureness = new EnumMap<>(Sureness.class);
    private final FlowPane services = new FlowPane(everyService);
    private final FlowPane sureness = new FlowPane();
    private final FlowPane answers = new FlowPane();
    private final ScrollPane root;
    private final List<Subscription> following = new ArrayList<>();
    private boolean narrow;

    /// @param decided hears what was decided, to offer Undo
    MatchesView(MatchesModel model, ObservableValue<WidthForm> form, Consumer<Decided> decided) {
        this.model = model;
        this.decided = decided;
        var left = Texts.strong("");
        left.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> TEXT.get("left", model.waiting().get().all()),
                                model.waiting()));
        var empty = Texts.body("");
        empty.textProperty()
                .bind(
                        Bindings.when(model.loaded())
                                .then(TEXT.get("empty"))
                                .otherwise(TEXT.get("reading")));
        empty.visibleProperty().bind(model.shown().isNull());
        empty.managedProperty().bind(empty.visibleProperty());
        var rate = Texts.caption("");
        rate.textProperty().bind(model.rate());
        rate.visibleProperty().bind(rate.textProperty().isNotEmpty());
        rate.managedProperty().bind(rate.visibleProperty());
        for (var service : Category.values()) {
            byService.put(
                    service,
                    chip(
                            SERVICE + service,
                            service.title(),
                            now -> new Which(service, now.sureness())));
        }
        for (var each : Sureness.values()) {
            bySureness.put(
                    each,
                    chip(
                            SURENESS + each.name(),
                            TEXT.get("sureness." + each.name().toLowerCase(Locale.ROOT)),
                            now -> new Which(now.service(), each)));
        }
        services.getChildren().addAll(byService.values());
        sureness.getChildren().addAll(bySureness.values());
        services.getStyleClass().add("match-filter");
        sureness.getStyleClass().add("match-filter");
        answers.getStyleClass().add("match-answers");
        ANSWERS.forEach(answer -> answers.getChildren().add(button(answer)));
        answers.getChildren().add(next());
        body.getStyleClass().add("match-body");
        body.setId(PAIR);
        var page = new VBox(left, services, sureness, empty, body, rate);
        page.getStyleClass().add("page");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
        following.add(
                form.subscribe(now -> {
                    narrow = now.atMost(WidthForm.NARROW);
                    show(model.shown().get());
                }));
        following.add(model.shown().subscribe(this::show));
        following.add(model.waiting().subscribe(_ -> filters()));
        following.add(model.which().subscribe(_ -> filters()));
    }

    public Region root() {
        return root;
    }

    /// Puts the focus on the first answer.
    void focus() {
        if (model.shown().get() == null) {
            root.requestFocus();
        } else {
            answers.getChildren().getFirst().requestFocus();
        }
    }

    void close() {
        following.forEach(Subscription::unsubscribe);
    }

    private void show(@Nullable MatchShown shown) {
        var held = body.getScene() != null && holds(body, body.getScene().getFocusOwner());
        if (shown == null) {
            body.getChildren().clear();
            return;
        }
        body.getChildren()
                .setAll(
                        Texts.body(shown.question()),
                        pair(shown),
                        answers,
                        Texts.sectionTitle(TEXT.get("why")),
                        clues(shown));
        if (held) {
            answers.getChildren().getFirst().requestFocus();
        }
    }

    private static boolean holds(Node whole, @Nullable Node part) {
        for (var at = part; at != null; at = at.getParent()) {
            if (at == whole) {
                return true;
            }
        }
        return false;
    }

    private GridPane pair(MatchShown shown) {
        var grid = new GridPane();
        grid.getStyleClass().addAll("card", "match-pair");
        columns(grid);
        grid.add(head(shown.left()), 1, 0);
        grid.add(head(shown.right()), 3, 0);
        for (var i = 0; i < shown.rows().size(); i++) {
            var row = shown.rows().get(i);
            var label =
                    Texts.secondary(narrow ? row.sign().mark() + " " + row.label() : row.label());
            grid.add(label, 0, i + 1);
            grid.add(value(row, row.left()), 1, i + 1);
            if (!narrow) {
                grid.add(sign(row.sign()), 2, i + 1);
            }
            grid.add(value(row, row.right()), 3, i + 1);
        }
        grid.setAccessibleText(TEXT.get("pair", shown.left().source(), shown.right().source()));
        return grid;
    }

    private void columns(GridPane grid) {
        var label = new ColumnConstraints();
        if (narrow) {
            // Wraps: with all of its words on one line the values would stand outside the window.
            label.setPercentWidth(24);
        } else {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        var value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setPercentWidth(narrow ? 38 : 35);
        var sign = new ColumnConstraints();
        sign.setMinWidth(narrow ? 0 : Region.USE_PREF_SIZE);
        var other = new ColumnConstraints();
        other.setHgrow(Priority.ALWAYS);
        other.setPercentWidth(narrow ? 38 : 35);
        grid.getColumnConstraints().setAll(label, value, sign, other);
    }

    private static Label head(MatchShown.Side side) {
        var head = Texts.strong(side.source());
        head.setGraphic(ServiceMark.of(side.service()));
        head.getStyleClass().add("tile-name");
        return head;
    }

    private static Label value(FieldRow row, String text) {
        if (text.isEmpty()) {
            return Texts.secondary(TEXT.get("silent"));
        }
        var label = row.sign() == Sign.DIFFERENT ? Texts.strong(text) : Texts.body(text);
        label.setAccessibleText(row.label() + ", " + text + ", " + words(row.sign()));
        return label;
    }

    private static Label sign(Sign sign) {
        var words = words(sign);
        return sign == Sign.DIFFERENT ? Texts.strong(words) : Texts.secondary(words);
    }

    private static String words(Sign sign) {
        return TEXT.get("sign." + sign.name().toLowerCase(Locale.ROOT));
    }

    private static Region clues(MatchShown shown) {
        var grid = new GridPane();
        grid.getStyleClass().add("match-clues");
        for (var i = 0; i < shown.clues().size(); i++) {
            var clue = shown.clues().get(i);
            grid.add(Texts.body(clue.sign().mark()), 0, i);
            grid.add(Texts.body(clue.finding()), 1, i);
            grid.add(Texts.secondary(clue.strength()), 2, i);
        }
        if (shown.clues().isEmpty()) {
            grid.add(Texts.secondary(TEXT.get("noClues")), 0, 0);
        }
        return grid;
    }

    private Button button(Outcome answer) {
        var words = TEXT.get("answer." + answer.name().toLowerCase(Locale.ROOT));
        var button = new Button(ANSWERS.indexOf(answer) + 1 + "  " + words);
        button.setId(ANSWER + answer.name().toLowerCase(Locale.ROOT));
        button.setAccessibleText(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.decide(answer, decided));
        return button;
    }

    /// No answer: the pair stays in the queue.
    private Button next() {
        var next = new Button(TEXT.get("next"));
        next.setId(NEXT);
        next.getStyleClass().add("flat");
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(_ -> model.next());
        return next;
    }

    /// The chips stay, so that the focus stays on them.
    private void filters() {
        var now = model.which().get();
        var counts = model.waiting().get().byService();
        everyService.setSelected(now.service() == null);
        byService.forEach((service, chip) -> {
            var count = counts.getOrDefault(service, 0);
            var words = TEXT.get("service", service.title(), count);
            chip.setText(words);
            chip.setAccessibleText(words);
            chip.setSelected(service == now.service());
            chip.setVisible(count > 0 || service == now.service());
            chip.setManaged(chip.isVisible());
        });
        bySureness.forEach((each, chip) -> chip.setSelected(each == now.sureness()));
    }

    /// @param which what to work on, from what it was
    private ToggleButton chip(String id, String words, UnaryOperator<Which> which) {
        var chip = new ToggleButton(words);
        chip.setId(id);
        chip.getStyleClass().add("chip");
        chip.setAccessibleText(words);
        chip.setOnAction(_ -> {
            model.which().set(which.apply(model.which().get()));
            // Pressing the chosen one changes nothing, but takes its mark away.
            filters();
        });
        return chip;
    }

    private void keyTyped(KeyEvent key) {
        switch (key.getCharacter()) {
            case "1" -> model.decide(Outcome.SAME, decided);
            case "2" -> model.decide(Outcome.DIFFERENT, decided);
            case "3" -> model.decide(Outcome.RELATED, decided);
            case "4" -> model.decide(Outcome.UNSURE, decided);
            case "n", "N" -> model.next();
            default -> {
                return;
            }
        }
        key.consume();
    }
}
