package org.doorstep.app;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.search.Elsewhere;
import org.doorstep.domain.sync.Replica.Held;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.search.LiveSearch;
import org.doorstep.store.key.DeviceSecrets;
import org.doorstep.store.vault.Vault;
import org.doorstep.sync.hub.AskedElsewhere;
import org.doorstep.sync.hub.HubClient;
import org.doorstep.sync.loop.SyncLoop;
import org.doorstep.sync.signin.Tokens;

/// One unlocked vault at work: store, conversation with the hub, search. Knows no screen.
final class Session implements AutoCloseable {

    private static final String APPEARANCE = "appearance";

    private final OpenVault open;
    private final URI hub;
    private final Background background;
    private final SyncLoop loop;
    private final Elsewhere elsewhere;
    private final LiveSearch search;
    private final LiveIndex index;
    private final LiveIndex noteIndex;
    private final LiveColleagues colleagues;
    private final LiveCount decisions;
    private final LiveCount pairs;
    private final LiveCount entries;
    private final Listening changes;
    private final Optional<Appearance> appearance;
    private final boolean firstFill;
    private volatile List<Category> writable;

    private Session(
            OpenVault open,
            URI hub,
            Background background,
            SyncLoop loop,
            Elsewhere elsewhere,
            LiveSearch search,
            Optional<Appearance> appearance,
            List<Held> held,
            Consumer<? super Throwable> lastResort) {
        this.open = open;
        this.hub = hub;
        this.background = background;
        this.loop = loop;
        this.elsewhere = elsewhere;
        this.search = search;
        this.appearance = appearance;
        this.firstFill = held.isEmpty() || held.stream().anyMatch(Held::filling);
        this.writable = Writable.of(held);
        this.colleagues =
                new LiveColleagues(open.vault().colleagues(), open.vault().changes(), background);
        this.decisions =
                new LiveCount(
                        open.vault().conflicts()::count,
                        Set.of(Topic.TIMELINE, Topic.OUTBOX, Topic.HOLDINGS),
                        open.vault().changes(),
                        background);
        this.pairs =
                new LiveCount(
                        () -> open.vault().matches().waiting().all(),
                        Set.of(Topic.MATCHES, Topic.HOLDINGS),
                        open.vault().changes(),
                        background);
        this.entries =
                new LiveCount(
                        open.vault().unplaced()::count,
                        Set.of(Topic.MATCHES, Topic.HOLDINGS),
                        open.vault().changes(),
                        background);
        this.index =
                new LiveIndex(
                        search::build,
                        search::forget,
                        Set.of(Topic.PEOPLE),
                        open.vault().changes(),
                        background,
                        lastResort);
        this.noteIndex =
                new LiveIndex(
                        open.vault().noteSearch()::getReady,
                        open.vault().noteSearch()::forget,
                        Set.of(Topic.PEOPLE, Topic.TIMELINE, Topic.HOLDINGS),
                        open.vault().changes(),
                        background,
                        lastResort);
        this.changes = open.vault().changes().listen(this::changed);
        background.show(() -> background.write(this::rehearse, _ -> {}));
    }

    /// Puts the vault to work. Reads the store: call away from the screen.
    ///
    /// @param lastResort takes failures that no screen takes
    static Session begin(
            OpenVault open, URI hub, Clock clock, Consumer<? super Throwable> lastResort) {
        var vault = open.vault();
        var replica = vault.replica();
        var before = replica.state();
        var client = new HubClient(hub, open.tokens());
        var loop =
                SyncLoop.start(
                        client,
                        replica,
                        vault.parcels(),
                        vault.officer().id(),
                        Version.current(),
                        clock,
                        new SecureRandom(),
                        vault::keep);
        return new Session(
                open,
                hub,
                Background.threaded(lastResort),
                loop,
                new AskedElsewhere(client),
                new LiveSearch(vault.directory(), Nicknames.shipped()),
                vault.settings().get(APPEARANCE).map(Appearance::parse),
                before.buckets(),
                lastResort);
    }

    Vault vault() {
        return open.vault();
    }

    Tokens tokens() {
        return open.tokens();
    }

    /// For which services the officer may write, their own first.
    List<Category> writable() {
        return writable;
    }

    /// Whom this laptop knows, by the officer's id. Belongs to the screen's thread.
    ObservableValue<Map<String, Colleague>> colleagues() {
        return colleagues.knownProperty();
    }

    DeviceSecrets.Place keyPart() {
        return open.keyPart();
    }

    /// How many conflicts wait for a decision. Belongs to the screen's thread.
    ReadOnlyIntegerProperty undecided() {
        return decisions.countProperty();
    }

    /// How many possible matches wait for a decision. Belongs to the screen's thread.
    ReadOnlyIntegerProperty undecidedPairs() {
        return pairs.countProperty();
    }

    /// How many entries wait for somebody to say whom they are about. Belongs to the screen's
    /// thread.
    ReadOnlyIntegerProperty unplaced() {
        return entries.countProperty();
    }

    URI hub() {
        return hub;
    }

    Background background() {
        return background;
    }

    SyncLoop sync() {
        return loop;
    }

    /// Whom the hub knows beside the people on this laptop.
    Elsewhere elsewhere() {
        return elsewhere;
    }

    LiveSearch search() {
        return search;
    }

    /// Changes when what [#search()] searches in is newer.
    ReadOnlyIntegerProperty searchRenewed() {
        return index.builtProperty();
    }

    /// How this officer wants Doorstep to look, if they ever said.
    Optional<Appearance> appearance() {
        return appearance;
    }

    void keep(Appearance chosen) {
        background.write(
                () -> {
                    vault().settings().put(APPEARANCE, chosen.toString());
                    return chosen;
                },
                _ -> {});
    }

    /// Whether the laptop had not yet been filled when the vault was opened.
    boolean firstFill() {
        return firstFill;
    }

    /// Finishes what is being written, hangs up and closes the vault. Blocks: call away from the
    /// screen, after the screens have let go.
    @Override
    public void close() {
        new LastWord(vault().drafts(), () -> vault().replica().state().waiting(), background, loop)
                .say();
        // Closed from the last to the first, each of them even if one before it fails: whatever
        // happens, the vault does not stay open.
        try (var _ = vault();
                var _ = background;
                var _ = loop;
                var _ = index;
                var _ = noteIndex;
                var _ = colleagues;
                var _ = decisions;
                var _ = pairs;
                var _ = entries;
                var _ = changes) {
            // An index that is being built need not be finished.
            search.forget();
            vault().noteSearch().forget();
        }
    }

    private boolean rehearse() {
        vault().notes().rehearse();
        return true;
    }

    private void changed(Set<Topic> topics) {
        if (topics.contains(Topic.OUTBOX)) {
            loop.nudge();
        }
        if (topics.contains(Topic.FILES)) {
            loop.carry();
        }
        if (topics.contains(Topic.HOLDINGS)) {
            background.show(() ->
                    background.read(
                            () -> Writable.of(vault().replica().state().buckets()),
                            now -> writable = now));
        }
    }
}
