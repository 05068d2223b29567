package org.doorstep.domain.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.visit.VisitEntry.Kind;
import org.jspecify.annotations.Nullable;

/// A visit with what this officer may see of what is to be done there and what was.
///
/// @param entries in the order in which they came
public record VisitRun(Recorded<Visit> record, List<Recorded<VisitEntry>> entries) {

    public VisitRun {
        entries = List.copyOf(entries);
    }

    /// A form that is to be filled in there.
    ///
    /// @param response the completed form, or null while it is to do
    public record Item(
            Category service,
            String form,
            @Nullable UUID caseId,
            String title,
            @Nullable UUID response) {}

    public UUID id() {
        return record.header().id();
    }

    /// Whom the officer visits.
    public UUID person() {
        return record.header().file();
    }

    public Visit body() {
        return record.body();
    }

    /// What is to be filled in, in the order in which it was planned; what was filled in without a
    /// plan stands last.
    public List<Item> agenda() {
        var items = new ArrayList<Item>();
        for (var entry : entries) {
            var said = entry.body();
            var form = said.form();
            if (form == null) {
                continue;
            }
            var at = indexOf(items, form, said.caseId());
            switch (said.kind()) {
                case AGENDA -> {
                    if (at < 0) {
                        items.add(item(said, form, null));
                    }
                }
                case DROPPED -> {
                    if (at >= 0 && items.get(at).response() == null) {
                        items.remove(at);
                    }
                }
                case ANSWERED -> {
                    if (at < 0) {
                        items.add(item(said, form, said.response()));
                    } else {
                        items.set(at, item(said, form, said.response()));
                    }
                }
                case WARNINGS_READ, ALONE -> {}
            }
        }
        return List.copyOf(items);
    }

    /// When that officer last said that they have read all of these warnings; empty if they have
    /// not, or if there are others by now, or one says something else.
    ///
    /// @param about marks of the warnings that hold now
    public Optional<Instant> warningsRead(String officer, List<UUID> about) {
        return entries.stream()
                .filter(entry -> entry.body().kind() == Kind.WARNINGS_READ)
                .filter(entry -> entry.header().author().equals(officer))
                .filter(entry -> entry.body().about().containsAll(about))
                .map(entry -> entry.body().at())
                .max(Instant::compareTo);
    }

    /// Why the officer goes alone though warned; empty where nobody said so, or somebody goes too.
    public Optional<String> aloneBecause() {
        return entries.stream()
                .filter(_ -> body().companions().isEmpty())
                .filter(entry -> entry.body().kind() == Kind.ALONE)
                .max(Comparator.comparing(entry -> entry.body().at()))
                .map(entry -> entry.body().title());
    }

    private static Item item(VisitEntry said, String form, @Nullable UUID response) {
        return new Item(said.service(), form, said.caseId(), said.title(), response);
    }

    private static int indexOf(List<Item> items, String form, @Nullable UUID caseId) {
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.form().equals(form) && Objects.equals(item.caseId(), caseId)) {
                return i;
            }
        }
        return -1;
    }
}
