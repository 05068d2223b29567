package org.doorstep.domain.merge;

import org.jspecify.annotations.Nullable;

/// A record's move from one state of its [Lifecycle] to another.
///
/// @param from the state that the officer saw; null for a record that had none
/// @param to the state that the officer chose
public record Move(@Nullable String from, String to) {}
