package org.doorstep.app.review.whose;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.review.whose.WhoseRow.Person;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.Whom;
import org.doorstep.domain.identity.UnplacedEntries.Placed;

/// The entries one below the other, each with the two people whom it may be about.
final class WhoseView {

    /// Id of a choice; the entry's and the person's ids follow.
    static final String CHOICE = "whose.choice.";

    private static final Messages TEXT = Messages.of("whose");

    private final WhoseModel model;
    private final Hears hears;
    private final VBox cards = new VBox();
    private final ScrollPane root;
    private final ListChangeListener<WhoseRow> follow = _ -> show();

    /// Who hears what the officer does.
    ///
    /// @param open opens a person's file
    /// @param placed hears what was decided, to offer Undo
    record Hears(Consumer<UUID> open, Consumer<Placed> placed) {}

    WhoseView(WhoseModel model, Hears hears) {
        this.model = model;
        this.hears = hears;
        var empty = Texts.body("");
        empty.textProperty()
                .bind(
                        Bindings.when(model.loaded())
                                .then(TEXT.get("empty"))
                                .otherwise(TEXT.get("reading")));
        empty.visibleProperty().bind(Bindings.isEmpty(model.rows()));
        empty.managedProperty().bind(empty.visibleProperty());
        cards.getStyleClass().add("conflicts");
        var page = new VBox(Texts.secondary(TEXT.get("about")), empty, cards);
        page.getStyleClass().add("page");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        model.rows().addListener(follow);
        show();
    }

    Region root() {
        return root;
    }

    /// Puts the focus on the first choice.
    void focus() {
        cards.lookupAll(".button").stream()
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, root::requestFocus);
    }

    void close() {
        model.rows().removeListener(follow);
    }

    private void show() {
        cards.getChildren().setAll(model.rows().stream().map(this::card).toList());
    }

    private Region card(WhoseRow row) {
        var text = Texts.body(row.text());
        text.getStyleClass().add("whose-text");
        var choices =
                new FlowPane(
                        choice(row, row.here()),
                        choice(row, row.there()),
                        open(row.here()),
                        open(row.there()));
        choices.getStyleClass().add("conflict-actions");
        var people = new Flow("whose-people", 24, 6);
        Stream.of(row.here(), row.there())
                .filter(person -> !person.who().cautions().isEmpty())
                .forEach(person -> people.getChildren().add(Whom.of(person.who(), "strong")));
        people.setManaged(!people.getChildren().isEmpty());
        var card =
                new VBox(
                        Texts.sectionTitle(row.title()),
                        text,
                        Prose.of(TEXT.get("question", row.here().name(), row.there().name())),
                        people,
                        choices);
        card.getStyleClass().addAll("card", "conflict");
        card.setAccessibleText(row.title());
        return card;
    }

    private Button choice(WhoseRow row, Person person) {
        var button = new Button(TEXT.get("choice", person.name()));
        button.setId(CHOICE + row.id() + "." + person.id());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.place(row, person, hears.placed()));
        return button;
    }

    private Button open(Person person) {
        var button = new Button(TEXT.get("open", person.name()));
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> hears.open().accept(person.id()));
        return button;
    }
}
