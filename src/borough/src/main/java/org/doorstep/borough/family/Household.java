package org.doorstep.borough.family;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// People who live, or lived, together.
///
/// @param number which household; its people's numbers follow from it
/// @param area which part of the borough works with them
/// @param landline the family's telephone, empty where there is none
/// @param stays where the household lived, in order
/// @param people everybody, those who left included
public record Household(
        int number, int area, String landline, List<Stay> stays, List<Person> people) {

    /// Room for this many people in a household; the last place is kept for a child not yet born.
    public static final int ROOM = 16;

    /// The family that screens are drawn with.
    public static final int SHOWCASE = 0;

    /// The one with the fullest file.
    public static final int BUSIEST = 1;

    /// The one whose name is on the papers.
    public Person head() {
        return people.getFirst();
    }

    /// How many of them were born by census day; the borough's size counts these.
    public int peopleAtCensus() {
        return (int) people.stream().filter(person -> !person.born().isAfter(Census.DAY)).count();
    }

    /// Everybody who lives, or lived to the end, with the household.
    public List<Person> members() {
        return people.stream().filter(person -> !person.role().elsewhere()).toList();
    }

    /// The grown-up beside this one: the partner of a couple, a parent of a child; nothing where
    /// there is none.
    public @Nullable Person beside(Person person) {
        return switch (person.role()) {
            case HEAD ->
                    people.stream()
                            .filter(other -> other.role() == Role.PARTNER)
                            .findFirst()
                            .orElse(null);
            case PARTNER, CHILD, FORMER_PARTNER -> head();
            case ADULT_CHILD, PARENT, LODGER, SHARER, LEFT_HOME -> null;
        };
    }
}
