package org.doorstep.linkage.row;

/// What is compared of one mention. Numbers of texts are those of the [Texts]; nought stands for
/// *nothing known*.
///
/// @param given number of all first names
/// @param first number of the first of them, among the names
/// @param known number of another first name that they go by, among the names
/// @param family number of the last name
/// @param former number of a former last name
/// @param sex see [org.doorstep.linkage.normal.WrittenSex]
/// @param born a digit in each four bits, as `0x19790314`
/// @param since day on which they came to the address, counted from 1900; nought if not known
/// @param until day on which they left it; nought if they live there or nobody knows
record Row(
        int number,
        int source,
        int given,
        int first,
        int known,
        int family,
        int former,
        byte sex,
        int born,
        int house,
        int street,
        int town,
        int postcode,
        long uprn,
        long nhs,
        int national,
        boolean insurance,
        int[] phones,
        int email,
        int[] others,
        int since,
        int until) {

    Row withoutBirthDate() {
        return new Row(
                number, source, given, first, known, family, former, sex, 0, house, street, town,
                postcode, uprn, nhs, national, insurance, phones, email, others, since, until);
    }
}
