package org.doorstep.app;

import java.util.Set;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;

/// How much of something there is, always as the store has it now.
final class LiveCount implements AutoCloseable {

    private final IntSupplier counting;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final Listening listening;
    private final Latest<Integer> reread;

    /// @param counting asks the store
    /// @param topics after which it is asked again
    LiveCount(IntSupplier counting, Set<Topic> topics, Changes changes, Background background) {
        this.counting = counting;
        reread = background.latest(count::set, _ -> {});
        listening =
                changes.listen(changed -> {
                    if (changed.stream().anyMatch(topics::contains)) {
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
        reread.submit(counting::getAsInt);
    }
}
