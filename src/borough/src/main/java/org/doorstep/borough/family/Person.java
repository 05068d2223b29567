package org.doorstep.borough.family;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.doorstep.borough.name.Community;
import org.doorstep.borough.name.FullName;
import org.doorstep.borough.name.Sex;
import org.jspecify.annotations.Nullable;

/// One person of Wrenford, as they truly are.
///
/// @param number unique in the borough: sixteen times the household, plus the place in it
/// @param died day of death, or nothing; it may lie after the night of the extract
/// @param name what they are called now
/// @param formerName what they were called until `renamed`, or nothing
/// @param nhs NHS number, or nothing where none has been traced
/// @param stays where they lived, in order; the last may still last
public record Person(
        int number,
        Role role,
        Community community,
        Sex sex,
        LocalDate born,
        @Nullable LocalDate died,
        FullName name,
        @Nullable FullName formerName,
        @Nullable LocalDate renamed,
        String nino,
        @Nullable String nhs,
        String mobile,
        String email,
        List<Stay> stays) {

    /// What they were called that day.
    public FullName nameOn(LocalDate day) {
        return formerName != null && renamed != null && day.isBefore(renamed) ? formerName : name;
    }

    /// Whole years that day.
    public int ageOn(LocalDate day) {
        return Period.between(born, day).getYears();
    }

    /// Whether they were born and not dead that day.
    public boolean aliveOn(LocalDate day) {
        return !day.isBefore(born) && (died == null || day.isBefore(died));
    }

    /// Where they lived that day, or where they lived first if the day was before that.
    public Stay stayOn(LocalDate day) {
        var found = stays.getFirst();
        for (var stay : stays) {
            if (!stay.from().isAfter(day)) {
                found = stay;
            }
        }
        return found;
    }
}
