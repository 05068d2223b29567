package org.doorstep.borough.staff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.name.NameBook;
import org.doorstep.borough.place.Gazetteer;

/// All teams and officers of the council, in proportion to its people: one housing, family support,
/// benefits and council tax team for each area of 2,500 people, one social care team of each kind
/// for two areas. The six teams and ten officers of the demo are there at every size, always with
/// the same ids.
public final class Establishment {
    private static final int PEOPLE_IN_AREA = 2_500;
    private static final List<String> COMPASS =
            List.of("North", "South", "East", "West", "Central");
    private static final List<String> PARTS = Gazetteer.LOCALITIES;

    private final List<Team> teams = new ArrayList<>();
    private final Map<Desk, List<Team>> byDesk = new EnumMap<>(Desk.class);
    private final Recruitment recruitment;

    /// The council that this many people need.
    public Establishment(long seed, int people, NameBook book) {
        recruitment = new Recruitment(seed, book);
        var areas = areas(people);
        add(Desk.FAMILY_SUPPORT, area(0), 4);
        add(Desk.HOUSING, area(0), 5);
        add(Desk.BENEFITS, "", 5);
        add(Desk.ADULT_CARE, "", 6);
        add(Desk.CHILDREN, "", 7);
        add(Desk.DUTY, "", Math.max(4, areas / 4));
        add(Desk.COUNCIL_TAX, "", 4);
        for (var area = 1; area < areas; area++) {
            add(Desk.HOUSING, area(area), 4);
            add(Desk.FAMILY_SUPPORT, area(area), 3);
            add(Desk.BENEFITS, area(area), 3);
            add(Desk.COUNCIL_TAX, area(area), 2);
            if (area % 2 == 0) {
                add(Desk.ADULT_CARE, area(area), 5);
                add(Desk.CHILDREN, area(area), 5);
            }
        }
    }

    /// How many areas a borough of this size is divided into.
    public static int areas(int people) {
        return Math.max(2, (people + PEOPLE_IN_AREA / 2) / PEOPLE_IN_AREA);
    }

    private static String area(int area) {
        if (area < COMPASS.size()) {
            return COMPASS.get(area);
        }
        var rest = area - COMPASS.size();
        return PARTS.get(rest % PARTS.size())
                + (rest < PARTS.size()
                        ? ""
                        : " "
                                + COMPASS.get((rest / PARTS.size() - 1) % COMPASS.size())
                                + (rest / PARTS.size() > COMPASS.size()
                                        ? " " + rest / PARTS.size()
                                        : ""));
    }

    private void add(Desk desk, String suffix, int officers) {
        var number = teams.size() + 1;
        var team =
                new Team(
                        number < 10 ? "T0" + number : "T" + number,
                        suffix.isEmpty() ? desk.title() : desk.title() + " " + suffix,
                        desk,
                        recruitment.officers(desk, number, officers));
        teams.add(team);
        byDesk.computeIfAbsent(desk, any -> new ArrayList<>()).add(team);
    }

    /// Every team, the demo's six first.
    public List<Team> teams() {
        return List.copyOf(teams);
    }

    /// The team of this kind that works in this area.
    public Team team(Desk desk, int area) {
        var choices = Objects.requireNonNull(byDesk.get(desk));
        var at =
                switch (desk) {
                    case FAMILY_SUPPORT, HOUSING, BENEFITS, COUNCIL_TAX -> area;
                    case ADULT_CARE, CHILDREN -> area / 2;
                    case DUTY -> 0;
                };
        return choices.get(Math.min(at, choices.size() - 1));
    }

    /// One of the team's officers.
    public Officer anyOf(Team team, Dice dice) {
        return dice.one(team.officers());
    }
}
