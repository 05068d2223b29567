package org.doorstep.domain.citizen;

/// A way to look at the timeline: which entries stand out.
public enum Lens {
    ALL("All"),
    CONTACTS("Contacts"),
    MONEY("Money"),
    SAFETY("Safety"),
    HEALTH_AND_CARE("Health and care"),
    HOME("Home");

    private final String title;

    Lens(String title) {
        this.title = title;
    }

    /// What officers read.
    public String title() {
        return title;
    }
}
