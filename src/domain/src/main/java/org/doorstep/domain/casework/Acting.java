package org.doorstep.domain.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who does something with a case, as far as its type asks.
///
/// @param officer their id
/// @param leads whether they lead the team of the officer who works on it; where nobody does, a
///   team that has the file
/// @param wrote whether they completed a form of the case
/// @param newest id of the newest completed form of the case that they may read; null for none
public record Acting(String officer, boolean leads, boolean wrote, @Nullable UUID newest) {

    /// In a case without a completed form.
    public Acting(String officer, boolean leads, boolean wrote) {
        this(officer, leads, wrote, null);
    }
}
