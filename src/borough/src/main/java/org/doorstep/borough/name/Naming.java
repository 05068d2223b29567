package org.doorstep.borough.name;

import java.util.Locale;
import org.doorstep.borough.dice.Dice;
import org.jspecify.annotations.Nullable;

/// Gives people their names by the custom of their community.
public final class Naming {
    private final NameBook book;

    /// @param book the lists to name from
    public Naming(NameBook book) {
        this.book = book;
    }

    /// The name somebody was born with whose parents are not in the borough.
    public FullName founder(Community community, Sex sex, int year, Dice dice) {
        return born(community, sex, year, family(community, year, dice), dice);
    }

    /// The name of a child of these parents; where there is no father, the mother's name is passed
    /// on.
    public FullName child(
            Community community,
            Sex sex,
            int year,
            @Nullable FullName father,
            FullName mother,
            Dice dice) {
        var from = father == null ? mother : father;
        return born(community, sex, year, passedOn(community, from, mother), dice);
    }

    private static String passedOn(Community community, FullName from, FullName mother) {
        return switch (community.custom()) {
            case PATRONYMIC -> from.given();
            case GRANDFATHER -> from.given() + " " + firstWord(from.surname());
            case TWO_SURNAMES -> firstWord(mother.surname()) + " " + lastWord(from.surname());
            case POLISH -> asAMan(from.surname());
            case LITHUANIAN -> lithuanianMan(from.surname());
            default -> from.surname();
        };
    }

    /// The name a woman bears who marries this man; her own where the custom is to keep it.
    public static FullName married(Community community, FullName wife, FullName husband) {
        return switch (community.custom()) {
            case INHERITED -> wife.withSurname(husband.surname());
            case POLISH -> wife.withSurname(asAWoman(husband.surname()));
            case LITHUANIAN -> wife.withSurname(lithuanianWife(lithuanianMan(husband.surname())));
            default -> wife;
        };
    }

    private String family(Community community, int year, Dice dice) {
        return switch (community.custom()) {
            case PATRONYMIC -> book.given(community, Sex.MAN, year - 30, dice);
            case GRANDFATHER ->
                    book.given(community, Sex.MAN, year - 30, dice)
                            + " "
                            + book.given(community, Sex.MAN, year - 60, dice);
            case TWO_SURNAMES ->
                    book.surname(community, dice) + " " + book.surname(community, dice);
            case SIKH -> dice.chance(0.55) ? book.surname(community, dice) : "";
            case ONE_NAME -> dice.chance(0.45) ? "" : book.surname(community, dice);
            default -> book.surname(community, dice);
        };
    }

    private FullName born(Community community, Sex sex, int year, String family, Dice dice) {
        var given = book.given(community, sex, year, dice);
        return switch (community.custom()) {
            case SIKH -> {
                var own = sex == Sex.WOMAN ? "Kaur" : "Singh";
                var bare = family.isEmpty() || family.equals("Kaur") || family.equals("Singh");
                yield bare ? FullName.of(given, "", own) : FullName.of(given, own, family);
            }
            case WOMENS_OWN ->
                    sex == Sex.WOMAN && year < 1995
                            ? FullName.of(given, "", book.womensOwn(community, dice))
                            : FullName.of(given, "", family);
            case FAMILY_FIRST ->
                    new FullName(
                            given,
                            dice.chance(0.4) ? book.englishName(community, dice) : "",
                            family,
                            true);
            case POLISH -> FullName.of(given, "", sex == Sex.WOMAN ? asAWoman(family) : family);
            case LITHUANIAN ->
                    FullName.of(given, "", sex == Sex.WOMAN ? lithuanianDaughter(family) : family);
            case ONE_NAME, PATRONYMIC, GRANDFATHER, TWO_SURNAMES, KEPT ->
                    FullName.of(given, "", family);
            case INHERITED ->
                    FullName.of(
                            given,
                            dice.chance(0.55) ? middle(community, sex, year, given, dice) : "",
                            family);
        };
    }

    private String middle(Community community, Sex sex, int year, String given, Dice dice) {
        var middle = book.given(community, sex, year - 25, dice);
        return middle.equals(given) ? "" : middle;
    }

    private static String asAWoman(String surname) {
        return surname.endsWith("ski") || surname.endsWith("cki")
                ? surname.substring(0, surname.length() - 1) + "a"
                : surname;
    }

    private static String asAMan(String surname) {
        return surname.endsWith("ska") || surname.endsWith("cka")
                ? surname.substring(0, surname.length() - 1) + "i"
                : surname;
    }

    private static String lithuanianStem(String surname) {
        return surname.toLowerCase(Locale.ROOT).endsWith("s")
                ? surname.substring(0, surname.length() - 2)
                : surname;
    }

    private static String lithuanianWife(String surname) {
        return lithuanianStem(surname) + "ienė";
    }

    private static String lithuanianDaughter(String surname) {
        return lithuanianStem(surname) + "aitė";
    }

    private static String lithuanianMan(String surname) {
        for (var ending : new String[] {"ienė", "aitė"}) {
            if (surname.endsWith(ending)) {
                return surname.substring(0, surname.length() - ending.length()) + "as";
            }
        }
        return surname;
    }

    private static String firstWord(String text) {
        var space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
