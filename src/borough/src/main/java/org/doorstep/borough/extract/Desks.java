package org.doorstep.borough.extract;

import java.time.LocalDate;
import org.doorstep.borough.clerk.Clerk;
import org.doorstep.borough.clerk.Habits;
import org.doorstep.borough.clerk.Sitting;
import org.doorstep.borough.clerk.Written;
import org.doorstep.borough.clerk.WrittenAddress;
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
    private final Clerk careful;

    Desks(long seed, LocalDate night, Habits habits, Nicknames nicknames) {
        this.seed = seed;
        this.night = night;
        this.clerk = new Clerk(habits, nicknames);
        this.careful = new Clerk(habits.careful(), nicknames);
    }

    /// The person as written in a row that is about a home: a tenancy, an account.
    ///
    /// @param row the row's key
    /// @param home the key of whatever holds the address
    Written atHome(
            String row,
            String home,
            Household household,
            Person person,
            Stay at,
            LocalDate from,
            @Nullable LocalDate to) {
        return write(row, home, household, person, at, null, from, to);
    }

    /// The person as written in a row that was carried over from the home before.
    Written carriedOver(
            String row,
            String home,
            Household household,
            Person person,
            Stay at,
            LocalDate from,
            @Nullable LocalDate to) {
        return write(row, home, household, person, at, before(person, at, from), from, to);
    }

    /// The person as written in a file that follows them from home to home.
    Written following(
            String row,
            String home,
            Household household,
            Person person,
            LocalDate from,
            @Nullable LocalDate to) {
        var at = person.stayOn(to == null ? night : to);
        return write(row, home, household, person, at, before(person, at, from), from, to);
    }

    /// A home as written where nobody is named.
    WrittenAddress address(String home, Stay at) {
        return clerk.address(at, null, night, Dice.named(seed, "home " + home));
    }

    private Written write(
            String row,
            String home,
            Household household,
            Person person,
            Stay at,
            @Nullable Stay before,
            LocalDate from,
            @Nullable LocalDate to) {
        var until = to == null ? night : to;
        var sitting =
                new Sitting(
                        person,
                        household.beside(person),
                        household.landline(),
                        from,
                        until,
                        at,
                        before,
                        night);
        var own = household.number() <= Household.BUSIEST ? careful : clerk;
        return own.write(sitting, Dice.named(seed, row), Dice.named(seed, "home " + home));
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
