package org.doorstep.borough.clerk;

import java.time.LocalDate;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.family.Stay;
import org.jspecify.annotations.Nullable;

/// Somebody sits at the desk, or is on the telephone, and is written down.
///
/// @param beside who came with them, whose number may be copied: the partner, a child's parent
/// @param landline the family's
/// @param day when it was written
/// @param at the address that the record is about
/// @param before where they lived before that, if the system may still have that
/// @param until how long the row was kept up: a change of name after that is not in it
/// @param night the night of the extract, by which a slip may have been put right
public record Sitting(
        Person person,
        @Nullable Person beside,
        String landline,
        LocalDate day,
        LocalDate until,
        Stay at,
        @Nullable Stay before,
        LocalDate night) {
    private static final int GROWN_UP = 16;

    /// Whether the person is old enough to give numbers of their own.
    boolean isGrownUp() {
        return person.ageOn(night) >= GROWN_UP;
    }
}
