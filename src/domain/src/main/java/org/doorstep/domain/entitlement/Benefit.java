package org.doorstep.domain.entitlement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.clock.Checked;
import org.doorstep.domain.response.FormResponse;
import org.jspecify.annotations.Nullable;

/// When a person may be able to claim something, as the council's file has it.
///
/// @param id of the rule
/// @param title what is claimed, for example *Housing Benefit*
/// @param service to which the claim goes, and without whose records nobody knows whether there is
///   one
/// @param form id of the form by which it is claimed here; null if it is claimed elsewhere
/// @param ask what to ask before anything is filled in, or null
/// @param age for whom, by State Pension age
/// @param all what must all be so
/// @param any of what at least one must be so; none if nothing more is needed
/// @param unless what says that it is claimed already
/// @param cases ids of types of cases that say so while they are open
/// @param forms what says so once it was completed
/// @param formDays for how many days a completed form says so
/// @param from the first day on which the rule holds, or null
/// @param until the last day on which it does, or null
/// @param source where it is laid down
/// @param checked how well that is known
public record Benefit(
        String id,
        String title,
        Category service,
        @Nullable String form,
        @Nullable String ask,
        Age age,
        List<Sign> all,
        List<Sign> any,
        List<Sign> unless,
        List<String> cases,
        List<Filled> forms,
        int formDays,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String source,
        Checked checked) {

    public Benefit {
        all = List.copyOf(all);
        any = List.copyOf(any);
        unless = List.copyOf(unless);
        cases = List.copyOf(cases);
        forms = List.copyOf(forms);
    }

    /// A form that was completed with certain answers.
    ///
    /// @param form its id
    /// @param answers what must be answered, by question: that value, or one of several among which
    ///   it is. A question that an edition of the form does not ask says nothing against it
    public record Filled(String form, Map<String, Object> answers) {

        public Filled {
            answers = Map.copyOf(answers);
        }

        boolean isSaidBy(FormResponse response) {
            return form.equals(response.form())
                    && answers.entrySet().stream()
                            .allMatch(wanted -> {
                                var given = response.answers().get(wanted.getKey());
                                return given instanceof Collection<?> several
                                        ? several.contains(wanted.getValue())
                                        : given == null || given.equals(wanted.getValue());
                            });
        }
    }

    /// Whether it is claimed by that form.
    boolean isClaimedBy(FormResponse response) {
        return forms.stream().anyMatch(filled -> filled.isSaidBy(response));
    }

    /// Whether that form could claim it, and need not.
    boolean isAskedBy(FormResponse response) {
        return forms.stream().anyMatch(filled -> filled.form().equals(response.form()));
    }

    /// For whom something is.
    public enum Age {
        ANY,
        /// Those who have reached State Pension age.
        PENSION,
        /// Grown-ups who have not.
        WORKING;

        /// The name in files.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether the rule holds on that day.
    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
