package org.doorstep.app.sync;

import java.util.ArrayList;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.sync.Parcels;
import org.doorstep.domain.sync.Parcels.Standing;

/// What photos and files wait to go up or to come down.
final class FilesModel implements AutoCloseable {

    private static final Messages TEXT = Messages.of("sync");
    private static final Set<Topic> TOPICS = Set.of(Topic.FILES, Topic.TIMELINE, Topic.HOLDINGS);

    private final Parcels parcels;
    private final Latest<Standing> reading;
    private final Changes.Listening listening;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    FilesModel(Parcels parcels, Changes changes, Background background) {
        this.parcels = parcels;
        this.reading = background.latest(this::take, _ -> {});
        this.listening = changes.listen(TOPICS, () -> background.show(this::read));
        read();
    }

    /// In sentences; empty if nothing is under way.
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    @Override
    public void close() {
        listening.close();
        reading.forget();
    }

    private void read() {
        reading.submit(parcels::standing);
    }

    private void take(Standing now) {
        var lines = new ArrayList<String>();
        if (now.outgoing() > 0) {
            lines.add(
                    TEXT.get("files.outgoing", now.outgoing(), Amounts.size(now.outgoingBytes())));
        }
        if (now.refused() > 0) {
            lines.add(TEXT.get("files.refused", now.refused()));
        }
        if (now.incoming() > 0) {
            lines.add(
                    TEXT.get("files.incoming", now.incoming(), Amounts.size(now.incomingBytes())));
        }
        words.set(String.join("\n", lines));
    }
}
