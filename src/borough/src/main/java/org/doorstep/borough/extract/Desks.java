package org.doorstep.borough.extract;

import java.time.LocalDate;
import org.doorstep.borough.clerk.Clerk;
import org.doorstep.borough.clerk.Habits;
import org.doorstep.borough.clerk.Sitting;
import org.doorstep.borough.clerk.Written;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.family.Stay;
import org.doorstep.borough.name.Nicknames;
import org.jspecify.annotations.Nullable;

/// A system's desk: finds what a clerk must know of the household and has the person written down.
final class Desks {
    private final long seed;
    private final LocalDate night;
    private final Clerk clerk;

    Desks(long seed, LocalDate night, Habits habits, Nicknames nicknames) {
        this.seed = seed;
        this.night = night;
        this.clerk = new Clerk(habits, nicknames);
    }

    /// The person as written in a row that is about an address of its own: a tenancy, an account.
    Written atAddress(
            String key,
            Household household,
            Person person,
            Stay at,
            LocalDate from,
            @Nullable LocalDate to) {
        return write(key, household, person, at, null, from, to);
    }

    /// The person as written in a file that follows them from home to home.
    Written following(
            String key,
            Household household,
            Person person,
            LocalDate from,
            @Nullable LocalDate to) {
        var last = to == null ? night : to;
        var at = person.stayOn(last);
        return write(key, household, person, at, before(person, at, from), from, to);
    }

    private Written write(
            String key,
            Household household,
            Person person,
            Stay at,
            @Nullable Stay before,
            LocalDate from,
            @Nullable LocalDate to) {
        var sitting =
                new Sitting(
                        person,
                        household.beside(person),
                        household.landline(),
                        from,
                        to == null ? night : to,
                        at,
                        before,
                        night);
        return clerk.write(sitting, Dice.named(seed, key));
    }

    private static @Nullable Stay before(Person person, Stay at, LocalDate opened) {
        Stay before = null;
        for (var stay : person.stays()) {
            var to = stay.to();
            if (to != null
                    && !stay.equals(at)
                    && stay.from().isBefore(at.from())
                    && to.isAfter(opened.minusYears(1))) {
                before = stay;
            }
        }
        return before;
    }
}
