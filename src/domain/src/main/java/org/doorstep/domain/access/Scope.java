package org.doorstep.domain.access;

/// A team, caseload or other set of files that an officer works on; of kind `council`, what every
/// officer of the council may know; of kind `leads`, no files, but that the officer leads the team
/// of that name and may give its work to others.
///
/// @param id the hub's id for it
/// @param kind `team`, `caseload`, `duty`, `council` or `leads`
/// @param name what officers call it, for example *Family Support North*
public record Scope(String id, String kind, String name) {

    public static final String TEAM = "team";
    public static final String CASELOAD = "caseload";
    public static final String LEADS = "leads";

    /// That the officer leads that team.
    public static Scope leads(Scope team) {
        return new Scope(LEADS + "-" + team.id(), LEADS, team.name());
    }
}
