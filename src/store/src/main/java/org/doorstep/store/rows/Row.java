package org.doorstep.store.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A body, split into columns.
///
/// @param values one for each of [BodyTable#columns()], null where the body has none that fits
/// @param extras JSON object of all the rest, or null if there is none
public record Row(List<@Nullable Object> values, @Nullable String extras) {}
