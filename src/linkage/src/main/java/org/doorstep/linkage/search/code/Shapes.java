package org.doorstep.linkage.search.code;

import java.util.regex.Pattern;

/// The one form in which codes are compared.
public final class Shapes {

    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern ABROAD = Pattern.compile("^\\s*(?:\\+|00)44");
    private static final int OUTWARD_PLACES = 4;

    private Shapes() {}

    /// A postcode with its outward part in four places, so that *XQ1* and *XQ10* stay apart.
    public static String postcode(String outward, String inward) {
        return outward + " ".repeat(OUTWARD_PLACES - outward.length()) + inward;
    }

    /// A phone number as dialled within the country, digits alone.
    public static String phone(String number) {
        var national = ABROAD.matcher(number).replaceFirst("0");
        return NOT_DIGITS.matcher(national).replaceAll("");
    }
}
