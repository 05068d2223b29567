package org.doorstep.app.shell;

import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.laptop.Holdings;
import org.doorstep.domain.laptop.Holdings.Summary;
import org.jspecify.annotations.Nullable;

/// What the context column says while nothing is chosen: what this laptop holds now.
final class NowModel implements AutoCloseable {

    private static final Set<Topic> TOPICS = Set.of(Topic.HOLDINGS, Topic.OUTBOX);

    private final Holdings holdings;
    private final Latest<Summary> reading;
    private final Listening listening;
    private final ReadOnlyObjectWrapper<@Nullable Summary> summary = new ReadOnlyObjectWrapper<>();

    NowModel(Holdings holdings, Changes changes, Background background) {
        this.holdings = holdings;
        this.reading = background.latest(summary::set, _ -> {});
        this.listening =
                changes.listen(topics -> {
                    if (topics.stream().anyMatch(TOPICS::contains)) {
                        background.show(this::read);
                    }
                });
        read();
    }

    /// Null until it has been read.
    ReadOnlyObjectProperty<@Nullable Summary> summary() {
        return summary.getReadOnlyProperty();
    }

    @Override
    public void close() {
        listening.close();
    }

    private void read() {
        reading.submit(holdings::summary);
    }
}
