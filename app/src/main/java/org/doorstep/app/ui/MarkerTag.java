package org.doorstep.app.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Mention;

/// A warning about a person: icon, words and colour. A button, so that it can say more when it is
/// asked.
public final class MarkerTag {

    private static final Messages TEXT = Messages.of("marker");

    private MarkerTag() {}

    /// @param onAsk what happens when the officer asks for more
    public static Button of(Caution caution, Runnable onAsk) {
        var tag = new Button(caution.text(), Icons.of(icon(caution.level())));
        tag.getStyleClass().setAll("marker", "focusable", styleClass(caution.level()));
        tag.setOnAction(_ -> onAsk.run());
        return tag;
    }

    /// The same to read, where there is nothing more to ask.
    ///
    /// @param words what it says; the words of more than one, or only their number
    public static Label still(Caution.Level level, String words) {
        var tag = new Label(words, Icons.of(icon(level)));
        tag.getStyleClass().addAll("marker", "still", styleClass(level));
        return tag;
    }

    /// The weightiest kind of these warnings in a word, for a row of a list; empty if there is none
    /// to be careful of. What is warned of stands on the page.
    public static Optional<Label> weightiest(Collection<Caution> cautions) {
        return gravest(cautions).map(MarkerTag::inAWord);
    }

    /// Whether there is one to be careful of, which [#weightiest] shows.
    public static boolean isWarned(Mention who) {
        return gravest(who.cautions()).isPresent();
    }

    /// A name with the weightiest kind of its warnings, for a screen reader.
    public static String spoken(Mention of) {
        return gravest(of.cautions())
                .map(level -> of.name() + ", " + word(level))
                .orElse(of.name());
    }

    private static Optional<Caution.Level> gravest(Collection<Caution> cautions) {
        return cautions.stream()
                .map(Caution::level)
                .filter(level -> level != Caution.Level.KNOW)
                .min(Comparator.naturalOrder());
    }

    private static Label inAWord(Caution.Level level) {
        var tag = still(level, word(level));
        tag.getStyleClass().add("short");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }

    private static String word(Caution.Level level) {
        return switch (level) {
            case STOP -> TEXT.get("tag.stop");
            case DO_NOT_DISCLOSE -> TEXT.get("tag.hidden");
            case CARE -> TEXT.get("tag.care");
            case KNOW -> TEXT.get("tag.know");
        };
    }

    private static String styleClass(Caution.Level level) {
        return level.toString().replace('_', '-');
    }

    private static String icon(Caution.Level level) {
        return switch (level) {
            case STOP -> "mdomz-report";
            case DO_NOT_DISCLOSE -> "mdoal-lock";
            case CARE -> "mdomz-warning";
            case KNOW -> "mdoal-info";
        };
    }
}
