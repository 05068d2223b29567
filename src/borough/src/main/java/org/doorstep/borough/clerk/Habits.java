package org.doorstep.borough.clerk;

/// How a system's clerks and screens work: in which share of rows each thing happens.
///
/// @param keySlip a slip of the keys in one of the names
/// @param misheard a name taken down over the telephone as it sounded
/// @param nickname the name given at the counter is not the one on the papers
/// @param initialOnly only the first letter of the given name
/// @param formerNameKept nobody told this system of a marriage or a divorce
/// @param orderSwapped given name and family name in each other's field, where the clerk does not
///   know the custom
/// @param accentsTyped a clerk takes the trouble to type an accent
/// @param birthMissing no birth date
/// @param birthDefault the screen wanted one, so 1 January 1900, or of the right year
/// @param birthSlip one digit of it wrong
/// @param birthSwapped day and month exchanged by a screen that takes American dates
/// @param nino a National Insurance number is held, of grown-ups
/// @param ninoOfPartner the partner's was copied
/// @param nhs an NHS number is held, where one is known
/// @param telephone a telephone number is held
/// @param email an e-mail address is held
/// @param uprn the property number is held
/// @param stale the system was not told of the last move, where it lives on from one address to the
///   next
/// @param addressSlip the street misspelt, the flat left out, or the postcode wrong
public record Habits(
        double keySlip,
        double misheard,
        double nickname,
        double initialOnly,
        double formerNameKept,
        double orderSwapped,
        double accentsTyped,
        double birthMissing,
        double birthDefault,
        double birthSlip,
        double birthSwapped,
        double nino,
        double ninoOfPartner,
        double nhs,
        double telephone,
        double email,
        double uprn,
        double stale,
        double addressSlip) {

    /// Housing officers at a sign-up desk, on a system from 1998.
    public static final Habits HOUSING =
            new Habits(
                    0.035, 0.025, 0.05, 0.02, 0.45, 0.12, 0, 0.07, 0.02, 0.02, 0.018, 0.42, 0.012,
                    0, 0.75, 0.4, 1, 0, 0);

    /// Council tax: half from web forms, half from old paper; bills go to surnames and initials.
    public static final Habits COUNCIL_TAX =
            new Habits(
                    0.03, 0.03, 0.05, 0.13, 0.5, 0.1, 0, 0.3, 0.01, 0.015, 0.01, 0, 0, 0, 0.55, 0.5,
                    0.85, 0, 0.05);

    /// Benefits: evidence is seen, so identity is good; the claim follows a family from home to
    /// home and is not always told.
    public static final Habits BENEFITS =
            new Habits(
                    0.025, 0.015, 0.02, 0.01, 0.3, 0.12, 0.3, 0.01, 0.005, 0.012, 0.025, 0.95, 0.02,
                    0, 0.6, 0, 0.6, 0.15, 0.05);

    /// Adult social care: by telephone and from hospital letters.
    public static final Habits ADULT_CARE =
            new Habits(
                    0.03, 0.05, 0.12, 0, 0.35, 0.12, 0.5, 0.02, 0.015, 0.02, 0.005, 0.2, 0.03, 0.9,
                    0.8, 0, 0.7, 0.25, 0.06);

    /// Children's social care: from schools, police and health, in a hurry.
    public static final Habits CHILDREN =
            new Habits(
                    0.035, 0.05, 0.08, 0, 0.3, 0.12, 0.5, 0.02, 0.01, 0.02, 0.005, 0, 0, 0.85, 0.8,
                    0, 0.6, 0.28, 0.06);
}
