package org.doorstep.app.ui.frame;

import java.util.List;

/// What one feature brings to the shell.
///
/// @param places its rail entries
/// @param kinds its pages
public record Feature(List<Place> places, List<PageKind> kinds) {

    public Feature {
        places = List.copyOf(places);
        kinds = List.copyOf(kinds);
    }
}
