package org.doorstep.borough.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.dice.Weighted;
import org.doorstep.borough.family.Stay;
import org.doorstep.borough.prose.Phrases;
import org.doorstep.borough.staff.Desk;
import org.doorstep.borough.staff.Establishment;
import org.jspecify.annotations.Nullable;

/// What is worth a line in a rent account's story: the quarter's charges, payments that stand out,
/// letters and agreements of the last two years. Accounts that owe have more of a story.
public final class RentDesk {
    private static final Weighted<String> QUIET =
            Weighted.of("CHARGE", 6).or("PAYMENT", 6).or("ADJUSTMENT", 1).build();
    private static final Weighted<String> OWING =
            Weighted.of("CHARGE", 3)
                    .or("PAYMENT", 5)
                    .or("LETTER", 5)
                    .or("AGREEMENT", 3)
                    .or("ADJUSTMENT", 1)
                    .build();

    private final long seed;
    private final LocalDate night;
    private final Phrases phrases;
    private final Establishment establishment;

    RentDesk(long seed, LocalDate night, Phrases phrases, Establishment establishment) {
        this.seed = seed;
        this.night = night;
        this.phrases = phrases;
        this.establishment = establishment;
    }

    List<RentEvent> of(long tenancy, int area, Stay stay, BigDecimal weekly, BigDecimal balance) {
        var dice = Dice.of(seed, 4_201, tenancy);
        var owing = balance.signum() > 0 && balance.compareTo(new BigDecimal("300")) > 0;
        var kinds = owing ? OWING : QUIET;
        var meanDays = owing ? 140 : 560;
        var end = stay.to() == null ? night : stay.to();
        var events = new ArrayList<RentEvent>();
        var day = stay.from().plusDays(7 + Math.round(dice.gap(meanDays)));
        for (var i = 0; !day.isAfter(end); i++) {
            if (day.plusYears(2).isAfter(night)) {
                events.add(
                        event(
                                tenancy * 512 + i % 512,
                                area,
                                day,
                                kinds.pick(Dice.of(seed, 4_202, tenancy, i)),
                                weekly,
                                balance));
            }
            day = day.plusDays(2 + Math.round(dice.gap(meanDays)));
        }
        return events;
    }

    /// A line of this type on that day.
    public RentEvent event(
            long number,
            int area,
            LocalDate day,
            String type,
            BigDecimal weekly,
            BigDecimal balance) {
        var dice = Dice.of(seed, 4_203, number);
        var amount = amount(type, weekly, dice);
        var after = balance.add(BigDecimal.valueOf(dice.between(-4_000, 4_000), 2));
        var officer =
                type.equals("LETTER") || type.equals("AGREEMENT")
                        ? establishment.anyOf(establishment.team(Desk.HOUSING, area), dice).id()
                        : "";
        var detail = phrases.say("rent " + type, dice, Map.of("amount", "£" + dice.between(4, 20)));
        return new RentEvent(Refs.ten(number, 4), day, type, amount, after, detail, officer);
    }

    private static @Nullable BigDecimal amount(String type, BigDecimal weekly, Dice dice) {
        return switch (type) {
            case "CHARGE" -> weekly.multiply(BigDecimal.valueOf(13));
            case "PAYMENT" -> weekly.multiply(BigDecimal.valueOf(dice.between(1, 5))).negate();
            case "ADJUSTMENT" -> BigDecimal.valueOf(-dice.between(500, 12_000), 2);
            default -> null;
        };
    }
}
