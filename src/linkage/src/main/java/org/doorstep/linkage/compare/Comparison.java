package org.doorstep.linkage.compare;

/// What is compared of two rows. Each comparison comes out at a level: 1 is the best, the last is
/// *nothing in common*, and 0 says that one of the two rows says nothing.
public enum Comparison {
    /// same, nickname, one slip, very alike, initial, another first name, alike or sounds so,
    /// somewhat alike, else.
    GIVEN(9),
    /// Further first names: the same, an initial fits, others.
    MIDDLE(3),
    /// same, one slip, very alike, a part or a former name, alike or sounds so, somewhat alike,
    /// else.
    SURNAME(7),
    /// First and last name as they should be, or in each other's place.
    ORDER(2),
    /// same, one digit or day and month swapped, two of three parts, two slips, same year, one
    /// part, else.
    BIRTH(7),
    /// All that is said of the address together, for its parts do not agree by chance one by one:
    /// home, home with slips, neighbours, street or postcode, nearly the postcode, town, nearly the
    /// town, else.
    PLACE(8),
    /// same, a boy and a man, other.
    SEX(3),
    /// same, one slip, else.
    NHS_NUMBER(3),
    /// same, one slip, two slips, else.
    NATIONAL(4),
    /// same, one slip, else.
    PHONE(3),
    /// same, slips, the same before the @, alike, else.
    EMAIL(5),
    /// When they lived at two homes: one after the other within days, within three months, later;
    /// at one time by two sources, at one time by one source.
    MOVE(5),
    /// Of one home: known there by two sources, by one source one after the other, by one source at
    /// one time. A source that lists a household names each of them once.
    LISTED(3),
    /// Whether a source lists the other's person beside the row's own: no, yes.
    MET(2),
    /// Of two homes, what those who lived with them have in common: three traits or more, two, one,
    /// none.
    COMPANY(4),
    /// Where one birth date is lacking: whether they were as old as that source's people are, or
    /// younger.
    AGE(2),
    /// Where a birth date is lacking: whether the homes know one person of the name, or two.
    NAMESAKE(2),
    /// same, very alike, alike, else.
    OTHER(4);

    private final int levels;

    Comparison(int levels) {
        this.levels = levels;
    }

    public int levels() {
        return levels;
    }
}
