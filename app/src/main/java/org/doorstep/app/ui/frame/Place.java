package org.doorstep.app.ui.frame;

/// An entry of the rail.
///
/// @param address what it opens
/// @param title its word
/// @param icon its icon, see [org.doorstep.app.ui.Icons]
public record Place(Address address, String title, String icon) {}
