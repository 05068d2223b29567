package org.doorstep.borough.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.identity.Plain;
import org.doorstep.borough.name.NameBook;
import org.doorstep.borough.name.Naming;
import org.doorstep.borough.name.Sex;

/// Fills teams with officers: nine of the demo by name, the others from the name lists. The manager
/// of the first team is offered in the demo too.
final class Recruitment {
    private static final Map<Integer, List<Officer>> DEMO =
            Map.of(
                    1,
                            List.of(
                                    demo(1, "Priya Raman", Desk.FAMILY_SUPPORT),
                                    demo(2, "Dariusz Wójcik", Desk.FAMILY_SUPPORT)),
                    2,
                            List.of(
                                    demo(3, "Comfort Mensah-Boateng", Desk.HOUSING),
                                    demo(4, "Gareth Llewellyn", Desk.HOUSING)),
                    3, List.of(demo(5, "Nasreen Akhtar", Desk.BENEFITS)),
                    4, List.of(demo(6, "Siobhán O'Rourke", Desk.ADULT_CARE)),
                    5, List.of(demo(7, "Mei Ling Cheung", Desk.CHILDREN)),
                    6,
                            List.of(
                                    demo(8, "Yusuf Abdi Warsame", Desk.DUTY),
                                    demo(9, "Hayley Turner", Desk.DUTY)));
    private static final int FIRST_OTHER = 10;

    private final long seed;
    private final NameBook book;
    private final Naming naming;
    private int next = FIRST_OTHER;

    Recruitment(long seed, NameBook book) {
        this.seed = seed;
        this.book = book;
        this.naming = new Naming(book);
    }

    /// The officers of the team with this number; the last one manages it.
    List<Officer> officers(Desk desk, int team, int count) {
        var officers = new ArrayList<>(DEMO.getOrDefault(team, List.of()));
        while (officers.size() < count) {
            officers.add(hire(desk, team, officers.size() == count - 1));
        }
        return List.copyOf(officers);
    }

    private Officer hire(Desk desk, int team, boolean manager) {
        var number = next++;
        var dice = Dice.of(seed, 3_001, number);
        var born = dice.between(1964, 2001);
        var name =
                naming.founder(
                                book.community(dice),
                                dice.chance(0.66) ? Sex.WOMAN : Sex.MAN,
                                born,
                                dice)
                        .spoken();
        var job = manager ? "Team manager" : desk.job();
        return new Officer(
                id(number),
                name,
                email(name, number),
                job,
                Math.min(3, desk.clearance() + (manager ? 1 : 0)),
                manager && team == 1);
    }

    private static Officer demo(int number, String name, Desk desk) {
        return new Officer(id(number), name, email(name, 0), desk.job(), desk.clearance(), true);
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "W%05d", number);
    }

    private static String email(String name, int number) {
        var local =
                Plain.text(name)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z ]", "")
                        .strip()
                        .replace(' ', '.');
        return local + (number == 0 ? "" : number) + "@wrenford.example.org";
    }
}
