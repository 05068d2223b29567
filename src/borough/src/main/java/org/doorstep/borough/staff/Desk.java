package org.doorstep.borough.staff;

/// A kind of team: the service it works in, and the role code of its officers.
public enum Desk {
    FAMILY_SUPPORT("Family Support", "FAMILY_SUPPORT", 2, "Family support worker"),
    HOUSING("Housing", "HOUSING", 1, "Housing officer"),
    BENEFITS("Benefits", "BENEFITS", 1, "Benefits assessor"),
    COUNCIL_TAX("Council Tax", "COUNCIL_TAX", 1, "Council tax officer"),
    ADULT_CARE("Adult Care", "ADULT_CARE", 2, "Social worker (adults)"),
    CHILDREN("Children's", "CHILDREN", 3, "Social worker (children)"),
    DUTY("Duty Desk", "DUTY", 2, "Duty officer");

    private final String title;
    private final String role;
    private final int clearance;
    private final String job;

    Desk(String title, String role, int clearance, String job) {
        this.title = title;
        this.role = role;
        this.clearance = clearance;
        this.job = job;
    }

    /// What the team is called before its area's name.
    public String title() {
        return title;
    }

    /// The role code in `staff.csv`.
    public String role() {
        return role;
    }

    /// The sensitivity its officers are cleared for, 0 to 3.
    public int clearance() {
        return clearance;
    }

    /// An officer's job title.
    public String job() {
        return job;
    }
}
