package org.doorstep.borough.cast;

import static org.doorstep.borough.name.Community.BANGLADESHI;
import static org.doorstep.borough.name.Community.ENGLISH;
import static org.doorstep.borough.name.Community.IRISH;
import static org.doorstep.borough.name.Community.POLISH;
import static org.doorstep.borough.name.Community.YORUBA;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.family.Role;
import org.doorstep.borough.name.FullName;
import org.doorstep.borough.name.Sex;
import org.doorstep.borough.place.Gazetteer;

/// The fixed households: the same people at the first addresses of every borough.
final class Households {
    private final Gazetteer gazetteer;

    Households(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// A mother with the longest name, her children, her mother, and the husband who left.
    Household showcase() {
        var roll = new Roll(Household.SHOWCASE, gazetteer);
        var married = day(2011, 7, 9);
        var moved = day(2021, 9, 6);
        var first = roll.council(0, 1_401, day(2018, 2, 12), moved);
        var second = roll.council(1, 0, moved, null);
        var both = List.of(first, second);
        var left = day(2020, 11, 21);
        var born = FullName.of("Folasade", "Oluwaseun", "Adébáyọ̀");
        var name = born.withSurname("Adébáyọ̀-Featherstonehaugh");
        return roll.call(Role.HEAD, YORUBA, Sex.WOMAN, day(1984, 3, 14), name, born, married, both)
                .call(
                        Role.CHILD,
                        YORUBA,
                        Sex.WOMAN,
                        day(2012, 6, 21),
                        FullName.of("Temitọpẹ", "Grace", name.surname()),
                        both)
                .call(
                        Role.CHILD,
                        YORUBA,
                        Sex.MAN,
                        day(2016, 8, 30),
                        FullName.of("Ayodele", "Jonathan", name.surname()),
                        both)
                .call(
                        Role.PARENT,
                        YORUBA,
                        Sex.WOMAN,
                        day(1951, 1, 8),
                        FullName.of("Titilayo", "", "Adébáyọ̀"),
                        List.of(
                                roll.own(3, 667, day(1998, 5, 1), day(2022, 5, 20)),
                                roll.council(1, 0, day(2022, 5, 20), null)))
                .call(
                        Role.FORMER_PARTNER,
                        ENGLISH,
                        Sex.MAN,
                        day(1981, 11, 2),
                        FullName.of("Jonathan", "Mark", "Featherstonehaugh"),
                        List.of(
                                roll.council(0, 1_401, day(2018, 2, 12), left),
                                roll.own(4, 1_803, left, null)))
                .household(both);
    }

    /// One man and the fullest file of the borough.
    Household busiest() {
        var roll = new Roll(Household.BUSIEST, gazetteer);
        var stays = List.of(roll.council(0, 2, day(2009, 3, 2), null));
        return roll.call(
                        Role.HEAD,
                        ENGLISH,
                        Sex.MAN,
                        day(1944, 5, 17),
                        FullName.of("Ronald", "Walter", "Entwistle"),
                        stays)
                .household(stays);
    }

    /// Twin girls whose names begin alike, and their brother.
    Household twins() {
        var roll = new Roll(2, gazetteer);
        var stays =
                List.of(
                        roll.council(0, 2_005, day(2014, 8, 4), day(2022, 6, 13)),
                        roll.council(1, 4, day(2022, 6, 13), null));
        return roll.call(
                        Role.HEAD,
                        POLISH,
                        Sex.WOMAN,
                        day(1986, 10, 3),
                        FullName.of("Małgorzata", "", "Wiśniewska"),
                        stays)
                .call(
                        Role.PARTNER,
                        POLISH,
                        Sex.MAN,
                        day(1985, 2, 25),
                        FullName.of("Krzysztof", "", "Wiśniewski"),
                        stays)
                .call(
                        Role.CHILD,
                        POLISH,
                        Sex.MAN,
                        day(2013, 4, 11),
                        FullName.of("Jakub", "", "Wiśniewski"),
                        stays)
                .call(
                        Role.CHILD,
                        POLISH,
                        Sex.WOMAN,
                        day(2015, 12, 1),
                        FullName.of("Zofia", "", "Wiśniewska"),
                        stays)
                .call(
                        Role.CHILD,
                        POLISH,
                        Sex.WOMAN,
                        day(2015, 12, 1),
                        FullName.of("Zuzanna", "", "Wiśniewska"),
                        stays)
                .household(stays);
    }

    /// A father and his grown-up son of the same name in one home.
    Household namesakes() {
        var roll = new Roll(3, gazetteer);
        var stays = List.of(roll.council(0, 6, day(2003, 1, 20), null));
        var name = FullName.of("Patrick", "Joseph", "Doherty");
        return roll.call(Role.HEAD, IRISH, Sex.MAN, day(1961, 3, 17), name, stays)
                .call(Role.ADULT_CHILD, IRISH, Sex.MAN, day(1990, 3, 18), name, stays)
                .household(stays);
    }

    /// A couple who married last year, after the tenancy and the bills had begun.
    Household newlyWeds() {
        var roll = new Roll(4, gazetteer);
        var stays =
                List.of(
                        roll.council(0, 2_209, day(2019, 5, 7), day(2024, 2, 5)),
                        roll.council(1, 8, day(2024, 2, 5), null));
        var maiden = FullName.of("Jessica", "Louise", "Holroyd");
        return roll.call(
                        Role.HEAD,
                        ENGLISH,
                        Sex.WOMAN,
                        day(1993, 8, 29),
                        maiden.withSurname("Sutcliffe"),
                        maiden,
                        day(2025, 8, 16),
                        stays)
                .call(
                        Role.PARTNER,
                        ENGLISH,
                        Sex.MAN,
                        day(1991, 1, 5),
                        FullName.of("Daniel", "", "Sutcliffe"),
                        stays)
                .household(stays);
    }

    /// Three generations whose names do not pass from father to child as the forms expect.
    Household ownNames() {
        var roll = new Roll(5, gazetteer);
        var stays = List.of(roll.council(0, 10, day(2012, 11, 12), null));
        return roll.call(
                        Role.HEAD,
                        BANGLADESHI,
                        Sex.MAN,
                        day(1979, 1, 1),
                        FullName.of("Md Abdul", "", "Miah"),
                        stays)
                .call(
                        Role.PARTNER,
                        BANGLADESHI,
                        Sex.WOMAN,
                        day(1983, 5, 30),
                        FullName.of("Rokeya", "", "Begum"),
                        stays)
                .call(
                        Role.CHILD,
                        BANGLADESHI,
                        Sex.WOMAN,
                        day(2010, 7, 14),
                        FullName.of("Nusrat", "", "Khatun"),
                        stays)
                .call(
                        Role.CHILD,
                        BANGLADESHI,
                        Sex.MAN,
                        day(2014, 9, 2),
                        FullName.of("Tahmid", "", "Abdul"),
                        stays)
                .call(
                        Role.PARENT,
                        BANGLADESHI,
                        Sex.WOMAN,
                        day(1949, 1, 1),
                        FullName.of("Momtaz", "", ""),
                        stays)
                .household(stays);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
