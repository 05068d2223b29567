package org.doorstep.app.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.example.MemoryNotes;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.fixture.InMemoryConflicts;
import org.doorstep.app.fixture.InMemoryHoldings;
import org.doorstep.app.fixture.InMemoryParcels;
import org.doorstep.app.fixture.InMemoryRefusals;
import org.doorstep.app.fixture.InMemorySettings;
import org.doorstep.app.fixture.InMemorySyncWatch;
import org.doorstep.app.fixture.InMemoryWaiting;
import org.doorstep.app.laptop.LaptopFeature;
import org.doorstep.app.review.ReviewFeature;
import org.doorstep.app.review.conflict.Conflicting;
import org.doorstep.app.review.conflict.ConflictsPart;
import org.doorstep.app.settings.Diagnostics;
import org.doorstep.app.settings.SettingsFeature;
import org.doorstep.app.sync.SyncFeature;
import org.doorstep.app.text.Dates;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Overlay;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Desk;
import org.doorstep.app.ui.frame.Feature;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.app.ui.frame.PageKey;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.app.ui.frame.PageKind;
import org.doorstep.app.ui.frame.Place;
import org.doorstep.app.ui.frame.PlainPage;
import org.doorstep.app.ui.frame.QuickSearch;
import org.doorstep.app.ui.frame.StandingBar;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.citizen.AddressTraces;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.laptop.Room;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.jspecify.annotations.Nullable;

/// A desk with ports in memory and two small features of its own.
final class DeskFixture {

    static final Instant NOW = Instant.parse("2026-08-06T08:42:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/London"));
    static final SyncState IN_STEP = new SyncState(Contact.IN_STEP, NOW, null, 0, 0, null);
    static final Address PEOPLE = Address.of("people");
    static final Address KEYED = Address.of("keyed");

    final InMemorySettings settings;
    final InMemorySyncWatch sync = new InMemorySyncWatch(IN_STEP);
    final InMemoryHoldings holdings = InMemoryHoldings.with(1_222);
    final InMemoryChanges changes = new InMemoryChanges();
    final InMemoryRefusals refusals = new InMemoryRefusals(changes);
    final InMemoryWaiting waiting = new InMemoryWaiting(changes);
    final InMemoryConflicts conflicts = new InMemoryConflicts(changes);
    final SimpleIntegerProperty undecided = new SimpleIntegerProperty();
    final MemoryDrafts drafts = new MemoryDrafts();
    final MemoryNotes notes = new MemoryNotes(new MemoryCitizens(), CLOCK);
    final DirectBackground background = Background.direct();
    final SimpleObjectProperty<Appearance> appearance;
    Room.State room = Room.State.ENOUGH;
    final List<Throwable> failures = new ArrayList<>();
    final List<Address> opened = new ArrayList<>();
    final List<Address> closed = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    final List<PageKey> heard = new ArrayList<>();

    DeskFixture(InMemorySettings settings, Appearance appearance) {
        this.settings = settings;
        this.appearance = new SimpleObjectProperty<>(appearance);
    }

    Shell shell(Overlay overlay) {
        var laptop =
                new LaptopFeature(
                        holdings,
                        sync,
                        changes,
                        background,
                        new Dates(CLOCK),
                        one -> new Address("file", one.toString()));
        Function<UUID, Address> personPage = one -> new Address("file", one.toString());
        var sync =
                new SyncFeature(
                        this.sync,
                        waiting,
                        refusals,
                        new InMemoryParcels(),
                        undecided,
                        Conflicting.WORDS,
                        _ -> Optional.of(THOMAS),
                        changes,
                        background,
                        new Dates(CLOCK),
                        new SyncFeature.Ways(personPage, ReviewFeature.ADDRESS));
        var decisions =
                new ConflictsPart(
                        conflicts,
                        undecided,
                        Conflicting.WORDS,
                        Conflicting.RECKONINGS,
                        _ -> Optional.of(Conflicting.WHO),
                        new SimpleObjectProperty<>(Conflicting.COLLEAGUES),
                        settings,
                        changes,
                        background,
                        new Dates(CLOCK),
                        personPage);
        var review = new ReviewFeature(List.of(decisions.part()));
        var settingsFeature = new SettingsFeature(appearance, DeskFixture::diagnostics);
        return new Shell(
                new Surroundings(
                        "Priya Raman",
                        List.of(
                                new Feature(
                                        List.of(new Place(PEOPLE, "People", "mdomz-people")),
                                        List.of(
                                                new Kind("people"),
                                                new Kind("file"),
                                                new KeyedKind())),
                                review.feature(),
                                sync.feature(),
                                laptop.feature(),
                                settingsFeature.feature()),
                        NamesSearch::new,
                        _ -> new NoReminder(),
                        one -> new Address("file", one.toString()),
                        LaptopFeature.ADDRESS,
                        SyncFeature.ADDRESS,
                        ReviewFeature.ADDRESS,
                        undecided,
                        this.sync,
                        holdings,
                        () -> room,
                        notes,
                        drafts,
                        changes,
                        settings,
                        background,
                        new Dates(CLOCK),
                        appearance,
                        overlay,
                        failures::add,
                        () -> done.add("sign in"),
                        () -> done.add("lock")));
    }

    static Address file(int number) {
        return new Address("file", new UUID(0x7000, number).toString());
    }

    private static Diagnostics diagnostics() {
        return new Diagnostics(
                List.of(
                        new Diagnostics.Line("Version", "0.1.0"),
                        new Diagnostics.Line("Java", "25.0.3"),
                        new Diagnostics.Line("System", "Linux amd64"),
                        new Diagnostics.Line("Memory", "312 MB of 1.0 GB")));
    }

    private static final Mention THOMAS =
            new Mention(
                    "OKAFOR, Thomas",
                    List.of(new Caution(Caution.Level.STOP, "Do not visit alone", null, null)),
                    AddressTraces.NONE);

    private final class Kind implements PageKind {

        private final String kind;

        private Kind(String kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Optional<String> title(Address address) {
            return Optional.of("OKAFOR, Thomas");
        }

        @Override
        public Page open(Address address, Desk desk) {
            opened.add(address);
            return new SmallPage(address);
        }
    }

    /// A page that has a use for every key, and things on it that have uses of their own.
    private final class KeyedKind implements PageKind {

        @Override
        public String kind() {
            return KEYED.kind();
        }

        @Override
        public Page open(Address address, Desk desk) {
            var table = new TableView<>(FXCollections.observableArrayList("first", "second"));
            var field = new TextField();
            var area = new TextArea();
            table.setId("keyed.table");
            field.setId("keyed.field");
            area.setId("keyed.area");
            var root = new VBox(table, field, area);
            var keys = PageKeys.in(root);
            for (var key : PageKey.values()) {
                keys.on(key, () -> heard.add(key));
            }
            root.setId("keyed.page");
            return new PlainPage("Keyed", root, table::requestFocus, () -> {});
        }
    }

    /// A title and a field.
    final class SmallPage implements Page {

        private final Address address;
        private final SimpleStringProperty title;
        private final TextField field = new TextField();
        private final VBox root;

        private SmallPage(Address address) {
            this.address = address;
            this.title =
                    new SimpleStringProperty(
                            address.kind().equals("people") ? "People" : "OKAFOR, Thomas");
            field.setId(address + ".field");
            field.setAccessibleText("Filter");
            root =
                    new VBox(
                            Texts.pageTitle(title.get()),
                            new Label("A page of another feature stands here."),
                            field);
            root.getStyleClass().add("page");
        }

        @Override
        public ObservableValue<String> title() {
            return title;
        }

        @Override
        public Region root() {
            return root;
        }

        @Override
        public ObservableValue<@Nullable Region> context() {
            return new ReadOnlyObjectWrapper<@Nullable Region>();
        }

        @Override
        public void shown() {
            field.requestFocus();
        }

        @Override
        public void closed() {
            closed.add(address);
        }
    }

    /// Finds nobody but the three it knows.
    private static final class NamesSearch implements QuickSearch {

        private final ListView<String> list = new ListView<>();
        private final Desk desk;
        private Runnable left = () -> {};

        private NamesSearch(Desk desk) {
            this.desk = desk;
            list.setId("names");
            list.setFocusTraversable(false);
        }

        @Override
        public Region results() {
            return list;
        }

        @Override
        public void ask(String typed) {
            list.getItems().setAll("OKAFOR, Thomas", "OKAFOR, Tomasz", "OKAFORD, Tom");
            list.getSelectionModel().selectFirst();
        }

        @Override
        public void move(int rows) {
            list.getSelectionModel().select(list.getSelectionModel().getSelectedIndex() + rows);
        }

        @Override
        public void onLeave(Runnable leaving) {
            left = leaving;
        }

        @Override
        public void choose(boolean beside) {
            var address = file(list.getSelectionModel().getSelectedIndex());
            if (beside) {
                desk.openBeside(address, list.getSelectionModel().getSelectedItem());
            } else {
                desk.open(address);
                left.run();
            }
        }

        @Override
        public void forget() {
            list.getItems().clear();
        }
    }

    /// Nothing that must not be overlooked.
    private static final class NoReminder implements StandingBar {

        private final Region root = new Region();

        private NoReminder() {
            root.setVisible(false);
            root.setManaged(false);
        }

        @Override
        public Region root() {
            return root;
        }

        @Override
        public void close() {
            // Follows nothing.
        }
    }
}
