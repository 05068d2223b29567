package org.doorstep.app.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.draft.Drafts;
import org.doorstep.domain.draft.Drafts.Waiting;
import org.doorstep.domain.laptop.Holdings;
import org.doorstep.domain.laptop.Holdings.Summary;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Notes;
import org.jspecify.annotations.Nullable;

/// What the context column says while nothing is chosen: what this laptop holds now, which notes
/// are not finished, and which forms were handed over. Only from here can a draft be reached whose
/// file has left the laptop.
final class NowModel implements AutoCloseable {

    /// Most unfinished notes listed.
    static final int DRAFTS = 10;

    private static final Set<Topic> OF_SUMMARY =
            Set.of(Topic.HOLDINGS, Topic.OUTBOX, Topic.PEOPLE, Topic.TIMELINE);
    private static final Set<Topic> OF_DRAFTS = Set.of(Topic.DRAFTS, Topic.PEOPLE);

    /// An unfinished note.
    ///
    /// @param name what the person is called; null if this laptop does not hold them
    record DraftRow(UUID person, @Nullable String name, Category service, Instant keptAt) {}

    /// A form that was handed to the officer, or that they began on another laptop.
    ///
    /// @param name what the person is called
    record HandedRow(Waiting draft, String name) {}

    /// What can be gone on with, the newest first.
    ///
    /// @param handed forms, at most [#DRAFTS]
    /// @param rows unfinished notes, at most [#DRAFTS]
    /// @param total how many there are in all
    record Unfinished(List<HandedRow> handed, List<DraftRow> rows, int total) {

        int shown() {
            return handed.size() + rows.size();
        }
    }

    private final Holdings holdings;
    private final Notes notes;
    private final Drafts begun;
    private final Function<UUID, Optional<String>> names;
    private final Latest<Summary> reading;
    private final Latest<Unfinished> readingDrafts;
    private final Listening listening;
    private final ReadOnlyObjectWrapper<@Nullable Summary> summary = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Unfinished> drafts =
            new ReadOnlyObjectWrapper<>(new Unfinished(List.of(), List.of(), 0));

    /// @param names asked away from the screen: what a person is called, if this laptop holds them
    NowModel(
            Holdings holdings,
            Notes notes,
            Drafts begun,
            Function<UUID, Optional<String>> names,
            Changes changes,
            Background background) {
        this.holdings = holdings;
        this.notes = notes;
        this.begun = begun;
        this.names = names;
        this.reading = background.latest(summary::set, _ -> {});
        this.readingDrafts = background.latest(drafts::set, _ -> {});
        this.listening =
                changes.listen(topics -> {
                    if (topics.stream().anyMatch(OF_SUMMARY::contains)) {
                        background.show(this::readSummary);
                    }
                    if (topics.stream().anyMatch(OF_DRAFTS::contains)) {
                        background.show(this::readDrafts);
                    }
                });
        readSummary();
        readDrafts();
    }

    /// Null until it has been read.
    ReadOnlyObjectProperty<@Nullable Summary> summary() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Unfinished> drafts() {
        return drafts.getReadOnlyProperty();
    }

    @Override
    public void close() {
        listening.close();
        reading.forget();
        readingDrafts.forget();
    }

    private void readSummary() {
        reading.submit(holdings::summary);
    }

    private void readDrafts() {
        readingDrafts.submit(() -> {
            var unfinished = notes.drafts().stream().filter(Draft::isBegun).toList();
            var handed = begun.waiting();
            return new Unfinished(
                    handed.stream().limit(DRAFTS).flatMap(this::row).toList(),
                    unfinished.stream().limit(DRAFTS).map(this::row).toList(),
                    handed.size() + unfinished.size());
        });
    }

    private Stream<HandedRow> row(Waiting handed) {
        return names.apply(handed.person()).map(name -> new HandedRow(handed, name)).stream();
    }

    private DraftRow row(Draft draft) {
        return new DraftRow(
                draft.person(),
                names.apply(draft.person()).orElse(null),
                draft.service(),
                draft.keptAt());
    }
}
