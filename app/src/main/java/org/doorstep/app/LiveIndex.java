package org.doorstep.app;

import java.time.Duration;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.linkage.search.LiveSearch;

/// Keeps the search index as new as the store: built when the vault opens, and again a moment after
/// people came, changed or left. One building at a time.
final class LiveIndex implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(400);

    private final LiveSearch search;
    private final Background background;
    private final Listening listening;
    private Job waiting = () -> {};
    private boolean building;
    private boolean outdated;

    LiveIndex(LiveSearch search, Changes changes, Background background) {
        this.search = search;
        this.background = background;
        this.listening =
                changes.listen(topics -> {
                    if (topics.contains(Topic.PEOPLE)) {
                        background.show(this::soon);
                    }
                });
        build();
    }

    @Override
    public void close() {
        listening.close();
        waiting.cancel();
        search.forget();
    }

    private void soon() {
        waiting.cancel();
        waiting = background.after(A_MOMENT, this::build);
    }

    private void build() {
        if (building) {
            outdated = true;
            return;
        }
        building = true;
        outdated = false;
        background.run(
                Door.READ,
                () -> {
                    search.build();
                    return search;
                },
                Answer.<LiveSearch>to(_ -> built()));
    }

    private void built() {
        building = false;
        if (outdated) {
            soon();
        }
    }
}
