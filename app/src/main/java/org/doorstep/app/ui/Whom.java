package org.doorstep.app.ui;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import org.doorstep.domain.citizen.Mention;

/// Whom a row is about: the name, and behind it the weightiest kind of warning about the person.
public final class Whom {

    /// Between the name and the tag.
    private static final String GAP = "  ";

    private Whom() {}

    /// The name with its tag, as words that may wrap.
    public static Prose of(Mention who, String... styleClasses) {
        return tag(Prose.of(who.name(), styleClasses), who);
    }

    /// Goes on with the tag behind words that end with the name.
    public static Prose tag(Prose words, Mention who) {
        MarkerTag.weightiest(who.cautions()).ifPresent(tag -> words.add(GAP).add(tag));
        return words;
    }

    /// Sets the tag before the words below a name in a cell: the name needs the whole width.
    public static void tag(Labeled below, Mention who) {
        below.setContentDisplay(ContentDisplay.LEFT);
        below.setGraphic(MarkerTag.weightiest(who.cautions()).orElse(null));
    }
}
