package org.doorstep.linkage.exact;

/// What is compared of one record. Nought stands for *nothing known*.
///
/// @param number the record's
/// @param person the person it was linked to so far, or [#NOBODY]
/// @param source number of its source's name
/// @param nhs NHS number
/// @param nationalInsurance letters and digits of the National Insurance number, read to base 36
/// @param given number of the whole first name
/// @param first number of its first word
/// @param known number of the first word of another first name that they go by
/// @param family number of the last name, its words joined
/// @param former number of a former last name
/// @param born ISO date as a number, as in 19790314; known only to the day
record Row(
        int number,
        int person,
        int source,
        long nhs,
        long nationalInsurance,
        int given,
        int first,
        int known,
        int family,
        int former,
        int born) {

    static final int NOBODY = Integer.MIN_VALUE;

    private static final int STEM_RADIX = 36;

    /// The number that stands for a National Insurance number's letters and digits.
    static long packed(String stem) {
        return Long.parseLong(stem, STEM_RADIX);
    }

    /// Letters and digits of the National Insurance number again.
    String stem() {
        return Long.toString(nationalInsurance, STEM_RADIX);
    }

    Row withoutBirthDate() {
        return new Row(
                number,
                person,
                source,
                nhs,
                nationalInsurance,
                given,
                first,
                known,
                family,
                former,
                0);
    }
}
