package org.doorstep.app.ui.frame;

/// Makes the pages of one kind.
public interface PageKind {

    /// The kind in [Address#kind()].
    String kind();

    /// Makes the page; returns at once and fills it in the background.
    Page open(Address address, Desk desk);
}
