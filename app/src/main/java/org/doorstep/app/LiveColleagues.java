package org.doorstep.app;

import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Colleagues;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;

/// Keeps the names of colleagues at hand, as new as the store.
final class LiveColleagues implements AutoCloseable {

    private final Colleagues colleagues;
    private final ReadOnlyObjectWrapper<Map<String, Colleague>> known =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final Listening listening;
    private final Latest<Map<String, Colleague>> reread;

    LiveColleagues(Colleagues colleagues, Changes changes, Background background) {
        this.colleagues = colleagues;
        reread = background.latest(known::set, _ -> {});
        listening =
                changes.listen(topics -> {
                    if (topics.contains(Topic.COLLEAGUES)) {
                        background.show(this::readAgain);
                    }
                });
        background.show(this::readAgain);
    }

    /// By the officer's id. Belongs to the screen's thread.
    ReadOnlyObjectProperty<Map<String, Colleague>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    @Override
    public void close() {
        listening.close();
        reread.forget();
    }

    private void readAgain() {
        reread.submit(colleagues::byOfficer);
    }
}
