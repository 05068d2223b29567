package org.doorstep.store;

import org.doorstep.store.sqlite.Emergency;

/// Nobody to turn to.
public final class NoEmergency implements Emergency {

    @Override
    public boolean makeRoom() {
        return false;
    }

    @Override
    public void damageFound() {}
}
