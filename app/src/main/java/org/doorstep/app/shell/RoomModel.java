package org.doorstep.app.shell;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.laptop.Room;
import org.doorstep.domain.laptop.Room.State;

/// Whether the disk has room for what is recorded. While it has not, it is looked at again by
/// itself, so that the message goes when there is room.
final class RoomModel implements AutoCloseable {

    /// How soon it looks again while the disk is full.
    static final Duration AGAIN = Duration.ofSeconds(5);

    private final Room room;
    private final Background background;
    private final Latest<State> looking;
    private final Listening listening;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.ENOUGH);
    private Job again = () -> {};

    RoomModel(Room room, Changes changes, Background background) {
        this.room = room;
        this.background = background;
        this.looking = background.latest(this::found, _ -> {});
        this.listening =
                changes.listen(topics -> {
                    if (topics.contains(Topic.HOLDINGS)) {
                        background.show(this::look);
                    }
                });
        look();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Looks now.
    void look() {
        again.cancel();
        looking.submit(room::look);
    }

    @Override
    public void close() {
        listening.close();
        again.cancel();
        looking.forget();
    }

    private void found(State now) {
        state.set(now);
        if (now != State.ENOUGH) {
            again = background.after(AGAIN, this::look);
        }
    }
}
