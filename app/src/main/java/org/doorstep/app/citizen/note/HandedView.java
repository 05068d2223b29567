package org.doorstep.app.citizen.note;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.draft.BesideBox;
import org.doorstep.domain.draft.Drafts.Beside;
import org.doorstep.domain.draft.Drafts.Given;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.note.Draft;
import org.jspecify.annotations.Nullable;

/// Says which note a colleague had begun who had the file, and lets the officer go on with it; from
/// whom the one came that is being written, for whom words in it were, and what of it could not be
/// read. Nothing is ever mixed.
public final class HandedView {

    /// Ids for tests.
    public static final String TAKE_OVER = "citizen.note.takeOver";

    public static final String HANDED = "citizen.note.handed";
    public static final String GIVEN = "citizen.note.given";
    public static final String ELSEWHERE = "citizen.note.elsewhere";
    public static final String GO_ON = "citizen.note.goOn";
    public static final String BROUGHT_BACK = "citizen.note.broughtBack";
    public static final String NOT_READ = "citizen.note.notRead";
    public static final String READ_AGAIN = "citizen.note.readAgain";
    public static final String SHOW = "citizen.note.beside.show";

    private static final Messages TEXT = Messages.of("citizen");

    private final NoteModel model;
    private final UnaryOperator<String> discreet;
    private final Runnable discarded;
    private final Dates dates;
    private final VBox root = new VBox();
    private final BooleanProperty covered = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper beside = new ReadOnlyBooleanWrapper();
    private final Subscription subscriptions;

    /// @param shown changes when more or less of the file is shown
    /// @param discreet what of words from another laptop is shown now
    /// @param discarded offers to undo after what lay aside was thrown away
    public HandedView(
            NoteModel model,
            ObservableValue<?> shown,
            UnaryOperator<String> discreet,
            Dates dates,
            Runnable discarded) {
        this.model = model;
        this.discreet = discreet;
        this.discarded = discarded;
        this.dates = dates;
        root.getStyleClass().addAll("handover", "note-handed");
        root.setMinHeight(Region.USE_PREF_SIZE);
        root.setMaxHeight(Region.USE_PREF_SIZE);
        subscriptions =
                Subscription.combine(
                        model.standingProperty().subscribe(this::show),
                        model.openProperty().subscribe(this::show),
                        model.asideProperty().subscribe(this::show),
                        model.broughtBackForProperty().subscribe(this::show),
                        model.serviceProperty().subscribe(this::show),
                        model.notReadProperty().subscribe(this::show),
                        model.standingUnknownProperty().subscribe(this::show),
                        shown.subscribe(this::show),
                        covered.subscribe(this::show));
        show();
    }

    public Region root() {
        return root;
    }

    /// Makes room for something else that is written, and comes back after it.
    public void covered(boolean now) {
        covered.set(now);
    }

    /// Whether there is so much to say of a note that is being written, as where words of others
    /// stand beside it, that it needs more room.
    public ReadOnlyBooleanProperty besideProperty() {
        return beside.getReadOnlyProperty();
    }

    /// Stops following the model.
    public void dispose() {
        subscriptions.unsubscribe();
    }

    private void show() {
        var lines = new ArrayList<Node>();
        if (model.notReadProperty().get()) {
            lines.add(notRead("note.notRead"));
        } else if (model.standingUnknownProperty().get()) {
            lines.add(notRead("note.standingUnknown"));
        }
        var standing = model.standingProperty().get();
        var open = model.openProperty().get();
        var handed = standing.handed();
        if (open && handed != null) {
            var begun = dates.moment(handed.begunAt());
            lines.add(line(HANDED, TEXT.get("note.handed", handed.name(), begun)));
        }
        var given = standing.given();
        if (open && given != null) {
            lines.add(line(GIVEN, words(given)));
        } else if (open && standing.elsewhere()) {
            lines.add(line(ELSEWHERE, TEXT.get("note.elsewhere.open")));
        }
        var former = model.broughtBackForProperty().get();
        if (open && former != null) {
            var now = model.serviceProperty().get();
            lines.add(
                    line(BROUGHT_BACK, TEXT.get("note.broughtBack", former.title(), now.title())));
        }
        var aside = model.asideProperty().get();
        if (aside != null && standing.beside().stream().noneMatch(Beside::follows)) {
            lines.add(aside(aside, given));
        }
        for (var beside : standing.beside()) {
            var offers = beside.own() && !open && (aside == null || beside.follows());
            lines.add(offers ? offer(beside) : beside(beside));
        }
        root.getChildren().setAll(lines);
        root.setVisible(!lines.isEmpty() && !covered.get());
        root.setManaged(root.isVisible());
        beside.set(
                open
                        && root.isVisible()
                        && (!standing.beside().isEmpty()
                                || former != null
                                || model.standingUnknownProperty().get()));
    }

    private Node notRead(String words) {
        var again = new Button(TEXT.get("note.readAgain"));
        again.setId(READ_AGAIN);
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(_ -> model.readAgain());
        var box = new VBox(line(NOT_READ, TEXT.get(words)), again);
        box.getStyleClass().add("besides");
        return box;
    }

    /// What the officer began here and does not have as it was any longer.
    private Node aside(Draft draft, @Nullable Given given) {
        var until = dates.moment(draft.keptAt());
        var line =
                given == null || given.name() == null
                        ? TEXT.get("note.elsewhere", until)
                        : TEXT.get("note.elsewhere.given", given.name(), until);
        var goOn = new Button(TEXT.get("note.elsewhere.goOn"));
        goOn.setId(GO_ON);
        goOn.setOnAction(_ -> model.begin());
        var discard = new Button(TEXT.get("note.besides.discard"));
        discard.setOnAction(_ -> {
            if (model.discardAside()) {
                discarded.run();
            }
        });
        return box(line, TEXT.get("note.besides.yours"), draft::words)
                .first(goOn)
                .last(discard)
                .root();
    }

    private String words(Given given) {
        var since = dates.moment(given.at());
        return given.name() == null
                ? TEXT.get("note.given.nobody", since)
                : TEXT.get("note.given", given.name(), since);
    }

    private static Label line(String id, String words) {
        var line = Texts.whole(Texts.body(words));
        line.setId(id);
        return line;
    }

    /// What the officer can go on with.
    private Node offer(Beside beside) {
        var until = dates.moment(beside.keptAt());
        var line = new ArrayList<String>();
        if (beside.returned()) {
            line.add(TEXT.get("note.draftBy", beside.name(), until));
        } else {
            line.add(
                    TEXT.get(
                            beside.follows() ? "note.draftBy.follows" : "note.draftBy.own", until));
        }
        // In the field nothing would hide the address.
        var tells =
                beside.typed().values().stream()
                        .anyMatch(words -> !discreet.apply(words).equals(words));
        if (tells) {
            line.add(TEXT.get("note.takeOver.hidden"));
        }
        if (!beside.known()) {
            line.add(TEXT.get("note.takeOver.newer"));
        }
        var box = box(String.join(" ", line), theirs(beside), () -> words(beside));
        if (!tells && beside.known()) {
            var goOn = new Button(TEXT.get("note.takeOver"));
            goOn.setId(TAKE_OVER);
            goOn.setOnAction(_ -> model.takeOver(beside.draft()));
            box.first(goOn);
        }
        return box.root();
    }

    /// What stands beside the officer’s own. What a colleague wrote is thrown away only by who went
    /// on with it: that can be taken back.
    private Node beside(Beside beside) {
        var until = dates.moment(beside.keptAt());
        if (beside.own() && !beside.returned()) {
            var discard = new Button(TEXT.get("note.besides.discard"));
            discard.setOnAction(_ -> model.discard(beside.draft()));
            return box(TEXT.get("note.besides.own", until), theirs(beside), () -> words(beside))
                    .last(discard)
                    .root();
        }
        var line = beside.own() ? "note.draftBy.later" : "note.besides";
        return box(TEXT.get(line, beside.name(), until), theirs(beside), () -> words(beside))
                .root();
    }

    private static String theirs(Beside beside) {
        return TEXT.get("note.besides.words", beside.name());
    }

    /// The words of the note, then what else was typed around them.
    private List<String> words(Beside beside) {
        var words = new ArrayList<String>();
        words.add(beside.typed().getOrDefault(Unfinished.TEXT, ""));
        new TreeMap<>(beside.typed())
                .forEach((field, typed) -> {
                    if (!field.equals(Unfinished.TEXT)) {
                        words.add(typed);
                    }
                });
        return words.stream().filter(one -> !one.isBlank()).map(discreet).toList();
    }

    private static BesideBox box(String line, String theirs, Supplier<List<String>> words) {
        return new BesideBox(
                SHOW,
                new BesideBox.Words(
                        line, TEXT.get("note.besides.show"), TEXT.get("note.besides.hide"), theirs),
                () ->
                        words.get().stream()
                                .<Node>map(text -> Texts.whole(Texts.body(text)))
                                .toList());
    }
}
