package org.doorstep.hub.quarantine;

import org.jspecify.annotations.Nullable;

/// What became of work that was let in.
///
/// @param result wire name of [org.doorstep.domain.sync.Outcome.Result]; if it was rejected it
///   waits on
/// @param detail why not, in plain words
public record Released(String result, @Nullable String detail) {}
