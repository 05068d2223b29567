package org.doorstep.domain.citizen;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One citizen, as Doorstep knows them. Holds no value of its own: values are composed from source
/// records and what officers record.
///
/// @param mergedInto the person that this one turned out to be, or null while it stands for itself
public record Person(@Nullable UUID mergedInto) {}
