package org.doorstep.borough.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.dice.Weighted;
import org.doorstep.borough.family.Census;
import org.doorstep.borough.prose.Phrases;
import org.doorstep.borough.staff.Desk;
import org.doorstep.borough.staff.Establishment;
import org.jspecify.annotations.Nullable;

/// Who rang, wrote or came, and what officers noted. Families that several services work with have
/// much more of it.
public final class ContactCentre {
    /// More contacts than any household has; the first quarter is for those that any household has.
    private static final int ROOM = 1_024;

    private static final double OF_WHICH_NOTES = 0.45;
    private static final int QUIET_YEARS = 3;
    private static final double QUIET_GAP_DAYS = 2_600;
    private static final int BUSY_YEARS = 2;
    private static final double BUSY_GAP_DAYS = 52;
    private static final Weighted<String> CHANNELS =
            Weighted.of("Phone", 55)
                    .or("Web", 14)
                    .or("Face to face", 9)
                    .or("E-mail", 14)
                    .or("Letter", 5)
                    .or("Social media", 3)
                    .build();

    private final long seed;
    private final LocalDate night;
    private final Phrases phrases;
    private final Establishment establishment;

    ContactCentre(long seed, LocalDate night, Phrases phrases, Establishment establishment) {
        this.seed = seed;
        this.night = night;
        this.phrases = phrases;
        this.establishment = establishment;
    }

    /// A record that somebody may ring about.
    ///
    /// @param since from when
    /// @param until till when
    /// @param name whom the officer would name
    public record Matter(
            String system, String key, LocalDate since, LocalDate until, String name) {}

    /// What came in about these matters, and what was noted besides since several services work
    /// with the household.
    ///
    /// @param busySince since when they do, or nothing
    List<Contact> contacts(
            int household, int area, @Nullable LocalDate busySince, List<Matter> matters) {
        var contacts = new ArrayList<Contact>();
        var quiet = Census.DAY.minusYears(QUIET_YEARS);
        add((long) household * ROOM, quiet, QUIET_GAP_DAYS, 0, area, matters, contacts);
        if (busySince != null) {
            var busy = Census.DAY.minusYears(BUSY_YEARS);
            var from = busySince.isAfter(Census.DAY) ? busySince : busy;
            add(
                    (long) household * ROOM + ROOM / 4,
                    from,
                    BUSY_GAP_DAYS,
                    OF_WHICH_NOTES,
                    area,
                    matters,
                    contacts);
        }
        return contacts;
    }

    private void add(
            long firstNumber,
            LocalDate from,
            double gap,
            double notes,
            int area,
            List<Matter> matters,
            List<Contact> contacts) {
        var dice = Dice.of(seed, 5_601, firstNumber);
        var day = from.plusDays(Math.round(dice.gap(gap)));
        for (var i = 0; !day.isAfter(night); i++) {
            addOn(firstNumber + i, day, notes, area, matters, contacts);
            day = day.plusDays(1 + Math.round(dice.gap(gap)));
        }
    }

    private void addOn(
            long number,
            LocalDate day,
            double notes,
            int area,
            List<Matter> matters,
            List<Contact> contacts) {
        var note = Dice.of(seed, 5_602, number).chance(notes);
        matters.stream()
                .filter(matter -> !matter.since().isAfter(day) && !matter.until().isBefore(day))
                .min(Comparator.comparingLong(matter -> Dice.named(number, matter.key()).next()))
                .ifPresent(matter -> contacts.add(contact(number, note, day, matter, area)));
    }

    /// A contact, or a note, about this matter on that day.
    public Contact contact(long number, boolean note, LocalDate day, Matter matter, int area) {
        var dice = Dice.of(seed, 5_603, number);
        var desk = note ? deskOf(matter.system()) : Desk.DUTY;
        var at = day.atTime(LocalTime.of(dice.between(8, 17), dice.below(60)));
        var officer = establishment.anyOf(establishment.team(desk, area), dice);
        var channel = note ? dice.chance(0.6) ? "Visit" : "Phone" : CHANNELS.pick(dice);
        var rule = (note ? "Note " : "Contact ") + matter.system();
        var said = phrases.say(rule, dice, Map.of("name", matter.name())).split(" :: ", 2);
        var about = said[0].split(" @", 2);
        return new Contact(
                "X" + Refs.ten(number, 11),
                note,
                at,
                about.length > 1 ? about[1] : channel,
                matter.system(),
                matter.key(),
                about[0],
                capitalised(said[1]),
                officer.id());
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Desk deskOf(String system) {
        return switch (system) {
            case "housing" -> Desk.HOUSING;
            case "counciltax" -> Desk.COUNCIL_TAX;
            case "benefits" -> Desk.BENEFITS;
            case "adultcare" -> Desk.ADULT_CARE;
            default -> Desk.CHILDREN;
        };
    }
}
