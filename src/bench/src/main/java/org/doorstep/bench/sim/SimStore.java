package org.doorstep.bench.sim;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.Replica;
import org.doorstep.protocol.sync.Preview.View;

/// A laptop's store, with what the simulation does to it and looks for in it besides.
interface SimStore extends Replica, AutoCloseable {

    /// Makes an empty one for each laptop.
    interface Maker {

        /// @param now the hub's time
        SimStore make(UUID device, Ids ids, Supplier<Instant> now);
    }

    /// The disk as it is now.
    Image image();

    /// The disk goes back to what it was; or becomes another laptop's.
    void putBack(Image image);

    /// The process was gone and starts again on what is on the disk.
    void startAgain();

    /// The officer saves something.
    ///
    /// @return the op's id
    UUID save(List<Change> changes);

    /// Everything that the officer sees, but for what the hub refused to add.
    Map<UUID, View> views();

    Optional<View> view(UUID record);

    /// What the hub has said of the records of a bucket.
    Map<UUID, View> said(String bucket);

    /// Records that the hub has told and that no bucket holds.
    Set<UUID> strays();

    /// The ids of all ops that this laptop could send again.
    Set<UUID> kept();

    /// What the hub took.
    List<Queue.Op> journal();

    /// Whether the op was acknowledged so long ago that no backup of the hub can lack it.
    boolean isPastJournal(UUID op, Instant now);

    boolean hasOwnWorkOnTop();

    /// Whether an own change lies over what the hub says of a record.
    boolean covers(UUID op, UUID record);

    /// The last checkpoint at which no bucket was filling.
    long fullCheckpoint();

    /// How many restores of the hub this laptop has seen.
    int epochs();

    Rot rot();

    /// Something goes wrong below the store: a record of a bucket reads otherwise or is gone, or a
    /// sum is wrong.
    ///
    /// @return whether there was anything that it could go wrong with
    boolean rot(Random random);

    @Override
    void close();

    /// A copy of a disk.
    interface Image {}

    /// What went wrong below the store.
    enum Rot {
        NONE,
        THERE,
        RECOUNTED
    }
}
