package org.doorstep.app.people.newcomer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.people.newcomer.ElsewhereModel.State;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.search.Elsewhere.Known;
import org.doorstep.domain.search.Lookalikes.Lookalike;

/// Whom the hub knows beside the people on this laptop, or why it could not be asked.
final class ElsewhereView {

    /// Id of the list.
    static final String LIST = "newcomer.elsewhere";

    /// Id of the button that asks once more.
    static final String AGAIN = "newcomer.again";

    private static final Messages TEXT = Messages.of("newcomer");

    private final VBox root = new VBox();
    private final VBox cards = new VBox();
    private final Label says = Texts.secondary("");
    private final Button again = new Button(TEXT.get("elsewhere.again"));
    private final Consumer<UUID> open;
    private final Consumer<Lookalike> fetch;

    /// @param open hears whose file, which is on this laptop, is to be opened
    /// @param fetch hears whose file is to come to this laptop
    /// @param asksAgain asks the hub once more
    ElsewhereView(Consumer<UUID> open, Consumer<Lookalike> fetch, Runnable asksAgain) {
        this.open = open;
        this.fetch = fetch;
        again.setId(AGAIN);
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(_ -> {
            // The button goes; whoever pressed it stays where its answer comes.
            root.requestFocus();
            asksAgain.run();
        });
        cards.getStyleClass().add("newcomer-like");
        root.setId(LIST);
        root.getStyleClass().add("newcomer-like");
        root.setFocusTraversable(false);
        root.getChildren()
                .setAll(Texts.sectionTitle(TEXT.get("elsewhere.title")), says, again, cards);
    }

    Region root() {
        return root;
    }

    void show(State state) {
        says.setText(words(state));
        root.setAccessibleText(TEXT.get("elsewhere.title") + ". " + says.getText());
        var unasked = state instanceof State.NotAsked;
        again.setVisible(unasked);
        again.setManaged(unasked);
        cards.getChildren()
                .setAll(state instanceof State.Answered answer ? all(answer) : List.of());
        cards.setManaged(!cards.getChildren().isEmpty());
    }

    private static String words(State state) {
        return switch (state) {
            case State.TooLittle _ -> TEXT.get("elsewhere.tooLittle");
            case State.Asking _ -> TEXT.get("elsewhere.asking");
            case State.NotAsked(var reason) ->
                    switch (reason) {
                        case OFFLINE -> TEXT.get("elsewhere.offline");
                        case SIGNED_OUT -> TEXT.get("elsewhere.signedOut");
                        case TOO_MANY -> TEXT.get("elsewhere.tooMany");
                        case ASKED_OFTEN -> TEXT.get("elsewhere.askedOften");
                        case REFUSED -> TEXT.get("elsewhere.refused");
                    };
            case State.Answered(var people, var known) ->
                    people.isEmpty() && known.isEmpty()
                            ? TEXT.get("elsewhere.nobody")
                            : TEXT.get("elsewhere.found", people.size() + known.size());
        };
    }

    private List<Node> all(State.Answered answer) {
        var all = new ArrayList<Node>();
        answer.people().forEach(one -> all.add(LookalikesView.card(one.like(), button(one))));
        answer.known().forEach(known -> all.add(card(known)));
        return all;
    }

    private Button button(ElsewhereModel.Person one) {
        var like = one.like();
        var does = one.here() ? "elsewhere.open" : "elsewhere.fetch";
        var button = new Button(TEXT.get(does));
        var named = one.here() ? "elsewhere.open.name" : "elsewhere.fetch.name";
        button.setAccessibleText(TEXT.get(named, like.hit().name()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(
                one.here() ? _ -> open.accept(like.hit().person()) : _ -> fetch.accept(like));
        return button;
    }

    private static Region card(Known known) {
        var head = new HBox(Texts.strong(TEXT.get("elsewhere.known", known.service().title())));
        HBox.setHgrow(head.getChildren().getFirst(), Priority.ALWAYS);
        head.getStyleClass().add("newcomer-head");
        ((Region) head.getChildren().getFirst()).setMaxWidth(Double.MAX_VALUE);
        head.getChildren().add(ServiceMark.of(known.service()));
        var ask =
                known.phone() == null
                        ? TEXT.get("elsewhere.ask", known.team())
                        : TEXT.get("elsewhere.ask.phone", known.team(), known.phone());
        var card = new VBox(head);
        known.why().forEach(why -> card.getChildren().add(LookalikesView.fits(why)));
        card.getChildren().add(Texts.body(ask));
        card.getStyleClass().addAll("card", "newcomer-card");
        // There is nothing to press, but it must be found by the keyboard and read aloud.
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(
                TEXT.get("elsewhere.known", known.service().title())
                        + ", "
                        + String.join(", ", known.why())
                        + ". "
                        + ask);
        return card;
    }
}
