package org.doorstep.borough.clerk;

/// Something that a system's clerks and screens do to what they are told, in a share of the rows.
enum Habit {
    /// A slip of the keys in one of the names.
    KEY_SLIP,
    /// A name taken down over the telephone as it sounded.
    MISHEARD,
    /// The name given at the counter is not the one on the papers.
    NICKNAME,
    /// Somebody who goes by their middle name gave that.
    MIDDLE_AS_FIRST,
    /// No title, and where the screen guesses the sex by it, none of that either.
    TITLE_MISSING,
    /// The middle name is asked for and written.
    MIDDLE_WRITTEN,
    /// A surname of two parts, or with a hyphen or an apostrophe, is not written as it is spelt.
    SPELT_OTHERWISE,
    /// Only the first letter of the given name.
    INITIAL_ONLY,
    /// Nobody told this system of a marriage or a divorce.
    FORMER_NAME_KEPT,
    /// Given name and family name in each other's field, where the clerk does not know the custom.
    ORDER_SWAPPED,
    /// A clerk takes the trouble to type the accents.
    ACCENTS_TYPED,
    /// No birth date.
    BIRTH_MISSING,
    /// The screen wanted one, so 1 January: of 1900, or of the right year.
    BIRTH_DEFAULT,
    /// One digit of it wrong.
    BIRTH_SLIP,
    /// Day and month exchanged by a screen that takes American dates.
    BIRTH_SWAPPED,
    /// A National Insurance number is held, of grown-ups.
    NINO_HELD,
    /// The partner's was copied.
    NINO_OF_PARTNER,
    /// An NHS number is held, where one is known.
    NHS_HELD,
    /// A telephone number is held.
    TELEPHONE_HELD,
    /// An e-mail address is held.
    EMAIL_HELD,
    /// The property number is held.
    UPRN_HELD,
    /// The system was not told of the last move, where a record lives on from one address to the
    /// next.
    ADDRESS_STALE,
    /// The street misspelt, the flat left out, or the postcode wrong.
    ADDRESS_SLIP
}
