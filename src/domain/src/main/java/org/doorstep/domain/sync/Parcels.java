package org.doorstep.domain.sync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The laptop's side of the transport of photos and files: what must go up, what should come down,
/// and the bytes of both. What a method did is safe on the disk when it returns.
public interface Parcels {

    /// Files of own records that the hub does not have yet, oldest first, those that it refused not
    /// among them. A record that has not gone up itself is not named.
    List<Parcel> outgoing();

    /// Bytes of a file from a place on, at most so many.
    ///
    /// @return empty if they cannot be read
    Optional<byte[]> read(Parcel parcel, long from, int most);

    /// The hub has the whole file.
    void delivered(Parcel parcel);

    /// The hub does not take the file, or it cannot be read here; its bytes stay on this laptop,
    /// and it is offered again when the store is opened the next time.
    ///
    /// @param why for the officer to read
    void refused(Parcel parcel, String why);

    /// Files that records of this laptop name and whose bytes are not here, the newest first, as
    /// far as there is room.
    List<Parcel> incoming();

    /// How many bytes are here by now.
    long have(Parcel parcel);

    /// Adds bytes that came from the hub to those that are here. With the last of them the whole is
    /// compared with its hash.
    ///
    /// @return false if it is not the file that the record names: what had come is thrown away
    boolean add(Parcel parcel, byte[] bytes);

    /// What waits.
    Standing standing();

    /// A file on its way.
    ///
    /// @param record the attachment's id
    /// @param sha256 of its bytes
    /// @param size in bytes
    record Parcel(UUID record, String sha256, long size) {}

    /// What waits to go up and to come down.
    ///
    /// @param outgoing number of files that wait to go up
    /// @param outgoingBytes their size
    /// @param refused number of files that the hub does not take
    /// @param incoming number of files that wait to come down
    /// @param incomingBytes their size
    record Standing(
            int outgoing, long outgoingBytes, int refused, int incoming, long incomingBytes) {}
}
