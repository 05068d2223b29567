package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.family.Role;
import org.doorstep.borough.family.Stay;
import org.jspecify.annotations.Nullable;

/// A stay and who was there.
///
/// @param stay the address, from the first arrival to the last departure
record Residence(Stay stay, List<Resident> residents) {

    private record Place(int index, long dwelling) {}

    /// Everywhere the people of the household lived, in the order they came to it.
    static List<Residence> of(Household household, LocalDate night) {
        var places = new LinkedHashMap<Place, List<Resident>>();
        var stays = new LinkedHashMap<Place, Stay>();
        for (var i = 0; i < household.people().size(); i++) {
            var person = household.people().get(i);
            for (var stay : person.stays()) {
                if (!stay.from().isAfter(night)) {
                    add(person, i + 1, stay, night, places, stays);
                }
            }
        }
        var residences = new ArrayList<Residence>();
        places.forEach((place, residents) ->
                residences.add(
                        new Residence(
                                stays.getOrDefault(place, household.stays().getFirst()),
                                residents)));
        return residences;
    }

    private static void add(
            Person person,
            int place,
            Stay stay,
            LocalDate night,
            LinkedHashMap<Place, List<Resident>> places,
            LinkedHashMap<Place, Stay> stays) {
        var from = person.born().isAfter(stay.from()) ? person.born() : stay.from();
        var to = reached(earlier(stay.to(), person.died()), night);
        if (from.isAfter(night) || to != null && !from.isBefore(to)) {
            return;
        }
        var key = new Place(stay.index(), stay.dwelling().index());
        places.computeIfAbsent(key, any -> new ArrayList<>())
                .add(new Resident(person, place, from, to));
        stays.putIfAbsent(
                key,
                new Stay(
                        stay.index(),
                        stay.dwelling(),
                        stay.tenure(),
                        stay.from(),
                        reached(stay.to(), night)));
    }

    /// The day, where it has come by that night.
    static @Nullable LocalDate reached(@Nullable LocalDate day, LocalDate night) {
        return day == null || day.isAfter(night) ? null : day;
    }

    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /// Those in this role who were there.
    List<Resident> in(Role... roles) {
        return residents.stream()
                .filter(resident -> List.of(roles).contains(resident.person().role()))
                .toList();
    }
}
