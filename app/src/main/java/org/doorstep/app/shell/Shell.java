package org.doorstep.app.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.doorstep.app.shell.TabsModel.TabRow;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.StandingBar;
import org.doorstep.app.ui.frame.Waiting;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.jspecify.annotations.Nullable;

/// The desk around one unlocked vault: opens pages, keeps their tabs, shows what they say. Closed
/// when the vault is locked.
public final class Shell implements Desk, AutoCloseable {

    private final Surroundings around;
    private final TabsModel tabs;
    private final OpenPages pages;
    private final NoticeModel notices = new NoticeModel();
    private final SyncPillModel sync;
    private final NowModel now;
    private final RoomModel room;
    private final StandingBar reminder;
    private final SearchBoxView search;
    private final NowView nowView;
    private final RailView rail;
    private final ContextView context;
    private final ShellView view;
    private final ReadOnlyObjectWrapper<WidthForm> form =
            new ReadOnlyObjectWrapper<>(WidthForm.WIDE);
    private final Commands commands;
    private final Listening people;
    private final Map<Address, String> leads = new HashMap<>();
    private @Nullable Address shown;
    private Subscription contextOfPage = Subscription.EMPTY;
    private Subscription appearance = Subscription.EMPTY;

    public Shell(Surroundings around) {
        this.around = around;
        var places = around.features().stream().map(Feature::places).flatMap(List::stream).toList();
        var kinds = around.features().stream().map(Feature::kinds).flatMap(List::stream).toList();
        var deeds = around.features().stream().map(Feature::deeds).flatMap(List::stream).toList();
        Function<Address, Optional<String>> titles =
                address ->
                        kinds.stream()
                                .filter(kind -> kind.kind().equals(address.kind()))
                                .findFirst()
                                .flatMap(kind -> kind.title(address));
        tabs = new TabsModel(places, around.settings(), around.background(), titles);
        pages = new OpenPages(kinds, tabs);
        sync =
                new SyncPillModel(
                        around.sync(), around.undecided(), around.dates(), around.background());
        room = new RoomModel(around.room(), around.changes(), around.background());
        now =
                new NowModel(
                        around.holdings(),
                        around.notes(),
                        around.drafts(),
                        person -> titles.apply(around.personPage().apply(person)),
                        around.changes(),
                        around.background());
        reminder = around.reminder().apply(this);
        commands = new Commands(this, places, deeds, around.lock());
        search = new SearchBoxView(around.search().apply(this), commands.all());
        nowView = nowView();
        rail = new RailView(places, tabs, this::closeMenu);
        context = new ContextView(nowView.root(), this::closeDrawer);
        view =
                new ShellView(
                        new TopBarView(
                                around.officerName(),
                                search,
                                new SyncPillView(sync, this::actOnSync),
                                this::toggleMenu,
                                around.lock()),
                        rail,
                        new TabStripView(tabs),
                        new RoomView(room),
                        reminder.root(),
                        context,
                        new NoticeView(notices),
                        search.layer());
        sync.state().subscribe(notices::hear);
        tabs.tabs().addListener(this::tabsChanged);
        tabs.front().subscribe(this::show);
        view.root().addEventFilter(KeyEvent.KEY_PRESSED, commands::keyPressed);
        view.root().addEventHandler(KeyEvent.KEY_PRESSED, commands::keyLeftOver);
        view.root().widthProperty().subscribe(_ -> fit());
        appearance = around.appearance().subscribe(_ -> fit());
        people =
                around.changes()
                        .listen(topics -> {
                            if (topics.contains(Topic.PEOPLE)) {
                                around.background().show(() -> tabs.nameAgain(pages::isOpen));
                            }
                        });
        tabs.restore();
    }

    public Region root() {
        return view.root();
    }

    /// Puts the focus into the page in front. Call when the desk is on the screen.
    public void focus() {
        if (shown != null) {
            pages.page(shown, this).shown();
        }
    }

    @Override
    public void open(Address where) {
        tabs.open(where);
        search.forget();
        if (search.isFocused()) {
            // The page was in front already.
            pages.focus(where)
                    .or(() -> FocusRegions.firstFocusable(view.page()))
                    .ifPresent(Node::requestFocus);
        }
    }

    @Override
    public void open(Address where, String to) {
        open(where);
        if (where.equals(shown)) {
            pages.page(where, this).lead(to);
        }
    }

    @Override
    public void openBeside(Address where) {
        tabs.openBeside(where);
    }

    @Override
    public void openBeside(Address where, String title) {
        tabs.openBeside(where);
        tabs.retitle(where, title);
    }

    @Override
    public void leadBeside(Address where, String to) {
        tabs.openBeside(where);
        leads.put(where, to);
    }

    @Override
    public void replace(Address former, Address now) {
        tabs.replace(former, now);
    }

    @Override
    public void close(Address where) {
        leads.remove(where);
        tabs.close(where);
    }

    @Override
    public void showContext() {
        view.drawer(true);
    }

    @Override
    public void signIn() {
        around.signIn().run();
    }

    @Override
    public void say(String done) {
        notices.say(done, null);
    }

    /// Says what the laptop is about to do with the hub, until that is done or cannot be.
    public void sayUnderWay(String words) {
        notices.sayUnderWay(words);
    }

    @Override
    public void say(String done, Runnable undo) {
        notices.say(done, undo);
    }

    @Override
    public void say(Waiting done) {
        notices.say(done, null);
    }

    @Override
    public void say(Waiting done, Runnable undo) {
        notices.say(done, undo);
    }

    @Override
    public void fail(Throwable thrown) {
        around.failures().accept(thrown);
    }

    @Override
    public ObservableValue<WidthForm> form() {
        return form.getReadOnlyProperty();
    }

    /// Forgets everything that was shown.
    @Override
    public void close() {
        people.close();
        appearance.unsubscribe();
        contextOfPage.unsubscribe();
        pages.closeAll();
        search.forget();
        notices.forget();
        rail.close();
        nowView.close();
        sync.close();
        now.close();
        room.close();
        reminder.close();
        view.page(new Region());
    }

    TabsModel tabs() {
        return tabs;
    }

    NoticeModel notices() {
        return notices;
    }

    ShellView view() {
        return view;
    }

    void focusSearch() {
        search.focus();
    }

    void nudge() {
        sync.nudge();
    }

    @Override
    public void showShortcuts() {
        var panel = new ShortcutsView(commands.withKeys(), around.overlay()::close);
        around.overlay().open(panel.root(), panel.close());
    }

    private NowView nowView() {
        return new NowView(
                sync,
                now,
                around.undecided(),
                around.dates(),
                new NowView.Ways(
                        around.signIn(),
                        () -> open(around.holdingsPage()),
                        () -> open(around.syncPage()),
                        () -> open(around.reviewPage()),
                        person -> open(around.personPage().apply(person)),
                        this::open));
    }

    /// Where the details are in sight already, only the focus says that they are what was asked
    /// for.
    private void actOnSync() {
        if (sync.signInNeeded()) {
            around.signIn().run();
            return;
        }
        sync.tryAgain();
        if (shown != null) {
            context.show(null);
        }
        view.drawer(true);
        nowView.focus();
    }

    private void closeDrawer() {
        view.drawer(false);
    }

    private void closeMenu() {
        view.menu(false);
    }

    private void toggleMenu() {
        view.toggleMenu();
    }

    private void show(Address address) {
        if (address.equals(shown)) {
            return;
        }
        rememberFocus();
        notices.leave();
        Page page;
        try {
            page = pages.page(address, this);
        } catch (RuntimeException thrown) {
            fail(thrown);
            tabs.close(address);
            return;
        }
        shown = address;
        view.page(page.root());
        contextOfPage.unsubscribe();
        contextOfPage = page.context().subscribe(context::show);
        // A scroll pane takes its content in with its skin; before that nothing in it can be
        // focused.
        page.root().applyCss();
        page.shown();
        pages.focus(address).ifPresent(Node::requestFocus);
        var to = leads.remove(address);
        if (to != null) {
            page.lead(to);
        }
    }

    private void rememberFocus() {
        var scene = view.root().getScene();
        if (shown == null || scene == null) {
            return;
        }
        var focus = scene.getFocusOwner();
        for (Node at = focus; at != null; at = at.getParent()) {
            if (at == view.page()) {
                pages.rememberFocus(shown, focus);
                return;
            }
        }
    }

    private void tabsChanged(ListChangeListener.Change<? extends TabRow> change) {
        while (change.next()) {
            for (var removed : change.getRemoved()) {
                var stillThere =
                        tabs.tabs().stream()
                                .anyMatch(tab -> tab.address().equals(removed.address()));
                if (!stillThere) {
                    pages.close(removed.address());
                }
            }
        }
    }

    private void fit() {
        var width = view.root().getWidth();
        if (width <= 0) {
            return;
        }
        var next = WidthForm.of(width, around.appearance().getValue().textSize().scale());
        if (next != form.get()) {
            form.set(next);
            view.form(next);
        }
    }
}
