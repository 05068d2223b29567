package org.doorstep.store.sqlite;

/// Whom the database turns to when the disk fails it.
public interface Emergency {

    /// The disk is full.
    ///
    /// @return whether room was made, so that trying again makes sense
    boolean makeRoom();

    /// Part of the file proved to be damaged: to be remembered for the next opening.
    void damageFound();
}
