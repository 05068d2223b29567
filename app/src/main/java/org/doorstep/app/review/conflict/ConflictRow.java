package org.doorstep.app.review.conflict;

import java.util.List;
import java.util.UUID;
import org.doorstep.app.text.RecordWords.Line;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.conflict.Conflicts.Open;
import org.jspecify.annotations.Nullable;

/// One conflict in words.
///
/// @param open what it is, for settling it
/// @param person in whose file it is
/// @param title what it is about, and about whom
/// @param who the person; only named where this laptop does not hold them
/// @param question who changed what, and what to do
/// @param fields those in question
/// @param mine the side whose change found the fields changed
/// @param theirs the side whose value stands
/// @param since that somebody changed it again after the two, or empty
/// @param stands what else the record says
/// @param gone whether the record is deleted, so that nothing but that can be agreed to
/// @param writable whether another value can be written
record ConflictRow(
        Open open,
        UUID person,
        String title,
        Mention who,
        String question,
        List<FieldRow> fields,
        Side mine,
        Side theirs,
        String since,
        List<Line> stands,
        boolean gone,
        boolean writable) {

    /// What the person is called.
    String whose() {
        return who.name();
    }

    /// Which conflict.
    UUID id() {
        return open.conflict().header().id();
    }

    /// One of the two who changed it.
    ///
    /// @param own whether it is the officer who looks
    /// @param who for example *Yours* or *Amara Singh’s*
    /// @param when and by whom, for example *4 August 2026, 14:22, Amara Singh, Housing North*
    /// @param keep what its button says
    /// @param deletes whether this side deleted the record
    record Side(boolean own, String who, String when, String keep, boolean deletes) {}

    /// One field as all had it, in words; *nothing* where it was empty.
    ///
    /// @param name on the wire
    /// @param mineWhole the same with an address that is left out of it elsewhere: to be copied
    ///   where the officer has no other way to keep it
    /// @param present what stands in it now
    /// @param text what stands in it as the record has it, to begin writing another from
    record FieldRow(
            String name,
            String label,
            String before,
            String mine,
            String mineWhole,
            String theirs,
            String present,
            @Nullable String text,
            Kind kind) {}

    /// How another value is given.
    enum Kind {
        WORDS,
        DATE,
        PERSON,
        STATE,
        /// Not at all here.
        FIXED
    }
}
