package org.doorstep.app.ui.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.MergedCaution;
import org.doorstep.domain.visit.Readiness;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.VisitRun;
import org.jspecify.annotations.Nullable;

/// A visit as an officer sees it: whom, where, what holds there, what is to be done.
///
/// @param name what the person is called
/// @param spoken how a screen reader says it
/// @param where the place of the visit in words; never an address that must not be disclosed
/// @param alone why the officer goes alone though warnings say not to; null if they do not, or need
///   no reason. No address that must not be disclosed either
/// @param warnings those about the person first, then those that hold there about others
/// @param forms what is to be filled in
/// @param read when this officer read all the warnings; null while they have not
/// @param ready how the pack stands
/// @param lastInStep when the laptop last had all that the hub has for it, or null
public record VisitShown(
        VisitRun run,
        String name,
        String spoken,
        String where,
        @Nullable String alone,
        List<Warning> warnings,
        List<Sheet> forms,
        @Nullable Instant read,
        Readiness ready,
        @Nullable Instant lastInStep) {

    public VisitShown {
        warnings = List.copyOf(warnings);
        forms = List.copyOf(forms);
    }

    /// A warning that holds there.
    ///
    /// @param words in full, also about whom where that may be told
    public record Warning(MergedCaution caution, String words) {

        /// Whether nobody should go there alone.
        public boolean stops() {
            return caution.level() == Caution.Level.STOP;
        }
    }

    /// How a form that is to be filled in stands.
    ///
    /// @param here whether the laptop has it and the officer may fill it in
    /// @param begun whether answers are kept and it is not completed
    public record Sheet(VisitRun.Item item, boolean here, boolean begun) {}

    public Visit visit() {
        return run.body();
    }

    /// Marks of the warnings that hold there.
    public List<UUID> about() {
        return about(warnings);
    }

    /// Marks of these warnings.
    public static List<UUID> about(List<Warning> warnings) {
        return warnings.stream().flatMap(one -> one.caution().marks()).distinct().sorted().toList();
    }
}
