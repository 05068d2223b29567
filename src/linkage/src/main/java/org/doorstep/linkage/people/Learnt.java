package org.doorstep.linkage.people;

import org.doorstep.linkage.Basis;
import org.doorstep.linkage.model.Model;

/// What a run over all records learnt: by it records that come later are judged one by one.
public record Learnt(Model model, Basis basis) {

    /// Whether this build compares as the one did that learnt it.
    public boolean fits() {
        return model.version() == Model.VERSION;
    }
}
