package org.doorstep.sync.courier;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.sync.Parcels;
import org.doorstep.domain.sync.Parcels.Parcel;
import org.doorstep.protocol.sync.BlobMedia;
import org.doorstep.protocol.sync.ProblemCard;
import org.doorstep.sync.hub.Depot;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.HubException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings own files to the hub and fetches those of others, piece by piece. Wherever it breaks off,
/// it goes on behind the last whole piece.
///
/// A piece is as large as the link carries in a few seconds, so that an op never waits long behind
/// one.
public final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private static final int MOST_BYTES = BlobMedia.PIECE_BYTES;
    private static final int LEAST_BYTES = MOST_BYTES / 16;
    private static final Duration LONG = Duration.ofSeconds(4);
    private static final Duration SHORT = Duration.ofSeconds(1);

    /// How often the hub may say that a file goes on elsewhere.
    private static final int ASK_AGAIN = 3;

    private final Depot depot;
    private final Parcels parcels;
    private final InstantSource clock;

    /// What could not be read here once already: a second time says that it stays so.
    private final Set<UUID> unreadable = new HashSet<>();

    private int pieceBytes = MOST_BYTES;

    public Courier(Depot depot, Parcels parcels, InstantSource clock) {
        this.depot = depot;
        this.parcels = parcels;
        this.clock = clock;
    }

    /// What decides before each piece whether it goes now.
    public interface Road {

        /// Waits until the road is free.
        ///
        /// @return false if there is no more to be carried at all
        boolean free();
    }

    /// Carries all that waits: what goes up first.
    ///
    /// @throws HubException if the hub cannot be reached or wants to be left alone: what has come
    ///   through is safe
    public void carry(Road road) {
        try {
            for (var parcel : parcels.outgoing()) {
                if (!bring(parcel, road)) {
                    return;
                }
            }
            for (var parcel : parcels.incoming()) {
                if (!fetch(parcel, road)) {
                    return;
                }
            }
        } catch (HubException e) {
            if (e.fault() instanceof Fault.Offline) {
                pieceBytes = Math.max(LEAST_BYTES, pieceBytes / 4);
            }
            throw e;
        }
    }

    /// @return false if there is no more to be carried at all
    private boolean bring(Parcel parcel, Road road) {
        var otherContent = false;
        for (int asked = 0; asked < ASK_AGAIN; asked++) {
            try {
                return bringFrom(depot.brought(parcel), parcel, road);
            } catch (HubException e) {
                if (!(e.fault() instanceof Fault.Refused(var problem))) {
                    throw e;
                }
                switch (problem.type()) {
                    case ProblemCard.OTHER_OFFSET -> {
                        continue;
                    }
                    case ProblemCard.OTHER_CONTENT -> {
                        // What was there may have been brought by somebody else. The hub has
                        // thrown it away, so all of it goes once more from here.
                        if (!otherContent) {
                            otherContent = true;
                            continue;
                        }
                        parcels.refused(parcel, problem.detail());
                    }
                    case ProblemCard.TOO_LARGE -> parcels.refused(parcel, problem.detail());
                    // A status alone may be a proxy's, an older hub's, or that of a record which
                    // is not there yet: the next round asks again.
                    default -> {}
                }
                LOG.warn("The hub does not take a file: {}", problem.status());
                return true;
            }
        }
        return true;
    }

    private boolean bringFrom(long brought, Parcel parcel, Road road) {
        for (var from = brought; from < parcel.size(); ) {
            if (!road.free()) {
                return false;
            }
            var bytes = parcels.read(parcel, from, pieceBytes);
            if (bytes.isEmpty() || bytes.get().length == 0) {
                LOG.warn("A file of {} bytes cannot be read", parcel.size());
                if (!unreadable.add(parcel.record())) {
                    parcels.refused(parcel, "");
                }
                return true;
            }
            var begun = clock.instant();
            depot.bring(parcel, from, bytes.get());
            suit(Duration.between(begun, clock.instant()));
            from += bytes.get().length;
        }
        parcels.delivered(parcel);
        return true;
    }

    /// @return false if there is no more to be carried at all
    private boolean fetch(Parcel parcel, Road road) {
        for (var have = parcels.have(parcel); have < parcel.size(); ) {
            if (!road.free()) {
                return false;
            }
            var begun = clock.instant();
            byte[] bytes;
            try {
                bytes = depot.fetch(parcel, have, pieceBytes);
            } catch (HubException e) {
                if (e.fault() instanceof Fault.Refused) {
                    // Not there yet, or not for this officer any more: the next round says more.
                    return true;
                }
                throw e;
            }
            suit(Duration.between(begun, clock.instant()));
            if (!parcels.add(parcel, bytes)) {
                LOG.warn("A file of {} bytes is not what its record names", parcel.size());
                return true;
            }
            // All of it may have come from the officer meanwhile.
            have = parcels.have(parcel);
        }
        return true;
    }

    private void suit(Duration took) {
        if (took.compareTo(LONG) > 0) {
            pieceBytes = Math.max(LEAST_BYTES, pieceBytes / 2);
        } else if (took.compareTo(SHORT) < 0) {
            pieceBytes = Math.min(MOST_BYTES, pieceBytes * 2);
        }
    }
}
