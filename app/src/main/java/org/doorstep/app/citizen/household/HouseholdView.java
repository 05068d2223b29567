package org.doorstep.app.citizen.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.citizen.household.HouseholdModel.Shown;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.OneOf;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.PageKey;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.domain.household.Home;
import org.doorstep.domain.household.Relative;
import org.jspecify.annotations.Nullable;

/// The household of a citizen: of which home, and picture or table, which say the same.
public final class HouseholdView {

    static final String PICTURE = "household.picture";
    static final String TABLE = "household.table";

    private static final Messages TEXT = Messages.of("household");

    private final HouseholdModel model;
    private final PersonNode.Hearer hearer;
    private final Flow homes = new Flow("homes", 7, 6);
    private final Label nothing = Texts.body("");
    private final GenogramPane genogram = new GenogramPane();
    private final StaysPane stays = new StaysPane();
    private final Label key = Texts.caption("");
    private final ScrollPane picture;
    private final RelativesTable table;
    private final StackPane body = new StackPane();
    private final VBox root = new VBox();
    private final Subscription subscriptions;
    private final OneOf<Boolean> way;
    private final List<ToggleButton> ways;
    private @Nullable Relative looked;

    /// @param look hears of somebody to tell more about
    /// @param open opens somebody's file
    public HouseholdView(HouseholdModel model, Consumer<UUID> look, Consumer<UUID> open) {
        this.model = model;
        hearer =
                new PersonNode.Hearer() {
                    @Override
                    public void look(Relative who) {
                        looked = who;
                        look.accept(who.id());
                        chosen(who.id());
                    }

                    @Override
                    public void open(Relative who) {
                        var shown = model.shownProperty().get();
                        if (who.held()
                                && shown != null
                                && !who.id().equals(shown.household().person())) {
                            open.accept(who.id());
                        } else {
                            look(who);
                        }
                    }
                };
        table = new RelativesTable(hearer);
        table.table().setId(TABLE);
        way = new OneOf<>(model.tableProperty()::set);
        ways =
                List.of(
                        way.add(way(TEXT.get("picture")), false),
                        way.add(way(TEXT.get("table")), true));
        genogram.setId(PICTURE);
        genogram.setAccessibleText(TEXT.get("picture.name"));
        picture = new ScrollPane(drawn());
        picture.setFitToWidth(true);
        picture.setFocusTraversable(false);
        picture.getStyleClass().add("household-scroll");
        body.getChildren().setAll(picture, table.root());
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getStyleClass().add("household");
        root.getChildren().setAll(homes, nothing, body);
        PageKeys.in(root).on(PageKey.FIND, this::theOtherWay);
        subscriptions =
                Subscription.combine(
                        model.shownProperty().subscribe(_ -> show()),
                        model.homeProperty().subscribe(_ -> show()),
                        model.tableProperty().subscribe(_ -> showWay()));
    }

    public Region root() {
        return root;
    }

    /// Stops following the model.
    public void dispose() {
        subscriptions.unsubscribe();
    }

    private static ToggleButton way(String words) {
        var way = new ToggleButton(words);
        way.getStyleClass().add("chip");
        way.setMinWidth(Region.USE_PREF_SIZE);
        way.setAccessibleText(words + ". " + TEXT.get("table.hint"));
        return way;
    }

    private Region drawn() {
        var keys = Texts.caption(TEXT.get("keys") + " " + TEXT.get("table.hint") + ".");
        var drawn = new VBox(genogram, key, keys, stays);
        drawn.getStyleClass().add("household-drawn");
        return drawn;
    }

    private void show() {
        var shown = model.shownProperty().get();
        homes.getChildren().setAll(ways);
        if (shown == null) {
            say(TEXT.get("reading"));
            return;
        }
        var household = shown.household();
        showHomes(household.homes());
        say(sentence(shown));
        var words = new RelativeWords(household, model.today());
        var home = model.homeProperty().get();
        key.setText(
                Legend.of(
                        household,
                        household.people().stream().anyMatch(who -> model.sheltered(who.id()))));
        genogram.show(
                household,
                household.people().stream()
                        .map(who ->
                                new PersonNode(
                                        who,
                                        who.id().equals(household.person()),
                                        words,
                                        words.sentence(who, home),
                                        hearer))
                        .toList(),
                model::sheltered);
        table.show(household, home, words);
        stays.show(household, home, words, model.today());
        if (looked != null) {
            chosen(looked.id());
        }
        showWay();
    }

    /// What is said above a picture of one alone.
    private static String sentence(Shown shown) {
        if (shown.household().people().size() > 1) {
            return "";
        }
        if (shown.hidden()) {
            return TEXT.get("hidden");
        }
        return shown.household().homes().isEmpty() ? TEXT.get("none") : TEXT.get("alone");
    }

    private void say(String words) {
        nothing.setText(words);
        nothing.setVisible(!words.isEmpty());
        nothing.setManaged(nothing.isVisible());
        showWay();
    }

    private void showWay() {
        var asTable = model.tableProperty().get();
        way.show(asTable);
        var read = model.shownProperty().get() != null;
        picture.setVisible(read && !asTable);
        table.root().setVisible(read && asTable);
    }

    private void showHomes(List<Home> all) {
        var one = new OneOf<Home>(model::choose);
        if (!all.isEmpty()) {
            var title = Texts.secondary(TEXT.get("homes"));
            title.setMinWidth(Region.USE_PREF_SIZE);
            homes.getChildren().add(title);
        }
        for (var home : all) {
            var chip = new ToggleButton(words(home));
            chip.getStyleClass().add("chip");
            chip.setWrapText(true);
            chip.setMinHeight(Region.USE_PREF_SIZE);
            homes.getChildren().add(one.add(chip, home));
        }
        one.show(model.homeProperty().get());
    }

    private static String words(Home home) {
        var since = home.since();
        var until = home.until();
        if (until == null) {
            return since == null
                    ? TEXT.get("home.nowUndated", home.address())
                    : TEXT.get("home.now", home.address(), Dates.day(since));
        }
        return since == null
                ? TEXT.get("home.pastUndated", home.address(), Dates.day(until))
                : TEXT.get("home.past", home.address(), years(since), years(until));
    }

    private static String years(LocalDate day) {
        return Integer.toString(day.getYear());
    }

    private void chosen(UUID who) {
        genogram.people().forEach(node -> node.chosen(node.who().id().equals(who)));
        table.choose(who);
    }

    private void theOtherWay() {
        var table = !model.tableProperty().get();
        model.tableProperty().set(table);
        if (table) {
            this.table.focus();
        } else {
            genogram.focus(looked == null ? null : looked.id());
        }
    }
}
