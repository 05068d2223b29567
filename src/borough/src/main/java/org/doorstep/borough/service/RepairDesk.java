package org.doorstep.borough.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Stay;
import org.doorstep.borough.prose.Phrases;

/// Repairs that tenants ask for, about one in two years; the jobs of the last six years are in the
/// extract.
public final class RepairDesk {
    private static final double MEAN_DAYS_BETWEEN = 760;
    private static final int KEPT_YEARS = 6;

    private final long seed;
    private final LocalDate night;
    private final Phrases phrases;

    RepairDesk(long seed, LocalDate night, Phrases phrases) {
        this.seed = seed;
        this.night = night;
        this.phrases = phrases;
    }

    List<Repair> of(long tenancy, String tenantRef, Stay stay) {
        var repairs = new ArrayList<Repair>();
        var dice = Dice.of(seed, 4_101, tenancy);
        var last = stay.to() == null ? night : stay.to();
        var day = stay.from().plusDays(20 + Math.round(dice.gap(MEAN_DAYS_BETWEEN)));
        for (var i = 0; !day.isAfter(last); i++) {
            if (day.plusYears(KEPT_YEARS).isAfter(night)) {
                repairs.add(repair(tenancy * 128 + i % 128, tenantRef, day));
            }
            day = day.plusDays(3 + Math.round(dice.gap(MEAN_DAYS_BETWEEN)));
        }
        return repairs;
    }

    /// A job reported that day.
    public Repair repair(long number, String tenantRef, LocalDate day) {
        var dice = Dice.of(seed, 4_102, number);
        var trade = phrases.say("trade", dice);
        var priority =
                switch (trade) {
                    case "Heating and gas", "Locks" -> dice.chance(0.6) ? "2" : "3";
                    case "Electrical", "Drainage" -> dice.chance(0.3) ? "2" : "3";
                    case "Damp and mould" -> dice.chance(0.5) ? "5" : "3";
                    default -> dice.chance(0.1) ? "1" : "4";
                };
        var reported = day.atTime(LocalTime.of(dice.between(8, 18), dice.below(60)));
        var description = phrases.say("repair " + trade, dice);
        var done = day.plusDays(dice.between(0, priority.equals("4") ? 40 : 12));
        var outcome = dice.unit();
        if (done.isAfter(night)) {
            return new Repair(
                    Refs.ten(number, 3),
                    tenantRef,
                    reported,
                    trade,
                    priority,
                    description,
                    outcome < 0.5 ? "RAISED" : "SCHEDULED",
                    null);
        }
        var status = outcome < 0.84 ? "COMPLETED" : outcome < 0.94 ? "NO ACCESS" : "CANCELLED";
        return new Repair(
                Refs.ten(number, 3),
                tenantRef,
                reported,
                trade,
                priority,
                description,
                status,
                status.equals("COMPLETED") ? done : null);
    }
}
