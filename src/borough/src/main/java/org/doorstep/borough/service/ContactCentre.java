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

/// Who rang, wrote or came, and what officers noted. Families that several services work with have much more of it.
final class ContactCentre {
    private static final int QUIET_YEARS = 3;
    private static final double QUIET_GAP_DAYS = 1_900;
    private static final int BUSY_YEARS = 2;
    private static final double BUSY_GAP_DAYS = 42;
    private static final Weighted<String> CHANNELS = Weighted.of("Phone", 55)
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
    record Matter(String system, String key, LocalDate since, LocalDate until, String name) {}

    List<Contact> contacts(int household, int area, boolean busy, List<Matter> matters) {
        if (matters.isEmpty()) {
            return List.of();
        }
        var dice = Dice.of(seed, 5_601, household, busy ? 1 : 0);
        var contacts = new ArrayList<Contact>();
        var gap = busy ? BUSY_GAP_DAYS : QUIET_GAP_DAYS;
        var day = Census.DAY.minusYears(busy ? BUSY_YEARS : QUIET_YEARS).plusDays(Math.round(dice.gap(gap)));
        for (var i = 0; !day.isAfter(night); i++) {
            var number = (long) household * 256 + i % 256;
            addOn(number, day, area, busy, matters, contacts);
            day = day.plusDays(1 + Math.round(dice.gap(gap)));
        }
        return contacts;
    }

    private void addOn(long number, LocalDate day, int area, boolean busy, List<Matter> matters, List<Contact> contacts) {
        var dice = Dice.of(seed, 5_602, number);
        var open = matters.stream()
                .filter(matter -> !matter.since().isAfter(day) && !matter.until().isBefore(day))
                .sorted(Comparator.comparingLong(matter -> Dice.named(number, matter.key()).next()))
                .toList();
        if (!open.isEmpty()) {
            contacts.add(contact(number, busy && dice.chance(0.45), day, open.getFirst(), area));
        }
    }

    /// A contact, or a note, about this matter on that day.
    Contact contact(long number, boolean note, LocalDate day, Matter matter, int area) {
        var dice = Dice.of(seed, 5_603, number);
        var desk = note ? deskOf(matter.system()) : Desk.DUTY;
        var kind = note ? "Note " : "Contact ";
        return new Contact(
                "X" + Refs.ten(number, 11),
                note,
                day.atTime(LocalTime.of(dice.between(8, 17), dice.below(60))),
                note ? dice.chance(0.6) ? "Visit" : "Phone" : CHANNELS.pick(dice),
                matter.system(),
                matter.key(),
                phrases.say("subject " + matter.system(), dice),
                phrases.say(kind + matter.system(), dice, Map.of("name", matter.name())),
                establishment.anyOf(establishment.team(desk, area), dice).id());
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
