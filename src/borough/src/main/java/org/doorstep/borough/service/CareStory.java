package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.prose.Phrases;
import org.jspecify.annotations.Nullable;

/// What happens on an adult's file: a request, an assessment, services, a review each year and
/// another request when things change.
public final class CareStory {
    private static final int MOST = 40;

    private final long seed;
    private final LocalDate night;
    private final Phrases phrases;

    CareStory(long seed, LocalDate night, Phrases phrases) {
        this.seed = seed;
        this.night = night;
        this.phrases = phrases;
    }

    List<CareEvent> of(
            int person,
            LocalDate opened,
            @Nullable LocalDate closed,
            boolean carer,
            String worker) {
        var dice = Dice.of(seed, 5_301, person);
        var last = closed == null ? night : closed;
        var events = new ArrayList<CareEvent>();
        var day = opened;
        var kind = "Request";
        while (!day.isAfter(last) && events.size() < MOST) {
            events.add(event((long) person * 64 + events.size(), kind, day, worker));
            day = day.plusDays(gap(kind, dice));
            kind = next(kind, carer, dice);
        }
        return events;
    }

    private static long gap(String kind, Dice dice) {
        return switch (kind) {
            case "Request" -> 4 + Math.round(dice.gap(18));
            case "Assessment" -> 3 + Math.round(dice.gap(20));
            case "Service" -> 40 + Math.round(dice.gap(90));
            default -> 120 + Math.round(dice.gap(160));
        };
    }

    private static String next(String kind, boolean carer, Dice dice) {
        return switch (kind) {
            case "Request" -> "Assessment";
            case "Assessment" -> carer && dice.chance(0.5) ? "Review" : "Service";
            case "Service" -> "Review";
            default -> dice.chance(0.35) ? "Request" : dice.chance(0.3) ? "Service" : "Review";
        };
    }

    /// An event of this kind that began that day.
    public CareEvent event(long number, String kind, LocalDate day, String worker) {
        var dice = Dice.of(seed, 5_302, number);
        var lasts =
                switch (kind) {
                    case "Request" -> dice.between(0, 5);
                    case "Assessment" -> dice.between(0, 28);
                    case "Service" -> dice.between(30, 900);
                    default -> dice.between(0, 10);
                };
        var end = Residence.reached(day.plusDays(lasts), night);
        return new CareEvent(
                "E" + Refs.ten(number, 8),
                kind,
                day,
                end,
                end == null ? "" : phrases.say("outcome " + kind, dice),
                phrases.say(kind, dice).strip(),
                worker);
    }
}
