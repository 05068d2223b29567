package org.doorstep.domain.merge;

import org.jspecify.annotations.Nullable;

/// A field's change as its officer made it.
///
/// @param base the value that the officer saw; null if there was none
/// @param to the value that the officer gave; null to empty the field
public record Step(@Nullable String base, @Nullable String to) {}
