package org.doorstep.store.vault;

import org.doorstep.store.sqlite.Emergency;

/// Full disk: the ballast makes way. Damage: the next opening offers a rescue.
record VaultEmergency(Ballast ballast, VaultFolder folder) implements Emergency {

    @Override
    public boolean makeRoom() {
        return ballast.makeWay();
    }

    @Override
    public void damageFound() {
        folder.markDamaged();
    }
}
