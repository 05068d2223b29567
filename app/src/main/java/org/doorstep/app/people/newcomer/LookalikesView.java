package org.doorstep.app.people.newcomer;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.ServiceMark;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.search.Lookalikes;
import org.doorstep.domain.search.Lookalikes.Lookalike;

/// Who may be the person that is being registered, the likeliest first, each with what fits and
/// what does not.
final class LookalikesView {

    /// Id of the list.
    static final String LIST = "newcomer.like";

    private static final Messages TEXT = Messages.of("newcomer");

    private final VBox root = new VBox();
    private final Consumer<UUID> same;

    /// @param same hears of the one whom the officer knows to be the same
    LookalikesView(Consumer<UUID> same) {
        this.same = same;
        root.setId(LIST);
        root.getStyleClass().add("newcomer-like");
    }

    Region root() {
        return root;
    }

    void show(Lookalikes.Answer answer) {
        root.getChildren().setAll(Texts.sectionTitle(TEXT.get("like.title")));
        switch (answer) {
            case Lookalikes.Answer.TooLittle _ -> say(TEXT.get("like.tooLittle"));
            case Lookalikes.Answer.Later _ -> say(TEXT.get("like.later"));
            case Lookalikes.Answer.Like(var people) when people.isEmpty() ->
                    say(TEXT.get("like.nobody"));
            case Lookalikes.Answer.Like(var people) -> {
                say(TEXT.get("like.found", people.size()));
                people.forEach(person -> root.getChildren().add(card(person, button(person))));
            }
        }
    }

    private void say(String words) {
        root.getChildren().add(Texts.secondary(words));
    }

    private Button button(Lookalike like) {
        var button = new Button(TEXT.get("like.same"));
        button.setAccessibleText(TEXT.get("like.same.name", like.hit().name()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> same.accept(like.hit().person()));
        return button;
    }

    /// @param button what can be done about them
    static Region card(Lookalike like, Button button) {
        var hit = like.hit();
        var name = Prose.of(hit.name(), "strong");
        HBox.setHgrow(name, Priority.ALWAYS);
        var head = new HBox(name);
        head.getStyleClass().add("newcomer-head");
        hit.services().forEach(service -> head.getChildren().add(ServiceMark.of(service)));
        var card = new VBox(head, Texts.body(facts(like)));
        like.why().forEach(why -> card.getChildren().add(fits(why)));
        like.against()
                .forEach(against ->
                        card.getChildren()
                                .add(
                                        line(
                                                "mdoal-compare_arrows",
                                                TEXT.get("like.differs", against),
                                                true)));
        var foot = new HBox(button);
        foot.getStyleClass().add("newcomer-foot");
        if (like.likely()) {
            var likely = Texts.strong(TEXT.get("like.likely"));
            likely.setMinWidth(Region.USE_PREF_SIZE);
            foot.getChildren().add(likely);
        }
        card.getChildren().add(foot);
        card.getStyleClass().addAll("card", "newcomer-card");
        card.setAccessibleText(sentence(like));
        return card;
    }

    /// One thing that fits.
    static Node fits(String why) {
        return line("mdoal-check", why, false);
    }

    private static String facts(Lookalike like) {
        var hit = like.hit();
        var born = hit.born();
        var when =
                born == null
                        ? TEXT.get("like.bornUnknown")
                        : TEXT.get(
                                "like.born",
                                PartialDate.parse(born).map(PartialDate::shown).orElse(born));
        var address = hit.address();
        return address == null ? when : when + "\n" + address;
    }

    private static Node line(String icon, String words, boolean strong) {
        Label label = strong ? Texts.strong(words) : Texts.body(words);
        label.setGraphic(Icons.of(icon));
        label.getStyleClass().add("newcomer-line");
        return label;
    }

    private static String sentence(Lookalike like) {
        return like.hit().name()
                + ", "
                + facts(like).replace("\n", ", ")
                + ", "
                + String.join(", ", like.why())
                + like.hit().services().stream()
                        .map(Category::title)
                        .collect(Collectors.joining(", ", ", ", ""));
    }
}
