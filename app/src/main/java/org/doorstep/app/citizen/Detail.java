package org.doorstep.app.citizen;

import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Field;

/// What the officer has chosen to look at in the context column. It names the thing and does not
/// hold it, so that it stays chosen when the file is read again.
public sealed interface Detail {

    /// Nothing chosen: what is late, at risk, and who works with the person.
    record Now() implements Detail {}

    /// A value: who says so, since when, what others say.
    record Value(Field field) implements Detail {}

    /// How a service stands with the person.
    record Tile(Category service) implements Detail {}

    /// A warning.
    record Warning(Caution.Level level, String text) implements Detail {}

    /// Somebody of the household.
    record Housemate(UUID person) implements Detail {}

    /// An entry of the timeline.
    record Entry(UUID id) implements Detail {}

    /// A task.
    record Todo(UUID id) implements Detail {}
}
