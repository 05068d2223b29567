package org.doorstep.hub.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Kin;
import org.doorstep.domain.citizen.ServiceState;
import org.jspecify.annotations.Nullable;

/// What kind of thing each row of an extract is.
sealed interface Shape {

    /// A row about somebody.
    ///
    /// @param people whose names stand together in one column, or null
    /// @param states the first that holds is how things stand
    /// @param ended when the source itself says that the row is history, or null
    /// @param since the column that says since when the service works with the person, or null
    /// @param desk who answers for the service where no team has been given the row
    record People(
            @Nullable Together people,
            List<FactColumn> facts,
            List<CautionColumn> cautions,
            List<StateRule> states,
            List<DetailColumn> details,
            List<TieColumn> ties,
            @Nullable Ended ended,
            @Nullable Integer since,
            Desk desk)
            implements Shape {}

    /// Something that happened.
    ///
    /// @param aboutSource source of the row that it is about
    /// @param aboutKey key of that row
    /// @param at column with date, or date and time
    record Happenings(
            Text aboutSource,
            Text aboutKey,
            int at,
            Choice<Event.Kind> kind,
            Text title,
            @Nullable Text text,
            @Nullable Text by)
            implements Shape {}

    /// An officer. Every number is a column's.
    ///
    /// @param dutyRoles roles whose teams have every file
    /// @param leadTitles job titles of those who lead their team
    /// @param demo the column that says `Y` for officers offered at the demo's sign-in, or null
    record Staff(
            int name,
            @Nullable Integer email,
            int jobTitle,
            int team,
            int teamName,
            int role,
            int clearance,
            @Nullable Integer demo,
            Set<String> dutyRoles,
            Set<String> leadTitles)
            implements Shape {}

    /// That a team or an officer has been given somebody. Every number is a column's.
    record Allocations(
            int system, int sourceKey, int team, @Nullable Integer officer, @Nullable Integer since)
            implements Shape {}

    /// @param births columns with the birth dates of the first, the second, …
    record Together(int column, WrittenNames names, List<Integer> births) {}

    /// @param columns joined by a comma
    /// @param codes what the system's codes mean, or null
    record FactColumn(
            Field field,
            List<Integer> columns,
            @Nullable Map<String, String> codes,
            @Nullable Integer since,
            Condition when) {}

    /// Warnings in one column, or one warning that holds on a condition.
    sealed interface CautionColumn {
        /// @param split between two warnings in the field
        /// @param levels by the code before the colon, or by the text itself
        record Listed(
                int column,
                String split,
                Map<String, Caution.Level> levels,
                Caution.Level otherwise,
                @Nullable Integer reviewOn)
                implements CautionColumn {}

        record Fixed(Condition when, Caution.Level level, String text, @Nullable Integer reviewOn)
                implements CautionColumn {}
    }

    record StateRule(
            Condition when,
            String label,
            ServiceState.Attention attention,
            @Nullable Text summary,
            @Nullable Text worker,
            @Nullable Text nextStep) {}

    record DetailColumn(String label, Text value) {}

    /// @param column holds the reference, or the other's name
    /// @param named whether it holds the other's name
    record TieColumn(Condition when, Kin kin, int column, boolean named) {}

    /// @param phone the team's number, or null
    record Desk(String team, @Nullable String phone) {}

    record Ended(Condition when, int on) {}
}
