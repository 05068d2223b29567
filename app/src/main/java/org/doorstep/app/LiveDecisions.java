package org.doorstep.app;

import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.conflict.Conflicts;

/// How many conflicts wait for a decision, always as the store has it now.
final class LiveDecisions implements AutoCloseable {

    private static final Set<Topic> TOPICS = Set.of(Topic.TIMELINE, Topic.OUTBOX, Topic.HOLDINGS);

    private final Conflicts conflicts;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final Listening listening;
    private final Latest<Integer> reread;

    LiveDecisions(Conflicts conflicts, Changes changes, Background background) {
        this.conflicts = conflicts;
        reread = background.latest(count::set, _ -> {});
        listening =
                changes.listen(topics -> {
                    if (topics.stream().anyMatch(TOPICS::contains)) {
                        background.show(this::readAgain);
                    }
                });
        background.show(this::readAgain);
    }

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    @Override
    public void close() {
        listening.close();
        reread.forget();
    }

    private void readAgain() {
        reread.submit(conflicts::count);
    }
}
