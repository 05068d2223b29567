package org.doorstep.app.ui.frame;

import java.util.Optional;

/// Makes the pages of one kind.
public interface PageKind {

    /// The kind in [Address#kind()].
    String kind();

    /// What the page of that address would be called if it were made now; empty if there would be
    /// nothing on it. Asked away from the screen.
    default Optional<String> title(Address address) {
        return Optional.empty();
    }

    /// Makes the page; returns at once and fills it in the background.
    Page open(Address address, Desk desk);
}
