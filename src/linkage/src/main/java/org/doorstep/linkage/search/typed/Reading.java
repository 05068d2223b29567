package org.doorstep.linkage.search.typed;

import org.doorstep.domain.citizen.Field;

/// One thing that a part of the input may mean.
public sealed interface Reading {

    /// A word of a name or an address, whole or still being typed.
    ///
    /// @param word folded
    record Word(String word) implements Reading {}

    /// The number of a house or flat, whole.
    ///
    /// @param number folded, for example `12a`
    record HouseNumber(String number) implements Reading {}

    /// Born in a span of days.
    ///
    /// @param from ISO date as a number, as in 19790301; also below the first day of a month or
    ///   year, to take in dates known in part
    /// @param to likewise, inclusive
    record Born(int from, int to) implements Reading {}

    /// Born on a day of the year, or in a month of it, in a span of years.
    ///
    /// @param month 1 to 12
    /// @param day 1 to 31, or 0 for the whole month
    record Birthday(int month, int day, int fromYear, int toYear) implements Reading {}

    /// The beginning or the end of a number or code.
    ///
    /// @param field which, never a name, date or address line
    /// @param part which part of it was typed
    /// @param text small letters and digits; of a postcode the part before the space stands in four
    ///   places
    record Code(Field field, Part part, String text) implements Reading {}

    /// Which part of a code was typed.
    enum Part {
        BEGINNING,
        END
    }
}
