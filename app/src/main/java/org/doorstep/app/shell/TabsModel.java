package org.doorstep.app.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Place;
import org.doorstep.app.work.Background;
import org.doorstep.domain.laptop.Settings;

/// Which pages are open, which one is in front, and the way back. One tab belongs to the places of
/// the rail; the others to the work opened from them. Survives a restart.
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
    private final ObservableList<TabRow> tabs = FXCollections.observableArrayList();
    // Kept here: a view of a list hears of changes only while somebody holds the view.
    private final ObservableList<TabRow> readOnlyTabs =
            FXCollections.unmodifiableObservableList(tabs);
    private final ReadOnlyObjectWrapper<Address> place;
    private final ReadOnlyObjectWrapper<Address> front;
    private final Deque<Address> back = new ArrayDeque<>();
    private final Deque<Address> forward = new ArrayDeque<>();
    private boolean restored;

    /// @param places at least one; the first is in front until something else is
    public TabsModel(List<Place> places, Settings settings, Background background) {
        this.places = List.copyOf(places);
        this.settings = settings;
        this.background = background;
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
            keep();
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
        var kept =
                tabs.stream()
                        .map(tab -> tab.address() + "\t" + tab.title())
                        .collect(Collectors.joining("\n"));
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
        var parts = kept.split("\f", -1);
        for (var line : parts[0].lines().toList()) {
            var tab = line.indexOf('\t');
            var address = Address.parse(tab < 0 ? line : line.substring(0, tab));
            if (indexOf(address) < 0) {
                tabs.add(new TabRow(address, tab < 0 ? "" : line.substring(tab + 1)));
            }
        }
        if (!parts[1].isEmpty()) {
            var address = Address.parse(parts[1]);
            if (isPlace(address)) {
                place.set(address);
                front.set(address);
            } else if (indexOf(address) >= 0) {
                front.set(address);
            }
        }
    }

    private static void push(Deque<Address> steps, Address address) {
        steps.push(address);
        if (steps.size() > STEPS) {
            steps.removeLast();
        }
    }
}
