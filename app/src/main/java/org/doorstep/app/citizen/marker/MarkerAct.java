package org.doorstep.app.citizen.marker;

import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.Warning;
import org.jspecify.annotations.Nullable;

/// What is filled in about a warning.
///
/// @param kind what is done
/// @param on to which warning; null for a new one
public record MarkerAct(Marker.Kind kind, @Nullable Warning on) {

    public static final MarkerAct NEW = new MarkerAct(Marker.Kind.RECORDED, null);

    /// The name under which what is typed is kept.
    String form() {
        return on == null ? "marker" : "marker " + kind + " " + on.marker();
    }

    boolean ends() {
        return kind == Marker.Kind.ENDED;
    }
}
