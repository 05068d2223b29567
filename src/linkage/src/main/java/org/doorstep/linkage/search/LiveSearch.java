package org.doorstep.linkage.search;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.PeopleSearch;
import org.doorstep.linkage.normal.Nicknames;

/// Search that stays open while its index is built and built again. Knows no threads of its own:
/// the caller builds in the background, while any thread may search.
public final class LiveSearch implements PeopleSearch {

    private final Directory directory;
    private final Nicknames nicknames;
    private final AtomicReference<State> state = new AtomicReference<>(new Empty());
    private final Object building = new Object();

    /// What there is to search in.
    private sealed interface State {}

    /// Nothing yet. Not a record: one empty state is not another, see [#build].
    private static final class Empty implements State {
        private volatile int peopleRead;
    }

    private record Ready(PeopleIndex index) implements State {}

    public LiveSearch(Directory directory, Nicknames nicknames) {
        this.directory = directory;
        this.nicknames = nicknames;
    }

    /// Reads the directory anew and then searches in what it says now; until then in what it said
    /// before. Returns when done. If [#forget] comes meanwhile, the reading ends early and what was
    /// read is thrown away: whoever locks the vault must not wait for it.
    public void build() {
        synchronized (building) {
            var before = state.get();
            try {
                var index = PeopleIndex.build(directory, nicknames, read -> progress(before, read));
                state.compareAndSet(before, new Ready(index));
            } catch (CancellationException forgotten) {
                return;
            }
        }
    }

    private void progress(State before, int read) {
        if (state.get() != before) {
            throw new CancellationException("forgotten while it was built");
        }
        if (before instanceof Empty empty) {
            empty.peopleRead = read;
        }
    }

    /// Drops the index from memory, as when the vault is locked.
    public void forget() {
        state.set(new Empty());
    }

    @Override
    public Answer find(String typed, Filter filter, int limit) {
        return switch (state.get()) {
            case Empty empty -> new GettingReady(empty.peopleRead);
            case Ready(var index) -> index.find(typed, filter, limit);
        };
    }
}
