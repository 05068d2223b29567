package org.doorstep.app.ui.frame;

/// What is said of a change that matters to others: first that it is kept here, and, as soon as the
/// hub has it, that.
///
/// @param kept while it waits to be sent
/// @param sent once the hub has it
public record Waiting(String kept, String sent) {}
