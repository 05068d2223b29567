package org.doorstep.linkage;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.doorstep.domain.citizen.Fact;
import org.jspecify.annotations.Nullable;

/// One source record as the linker sees it.
///
/// @param number the caller's own number for the record, the same on every run; older records have
///   lower numbers
/// @param source id of the extract it comes from
/// @param facts what it says about the person
/// @param endedOn when the record ended, or null while it stands
/// @param person the caller's number of the person it was linked to so far, from nought up, older
///   persons lower; empty for a record that is new
public record LinkInput(
        int number,
        String source,
        List<Fact> facts,
        @Nullable LocalDate endedOn,
        OptionalInt person) {

    public LinkInput {
        facts = List.copyOf(facts);
        if (person.isPresent() && person.getAsInt() < 0) {
            throw new LinkageException("record " + number + " has a person below nought");
        }
    }

    /// A record that stands.
    public LinkInput(int number, String source, List<Fact> facts, OptionalInt person) {
        this(number, source, facts, null, person);
    }
}
