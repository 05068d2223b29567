package org.doorstep.borough.staff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.name.NameBook;

/// All teams and officers of the council, in proportion to its people: one housing and one
/// family-support team for each area of 2,500, one of each other kind for every few areas. The six
/// teams and nine officers of the demo are there at every size, always with the same ids.
public final class Establishment {
    private static final int PEOPLE_IN_AREA = 2_500;
    private static final List<String> COMPASS =
            List.of("North", "South", "East", "West", "Central");
    private static final List<String> PARTS =
            List.of(
                    "Harrow Mead",
                    "Canal Side",
                    "Wren Park",
                    "St Osyth's",
                    "Tanners Green",
                    "Upper Wren",
                    "Nether Wren",
                    "Foundry Bank",
                    "Old Market",
                    "Quarry Hill",
                    "Larkfields",
                    "Mossbridge",
                    "Priory Lea",
                    "Castle Ings",
                    "Weavers End",
                    "Thornaby Cross",
                    "Holm Common",
                    "Brickfields",
                    "Station Quarter",
                    "Ferry Reach",
                    "Abbot's Wood",
                    "Long Acre",
                    "Pinfold",
                    "Saltersgate");

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
            add(Desk.HOUSING, area(area), 5);
            add(Desk.FAMILY_SUPPORT, area(area), 3);
            if (area % 2 == 0) {
                var number = Integer.toString(area / 2 + 1);
                add(Desk.BENEFITS, number, 5);
                add(Desk.ADULT_CARE, number, 6);
                add(Desk.CHILDREN, number, 7);
            }
            if (area % 8 == 0) {
                add(Desk.COUNCIL_TAX, Integer.toString(area / 8 + 1), 4);
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
                    case FAMILY_SUPPORT, HOUSING -> area;
                    case BENEFITS, ADULT_CARE, CHILDREN -> area / 2;
                    case COUNCIL_TAX -> area / 8;
                    case DUTY -> 0;
                };
        return choices.get(Math.min(at, choices.size() - 1));
    }

    /// One of the team's officers.
    public Officer anyOf(Team team, Dice dice) {
        return dice.one(team.officers());
    }
}
