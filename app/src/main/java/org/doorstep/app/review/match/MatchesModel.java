package org.doorstep.app.review.match;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.MergedCaution;
import org.doorstep.domain.identity.ErrorRate;
import org.doorstep.domain.identity.Matches;
import org.doorstep.domain.identity.Matches.Decided;
import org.doorstep.domain.identity.Matches.Pair;
import org.doorstep.domain.identity.Matches.Waiting;
import org.doorstep.domain.identity.Matches.Which;
import org.doorstep.domain.identity.Ruling.Verdict;
import org.jspecify.annotations.Nullable;

/// The bench: one pair at a time, the next as soon as one is decided. Belongs to the screen's
/// thread.
final class MatchesModel implements AutoCloseable {

    /// So many are fetched at once; the rest of the queue follows when they are done.
    static final int AHEAD = 50;

    private static final Messages TEXT = Messages.of("match");
    private static final double HUNDRED = 100;

    /// What an officer can say of a pair.
    enum Outcome {
        SAME,
        DIFFERENT,
        RELATED,
        UNSURE
    }

    private record Counted(Waiting waiting, ErrorRate rate) {}

    private final Matches matches;
    private final Function<UUID, Optional<CitizenFile>> look;
    private final Background background;
    private final Latest<@Nullable MatchShown> finding;
    private final Latest<Counted> counting;
    private final Listening listening;
    private final Deque<UUID> ahead = new ArrayDeque<>();
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.ALL);
    private final ReadOnlyObjectWrapper<@Nullable MatchShown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Waiting> waiting =
            new ReadOnlyObjectWrapper<>(new Waiting(0, Map.of()));
    private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private boolean saving;
    private boolean decided;

    /// @param look opens a person's file for the officer, which keeps that they looked
    MatchesModel(
            Matches matches,
            Function<UUID, Optional<CitizenFile>> look,
            Changes changes,
            Background background) {
        this.matches = matches;
        this.look = look;
        this.background = background;
        this.finding = background.latest(this::take, _ -> {});
        this.counting = background.latest(this::count, _ -> {});
        this.listening =
                changes.listen(topics -> {
                    if (topics.contains(Topic.MATCHES) || topics.contains(Topic.PEOPLE)) {
                        background.show(this::refresh);
                    }
                });
        which.subscribe(_ -> {
            ahead.clear();
            next();
        });
        refresh();
    }

    /// The part of the queue that the officer works on.
    ObjectProperty<Which> which() {
        return which;
    }

    /// The pair in question; null where none is left.
    ReadOnlyObjectProperty<@Nullable MatchShown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// How many are left.
    ReadOnlyObjectProperty<Waiting> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// How often the hub is wrong, in words; empty while nobody has looked.
    ReadOnlyStringProperty rate() {
        return rate.getReadOnlyProperty();
    }

    /// Whether the queue was read at all: that none is left is only then good news.
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Decides about the pair shown and goes on to the next.
    ///
    /// @param done hears what was decided, to offer Undo
    void decide(Outcome outcome, Consumer<Decided> done) {
        var now = shown.get();
        if (now == null || saving || decided) {
            return;
        }
        saving = true;
        background.write(
                () -> {
                    try {
                        return save(now.pair(), outcome);
                    } catch (RuntimeException notSaved) {
                        background.show(() -> saving = false);
                        throw notSaved;
                    }
                },
                saved -> {
                    saving = false;
                    // The pair is still shown until the next one is found.
                    decided = true;
                    done.accept(saved);
                    next();
                    refresh();
                });
    }

    private Decided save(Pair pair, Outcome outcome) {
        return switch (outcome) {
            case SAME -> matches.decide(pair, Verdict.SAME);
            case DIFFERENT -> matches.decide(pair, Verdict.DIFFERENT);
            case RELATED -> matches.decide(pair, Verdict.RELATED);
            case UNSURE -> matches.unsure(pair);
        };
    }

    /// Takes a decision back and shows the pair again.
    void undo(Decided decided) {
        background.write(
                () -> {
                    matches.undo(decided);
                    return decided;
                },
                _ -> {
                    ahead.addFirst(decided.pair().match().header().id());
                    next();
                    refresh();
                });
    }

    /// The next pair; this one stays in the queue.
    void next() {
        if (saving) {
            return;
        }
        var first = ahead.pollFirst();
        var passed = shown.get();
        var part = which.get();
        finding.submit(() -> find(first, passed, part));
    }

    private @Nullable MatchShown find(
            @Nullable UUID first, @Nullable MatchShown passed, Which part) {
        var again = first == null ? null : open(first);
        if (again != null) {
            return again;
        }
        var queue = matches.queue(part, AHEAD);
        var last = passed == null ? null : passed.pair().match().header().id();
        var from = last == null ? 0 : queue.indexOf(last) + 1;
        for (var i = 0; i < queue.size(); i++) {
            var found = open(queue.get((from + i) % queue.size()));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Both files are looked at, and that is kept.
    private @Nullable MatchShown open(UUID match) {
        return matches.pair(match).map(pair -> MatchWords.of(pair, hides(pair))).orElse(null);
    }

    private boolean hides(Pair pair) {
        return List.of(pair.left(), pair.right()).stream()
                .map(record -> record.header().file())
                .distinct()
                .map(look)
                .toList()
                .stream()
                .anyMatch(file ->
                        file.isEmpty()
                                || MergedCaution.of(file.get().records(), file.get().belief())
                                        .stream()
                                        .anyMatch(caution ->
                                                caution.level() == Caution.Level.DO_NOT_DISCLOSE));
    }

    @Override
    public void close() {
        listening.close();
        finding.forget();
        counting.forget();
        ahead.clear();
        shown.set(null);
    }

    private void refresh() {
        counting.submit(() -> new Counted(matches.waiting(), matches.errorRate()));
    }

    private void take(@Nullable MatchShown found) {
        decided = false;
        shown.set(found);
        loaded.set(true);
    }

    private void count(Counted counted) {
        waiting.set(counted.waiting());
        var now = counted.rate();
        rate.set(
                now.looked() == 0
                        ? ""
                        : TEXT.get(
                                "rate",
                                now.looked(),
                                now.wrong(),
                                HUNDRED * now.atLeast(),
                                HUNDRED * now.atMost()));
        if (shown.get() == null && loaded.get() && counted.waiting().all() > 0) {
            next();
        }
    }
}
