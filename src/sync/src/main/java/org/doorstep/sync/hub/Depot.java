package org.doorstep.sync.hub;

import org.doorstep.domain.sync.Parcels.Parcel;

/// The hub, as photos and files are carried to it and from it. Every method blocks until the answer
/// is there and throws a [HubException] when it does not come.
public interface Depot {

    /// How many bytes of the file the hub has, from the first on.
    long brought(Parcel file);

    /// Brings the bytes that come next. With the last of them the hub compares the whole with its
    /// hash.
    ///
    /// @param from how many the hub has already
    void bring(Parcel file, long from, byte[] bytes);

    /// Fetches bytes of a file: as many as asked for, or as there are.
    ///
    /// @param from how many are here already
    byte[] fetch(Parcel file, long from, int most);
}
