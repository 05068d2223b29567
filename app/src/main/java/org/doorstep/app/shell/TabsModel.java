package org.doorstep.app.shell;

import static java.util.stream.Collectors.joining;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Place;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.laptop.Settings;

/// Which pages are open, which one is in front, and the way back. One tab belongs to the places of
/// the rail; the others to the work opened from them. Survives a restart: addresses are kept, words
/// are not, because who is named in them may have left the laptop by then.
public final class TabsModel {

    /// An open tab of work.
    ///
    /// @param title as the page last had it, so that a tab has its words before its page is made
    public record TabRow(Address address, String title) {}

    private static final String KEPT_TABS = "shell.tabs";
    private static final String KEPT_FRONT = "shell.front";
    private static final int STEPS = 50;

    private final List<Place> places;
    private final Settings settings;
    private final Background background;
    private final Function<Address, Optional<String>> titles;
    private final Latest<Map<Address, String>> naming;
    private final ObservableList<TabRow> tabs = FXCollections.observableArrayList();
    // Kept here: a view of a list hears of changes only while somebody holds the view.
    private final ObservableList<TabRow> readOnlyTabs =
            FXCollections.unmodifiableObservableList(tabs);
    private final ReadOnlyObjectWrapper<Address> place;
    private final ReadOnlyObjectWrapper<Address> front;
    private final Deque<Address> back = new ArrayDeque<>();
    private final Deque<Address> forward = new ArrayDeque<>();
    private boolean restored;

    /// Whether the officer went anywhere before the last time's tabs were back.
    private boolean gone;

    /// @param places at least one; the first is in front until something else is
    /// @param titles asked away from the screen: what a page would be called that is not made yet
    public TabsModel(
            List<Place> places,
            Settings settings,
            Background background,
            Function<Address, Optional<String>> titles) {
        this.places = List.copyOf(places);
        this.settings = settings;
        this.background = background;
        this.titles = titles;
        this.naming = background.latest(named -> named.forEach(this::retitle), _ -> {});
        this.place = new ReadOnlyObjectWrapper<>(places.getFirst().address());
        this.front = new ReadOnlyObjectWrapper<>(places.getFirst().address());
    }

    /// Brings back the tabs of the last time.
    public void restore() {
        background.read(
                () ->
                        settings.get(KEPT_TABS).orElse("")
                                + "\f"
                                + settings.get(KEPT_FRONT).orElse(""),
                this::restoreFrom);
    }

    public ObservableList<TabRow> tabs() {
        return readOnlyTabs;
    }

    /// The place whose page is in the first tab.
    public ReadOnlyObjectProperty<Address> place() {
        return place.getReadOnlyProperty();
    }

    /// The page in front: [#place()] or one of [#tabs()].
    public ReadOnlyObjectProperty<Address> front() {
        return front.getReadOnlyProperty();
    }

    public boolean isPlace(Address address) {
        return places.stream().anyMatch(known -> known.address().equals(address));
    }

    /// Goes to a page, opening it if need be.
    public void open(Address address) {
        if (!address.equals(front.get())) {
            push(back, front.get());
            forward.clear();
        }
        bringToFront(address);
    }

    /// Opens a tab without leaving the page in front.
    public void openBeside(Address address) {
        if (!isPlace(address) && indexOf(address) < 0) {
            tabs.add(new TabRow(address, ""));
            keep();
        }
    }

    /// Closes a tab of work; its neighbour comes to the front. A place has no close.
    public void close(Address address) {
        var index = indexOf(address);
        if (index < 0) {
            return;
        }
        if (address.equals(front.get())) {
            var next = index > 0 ? tabs.get(index - 1).address() : place.get();
            tabs.remove(index);
            front.set(next);
        } else {
            tabs.remove(index);
        }
        back.removeIf(address::equals);
        forward.removeIf(address::equals);
        keep();
    }

    /// Puts a page where another one was: in its tab, in front if that was, and on the way back.
    public void replace(Address former, Address now) {
        var index = indexOf(former);
        if (index < 0) {
            return;
        }
        replace(back, former, now);
        replace(forward, former, now);
        if (indexOf(now) < 0) {
            tabs.set(index, new TabRow(now, ""));
        } else {
            tabs.remove(index);
        }
        if (former.equals(front.get())) {
            front.set(now);
        }
        keep();
    }

    /// Asks anew what the pages are called that are not made yet: somebody may have come, changed
    /// or left.
    ///
    /// @param made whether a page says for itself what it is called
    public void nameAgain(Predicate<Address> made) {
        var unmade = tabs.stream().map(TabRow::address).filter(made.negate()).toList();
        if (!unmade.isEmpty()) {
            naming.submit(() -> named(unmade));
        }
    }

    /// Goes to the tab so many to the right, round the end.
    public void step(int tabsToTheRight) {
        var all = new ArrayList<Address>();
        all.add(place.get());
        tabs.forEach(tab -> all.add(tab.address()));
        var now = all.indexOf(front.get());
        open(all.get(Math.floorMod(now + tabsToTheRight, all.size())));
    }

    /// The page before; false if there is none.
    public boolean goBack() {
        return retrace(back, forward);
    }

    /// From a tab of work to the page before it; on a page of the rail nothing happens.
    public void goBackFromWork() {
        if (!isPlace(front.get())) {
            goBack();
        }
    }

    /// The page that [#goBack] came from; false if there is none.
    public boolean goForward() {
        return retrace(forward, back);
    }

    /// The page says what it is called.
    public void retitle(Address address, String title) {
        var index = indexOf(address);
        if (index >= 0 && !tabs.get(index).title().equals(title)) {
            tabs.set(index, new TabRow(address, title));
        }
    }

    /// The title of the place with that address, or of the tab.
    public Optional<String> title(Address address) {
        return places.stream()
                .filter(known -> known.address().equals(address))
                .map(Place::title)
                .findFirst()
                .or(() ->
                        tabs.stream()
                                .filter(tab -> tab.address().equals(address))
                                .map(TabRow::title)
                                .findFirst());
    }

    private boolean retrace(Deque<Address> from, Deque<Address> to) {
        if (from.isEmpty()) {
            return false;
        }
        push(to, front.get());
        bringToFront(from.pop());
        return true;
    }

    private void bringToFront(Address address) {
        if (isPlace(address)) {
            place.set(address);
        } else if (indexOf(address) < 0) {
            tabs.add(new TabRow(address, ""));
        }
        gone |= !address.equals(front.get());
        front.set(address);
        keep();
    }

    private int indexOf(Address address) {
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).address().equals(address)) {
                return i;
            }
        }
        return -1;
    }

    private void keep() {
        // What was kept last time is read first: an empty desk must not overwrite it.
        if (!restored) {
            return;
        }
        var kept = tabs.stream().map(tab -> tab.address().toString()).collect(joining("\n"));
        var inFront = front.get().toString();
        background.write(
                () -> {
                    settings.put(KEPT_TABS, kept);
                    settings.put(KEPT_FRONT, inFront);
                    return kept;
                },
                _ -> {});
    }

    private void restoreFrom(String kept) {
        restored = true;
        var stays = gone;
        var parts = kept.split("\f", -1);
        var lines = parts[0].lines().filter(line -> !line.isBlank()).toList();
        for (var line : lines) {
            // Former builds kept the words of a tab after its address.
            var words = line.indexOf('\t');
            var address = Address.parse(words < 0 ? line : line.substring(0, words));
            if (indexOf(address) < 0) {
                tabs.add(new TabRow(address, ""));
            }
        }
        // Nobody is taken away from where they have gone meanwhile.
        if (!stays && !parts[1].isEmpty()) {
            var address = Address.parse(parts[1]);
            if (isPlace(address)) {
                place.set(address);
                front.set(address);
            } else if (indexOf(address) >= 0) {
                front.set(address);
            }
        }
        if (stays || parts[0].indexOf('\t') >= 0) {
            keep();
        }
        nameAgain(_ -> false);
    }

    private Map<Address, String> named(List<Address> unmade) {
        var named = new HashMap<Address, String>();
        unmade.forEach(address -> named.put(address, titles.apply(address).orElse("")));
        return named;
    }

    private static void replace(Deque<Address> steps, Address former, Address now) {
        var replaced = steps.stream().map(step -> step.equals(former) ? now : step).toList();
        steps.clear();
        steps.addAll(replaced);
    }

    private static void push(Deque<Address> steps, Address address) {
        steps.push(address);
        if (steps.size() > STEPS) {
            steps.removeLast();
        }
    }
}
