package org.doorstep.domain.laptop;

/// Whether this laptop's disk has room for what the officer records.
public interface Room {

    /// How it stands.
    enum State {
        /// There is room.
        ENOUGH,
        /// The disk is full: what is recorded goes into the room that was kept back for this.
        KEPT_BACK,
        /// That room is used up too: nothing more can be kept until there is some.
        NONE
    }

    /// Looks, and keeps room back again where there is enough. Takes a moment: call away from the
    /// screen.
    State look();
}
