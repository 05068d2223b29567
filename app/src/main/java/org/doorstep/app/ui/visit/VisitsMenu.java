package org.doorstep.app.ui.visit;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.work.Background;
import org.doorstep.domain.visit.VisitRun;

/// The button that plans a visit to a person, or opens one.
public final class VisitsMenu {

    /// Id for tests.
    public static final String BUTTON = "visits.menu";

    private static final Messages TEXT = Messages.of("visit");

    /// Most visits in the menu.
    private static final int MOST = 8;

    private final UUID person;
    private final Function<UUID, List<VisitRun>> visits;
    private final Consumer<Address> open;
    private final Background background;
    private final VisitWords words;
    private final MenuButton button =
            new MenuButton(TEXT.get("menu"), Icons.of("mdomz-meeting_room"));

    /// @param visits asked away from the screen, the newest first
    /// @param open shows a page
    public VisitsMenu(
            UUID person,
            Function<UUID, List<VisitRun>> visits,
            Consumer<Address> open,
            Background background,
            VisitWords words) {
        this.person = person;
        this.visits = visits;
        this.open = open;
        this.background = background;
        this.words = words;
        button.setId(BUTTON);
        Mnemonic.in(button);
        button.setMinWidth(Region.USE_PREF_SIZE);
        show(List.of());
    }

    public MenuButton button() {
        return button;
    }

    /// Asks again which visits there are.
    public void refresh() {
        background.read(() -> visits.apply(person), this::show);
    }

    private void show(List<VisitRun> runs) {
        var plan = new MenuItem(TEXT.get("menu.plan"), Icons.of("mdoal-add"));
        plan.setOnAction(_ -> open.accept(VisitAddress.plan(person)));
        button.getItems().setAll(plan);
        runs.stream().limit(MOST).map(this::item).forEach(button.getItems()::add);
    }

    private MenuItem item(VisitRun run) {
        var item =
                new MenuItem(
                        TEXT.get(
                                "menu.visit",
                                words.plannedInFull(run.body()),
                                words.state(run.body())));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open.accept(VisitAddress.of(run.id())));
        return item;
    }
}
