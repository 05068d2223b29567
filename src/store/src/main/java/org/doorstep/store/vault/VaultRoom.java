package org.doorstep.store.vault;

import org.doorstep.domain.laptop.Room;

/// The room for one officer's store.
record VaultRoom(Ballast ballast, VaultFolder folder) implements Room {

    @Override
    public State look() {
        ballast.lay();
        if (ballast.isLaid()) {
            return State.ENOUGH;
        }
        return folder.isOnFullDisk() ? State.NONE : State.KEPT_BACK;
    }
}
