package org.doorstep.borough.cast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.family.Role;
import org.doorstep.borough.family.Stay;
import org.doorstep.borough.family.Tenure;
import org.doorstep.borough.identity.SafeNumbers;
import org.doorstep.borough.name.Community;
import org.doorstep.borough.name.FullName;
import org.doorstep.borough.name.Sex;
import org.doorstep.borough.place.Gazetteer;
import org.jspecify.annotations.Nullable;

/// Calls the people of a fixed household one after another.
final class Roll {
    private final int household;
    private final Gazetteer gazetteer;
    private final List<Person> people = new ArrayList<>();

    Roll(int household, Gazetteer gazetteer) {
        this.household = household;
        this.gazetteer = gazetteer;
    }

    /// A stay in a council home.
    Stay council(int index, long home, LocalDate from, @Nullable LocalDate to) {
        return new Stay(index, gazetteer.dwelling(home), Tenure.COUNCIL, from, to);
    }

    /// A stay of somebody's own.
    Stay own(int place, long home, LocalDate from, @Nullable LocalDate to) {
        return new Stay(Stay.FIRST_OWN + place, gazetteer.dwelling(home), Tenure.OTHER, from, to);
    }

    Roll call(
            Role role,
            Community community,
            Sex sex,
            LocalDate born,
            FullName name,
            List<Stay> stays) {
        return call(role, community, sex, born, name, null, null, stays);
    }

    Roll call(
            Role role,
            Community community,
            Sex sex,
            LocalDate born,
            FullName name,
            @Nullable FullName formerName,
            @Nullable LocalDate renamed,
            List<Stay> stays) {
        var place = people.size();
        var number = household * Household.ROOM + place;
        var dice = Dice.of(household, 9_001, place);
        people.add(
                new Person(
                        number,
                        role,
                        community,
                        sex,
                        born,
                        null,
                        name,
                        formerName,
                        renamed,
                        SafeNumbers.nino(number),
                        SafeNumbers.nhs(household * 6 + place),
                        SafeNumbers.mobile(dice),
                        SafeNumbers.email(name.given(), name.surname(), dice),
                        stays));
        return this;
    }

    Household household(List<Stay> stays) {
        return new Household(
                household,
                0,
                SafeNumbers.landline(Dice.of(household, 9_002)),
                stays,
                List.copyOf(people));
    }
}
