package org.doorstep.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.frame.Deed;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.app.ui.frame.Place;

/// What the officer can do from everywhere: by keys, and by name in the search box.
final class Commands {

    private static final Messages TEXT = Messages.of("shell");
    private static final int DIGITS = 9;

    private final Shell shell;
    private final List<Place> places;
    private final List<Deed> deeds;
    private final Runnable lock;

    Commands(Shell shell, List<Place> places, List<Deed> deeds, Runnable lock) {
        this.shell = shell;
        this.places = places;
        this.deeds = deeds;
        this.lock = lock;
    }

    /// For the search box.
    List<Command> all() {
        var all = new ArrayList<Command>();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            all.add(
                    new Command(
                            TEXT.get("shortcuts.place", place.title()),
                            i < DIGITS ? "Ctrl+" + (i + 1) : "",
                            () -> shell.open(place.address())));
        }
        for (var deed : deeds) {
            all.add(new Command(deed.words(), deed.keys(), () -> deed.begin(shell)));
        }
        all.add(new Command(TEXT.get("now.sync.act"), "", shell::nudge));
        all.add(of(Shortcut.LOCK, TEXT.get("shortcuts.lock"), lock));
        all.add(of(Shortcut.UNDO, TEXT.get("shortcuts.undo"), this::undo));
        all.add(of(Shortcut.CLOSE_TAB, TEXT.get("shortcuts.closeTab"), this::closeTab));
        all.add(of(Shortcut.SHORTCUTS, TEXT.get("shortcuts.shortcuts"), shell::showShortcuts));
        return all;
    }

    /// For the list under F1: everything that has keys.
    List<Command> withKeys() {
        var listed = new ArrayList<Command>();
        listed.add(of(Shortcut.SEARCH, TEXT.get("shortcuts.search"), shell::focusSearch));
        all().stream().filter(command -> !command.keys().isEmpty()).forEach(listed::add);
        listed.add(of(Shortcut.BACK, TEXT.get("shortcuts.back"), () -> shell.tabs().goBack()));
        listed.add(
                of(
                        Shortcut.FORWARD,
                        TEXT.get("shortcuts.forward"),
                        () -> shell.tabs().goForward()));
        listed.add(of(Shortcut.NEXT_TAB, TEXT.get("shortcuts.nextTab"), () -> step(1)));
        listed.add(of(Shortcut.TAB_BEFORE, TEXT.get("shortcuts.tabBefore"), () -> step(-1)));
        listed.add(of(Shortcut.NEXT_REGION, TEXT.get("shortcuts.nextRegion"), () -> region(1)));
        listed.add(
                of(Shortcut.REGION_BEFORE, TEXT.get("shortcuts.regionBefore"), () -> region(-1)));
        listed.add(
                of(Shortcut.CLOSE_NEAREST, TEXT.get("shortcuts.closeNearest"), this::closeNearest));
        return listed;
    }

    /// Before the page hears the key.
    void keyPressed(KeyEvent event) {
        for (var shortcut : Shortcut.values()) {
            if (shortcut.matches(event) && perform(shortcut, event)) {
                event.consume();
                return;
            }
        }
        for (var deed : deeds) {
            if (deed.combination().match(event)) {
                deed.begin(shell);
                event.consume();
                return;
            }
        }
        for (int i = 0; i < Math.min(places.size(), DIGITS); i++) {
            var digit = KeyCode.valueOf("DIGIT" + (i + 1));
            if (new KeyCodeCombination(digit, KeyCombination.CONTROL_DOWN).match(event)) {
                shell.open(places.get(i).address());
                event.consume();
            }
        }
    }

    /// After what has the focus had no use for the key: the page in front may have one, also where
    /// the focus is in the search box or on the rail.
    void keyLeftOver(KeyEvent event) {
        if (Shortcut.CLOSE_NEAREST.matches(event)) {
            // Whoever types is not sent away from what they type in.
            var mayLeave = !(event.getTarget() instanceof TextInputControl);
            if (!closedNearest() && mayLeave) {
                shell.tabs().goBackFromWork();
            }
            event.consume();
        } else if (PageKeys.leftOver(shell.view().page(), event)) {
            event.consume();
        }
    }

    private boolean perform(Shortcut shortcut, KeyEvent event) {
        switch (shortcut) {
            case SEARCH -> shell.focusSearch();
            case SHORTCUTS -> shell.showShortcuts();
            case NEXT_REGION -> region(1);
            case REGION_BEFORE -> region(-1);
            case BACK -> shell.tabs().goBack();
            case FORWARD -> shell.tabs().goForward();
            case NEXT_TAB -> step(1);
            case TAB_BEFORE -> step(-1);
            case CLOSE_TAB -> closeTab();
            case LOCK -> lock.run();
            case UNDO -> {
                // Inside a field Ctrl+Z takes back typing, if there is any.
                if (event.getTarget() instanceof TextInputControl field
                        && (field.getLength() > 0 || field.isUndoable())) {
                    return false;
                }
                undo();
            }
            case CLOSE_NEAREST -> {
                return false;
            }
        }
        return true;
    }

    private void closeNearest() {
        if (!closedNearest()) {
            shell.tabs().goBackFromWork();
        }
    }

    private boolean closedNearest() {
        return shell.view().closeNearest()
                || PageKeys.closeNearest(shell.view().page())
                || shell.notices().dismiss();
    }

    private void closeTab() {
        shell.close(shell.tabs().front().get());
    }

    private void undo() {
        shell.notices().undo();
    }

    private void step(int tabs) {
        shell.tabs().step(tabs);
    }

    private void region(int direction) {
        shell.view().regions().step(direction);
    }

    private static Command of(Shortcut shortcut, String words, Runnable action) {
        return new Command(words, shortcut.keys(), action);
    }
}
