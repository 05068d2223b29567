package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.prose.Phrases;
import org.jspecify.annotations.Nullable;

/// What happens on a child's file: a contact, a referral, an assessment, for some an enquiry and a
/// conference, then visits and reviews.
final class ChildStory {
    private static final int MOST = 24;

    private final long seed;
    private final LocalDate night;
    private final Phrases phrases;

    ChildStory(long seed, LocalDate night, Phrases phrases) {
        this.seed = seed;
        this.night = night;
        this.phrases = phrases;
    }

    List<CareEvent> of(
            int child, LocalDate opened, @Nullable LocalDate closed, String state, String worker) {
        var dice = Dice.of(seed, 5_501, child);
        var last = closed == null ? night : closed;
        var events = new ArrayList<CareEvent>();
        var day = opened;
        for (var kind : opening(state)) {
            if (!day.isAfter(last)) {
                events.add(event((long) child * 64 + events.size(), kind, day, worker));
            }
            day = day.plusDays(1 + Math.round(dice.gap(9)));
        }
        while (!day.isAfter(last) && events.size() < MOST) {
            events.add(
                    event(
                            (long) child * 64 + events.size(),
                            dice.chance(0.75) ? "Visit" : "Review",
                            day,
                            worker));
            day = day.plusDays(14 + Math.round(dice.gap(70)));
        }
        return events;
    }

    private static List<String> opening(String state) {
        return switch (state) {
            case "Early help" -> List.of("Contact", "Assessment");
            case "Child protection plan", "Looked after" ->
                    List.of(
                            "Contact",
                            "Referral",
                            "Strategy discussion",
                            "Section 47 enquiry",
                            "Assessment",
                            "Conference");
            default -> List.of("Contact", "Referral", "Assessment");
        };
    }

    /// An event of this kind that began that day.
    CareEvent event(long number, String kind, LocalDate day, String worker) {
        var dice = Dice.of(seed, 5_502, number);
        var lasts =
                kind.equals("Assessment")
                        ? dice.between(15, 45)
                        : kind.equals("Section 47 enquiry") ? dice.between(3, 15) : 0;
        var end = Residence.reached(day.plusDays(lasts), night);
        return new CareEvent(
                "K" + Refs.ten(number, 10),
                kind,
                day,
                end,
                end == null ? "" : phrases.say("outcome " + kind, dice),
                phrases.say(kind, dice),
                worker);
    }
}
