package org.doorstep.borough.name;

import java.util.Locale;

/// Where a family's names come from; the shares are those of a mixed English borough.
public enum Community {
    ENGLISH(0.46, Custom.INHERITED),
    WELSH(0.03, Custom.INHERITED),
    SCOTTISH(0.03, Custom.INHERITED),
    IRISH(0.035, Custom.INHERITED),
    TRAVELLER(0.006, Custom.INHERITED),
    CARIBBEAN(0.04, Custom.INHERITED),
    PAKISTANI(0.06, Custom.WOMENS_OWN),
    BANGLADESHI(0.04, Custom.WOMENS_OWN),
    INDIAN(0.04, Custom.INHERITED),
    SIKH(0.03, Custom.SIKH),
    TAMIL(0.015, Custom.PATRONYMIC),
    YORUBA(0.025, Custom.INHERITED),
    IGBO(0.012, Custom.INHERITED),
    GHANAIAN(0.02, Custom.INHERITED),
    SOMALI(0.03, Custom.GRANDFATHER),
    POLISH(0.04, Custom.POLISH),
    ROMANIAN(0.025, Custom.INHERITED),
    ROMA(0.004, Custom.INHERITED),
    PORTUGUESE(0.015, Custom.TWO_SURNAMES),
    TURKISH(0.015, Custom.INHERITED),
    ARAB(0.02, Custom.KEPT),
    CHINESE(0.02, Custom.FAMILY_FIRST),
    VIETNAMESE(0.008, Custom.FAMILY_FIRST),
    ERITREAN(0.012, Custom.PATRONYMIC),
    AFGHAN(0.01, Custom.ONE_NAME),
    UKRAINIAN(0.008, Custom.INHERITED),
    LITHUANIAN(0.01, Custom.LITHUANIAN),
    FILIPINO(0.008, Custom.TWO_SURNAMES),
    IRANIAN(0.005, Custom.KEPT);

    private final double share;
    private final Custom custom;

    Community(double share, Custom custom) {
        this.share = share;
        this.custom = custom;
    }

    /// How many families of a thousandth of the borough, roughly.
    public double share() {
        return share;
    }

    /// How names are passed on.
    public Custom custom() {
        return custom;
    }

    /// The list's file name among the resources.
    String file() {
        return name().toLowerCase(Locale.ROOT) + ".txt";
    }
}
