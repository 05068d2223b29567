package org.doorstep.app.ui.frame;

import java.util.List;

/// What one feature brings to the shell.
///
/// @param places its rail entries
/// @param kinds its pages
/// @param deeds what can be begun from everywhere
public record Feature(List<Place> places, List<PageKind> kinds, List<Deed> deeds) {

    public Feature {
        places = List.copyOf(places);
        kinds = List.copyOf(kinds);
        deeds = List.copyOf(deeds);
    }

    /// A feature with nothing to begin from everywhere.
    public Feature(List<Place> places, List<PageKind> kinds) {
        this(places, kinds, List.of());
    }
}
