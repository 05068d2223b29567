package org.doorstep.borough.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.dice.Weighted;
import org.doorstep.borough.place.Dwelling;
import org.doorstep.borough.place.Gazetteer;
import org.jspecify.annotations.Nullable;

/// Where a household has lived. Household `h` lives at home `2h` on census day; the odd homes stand
/// empty for those who move. An earlier home may be one where another household lives today, so
/// that an address has its former people too.
final class Removals {
    private static final int NEIGHBOURHOOD = 1_500;

    private final Gazetteer gazetteer;
    private final IntFunction<LocalDate> movedIn;

    /// @param movedIn when another household came to the home where it is at the census
    Removals(Gazetteer gazetteer, IntFunction<LocalDate> movedIn) {
        this.gazetteer = gazetteer;
        this.movedIn = movedIn;
    }

    /// The household's stays up to the night.
    List<Stay> of(int household, Tenure tenure, LocalDate grownUp, LocalDate night, long seed) {
        var dice = Dice.of(seed, 2_001, household);
        var starts = new ArrayList<LocalDate>();
        var start = lastMove(tenure, grownUp, dice);
        starts.add(start);
        while (starts.size() < 4 && dice.chance(0.515)) {
            start = start.minusDays(120 + Math.round(dice.gap(1_500)));
            if (start.isBefore(grownUp)) {
                break;
            }
            starts.addFirst(start);
        }
        var stays = new ArrayList<Stay>();
        for (var i = 0; i < starts.size(); i++) {
            var last = i == starts.size() - 1;
            var home =
                    last
                            ? gazetteer.dwelling(2L * household)
                            : earlierHome(household, starts.get(i + 1), dice);
            stays.add(
                    new Stay(
                            i,
                            home,
                            last ? tenure : earlierTenure(tenure, dice),
                            starts.get(i),
                            last ? null : starts.get(i + 1)));
        }
        moveOn(household, stays, night, seed);
        return stays;
    }

    private void moveOn(int household, List<Stay> stays, LocalDate night, long seed) {
        var dice = Dice.of(seed, 2_002, household);
        var tenure = stays.getLast().tenure();
        var day = Census.DAY.plusDays(1 + Math.round(dice.gap(meanYears(tenure) * 365)));
        while (!day.isAfter(night) && stays.getLast().index() < Stay.FIRST_OWN - 1) {
            var left = stays.removeLast();
            stays.add(new Stay(left.index(), left.dwelling(), left.tenure(), left.from(), day));
            stays.add(new Stay(left.index() + 1, emptyHome(household, dice), tenure, day, null));
            day = day.plusDays(60 + Math.round(dice.gap(meanYears(tenure) * 365)));
        }
    }

    /// A stay of somebody's own, away from the household.
    Stay own(int household, int index, LocalDate from, @Nullable LocalDate to, Dice dice) {
        var tenure =
                Weighted.of(Tenure.OTHER, 55)
                        .or(Tenure.PRIVATE_WITH_BENEFIT, 33)
                        .or(Tenure.COUNCIL, 12)
                        .build()
                        .pick(dice);
        return new Stay(index, emptyHome(household, dice), tenure, from, to);
    }

    /// When a household came to where it is at the census.
    LocalDate movedIn(int household, Tenure tenure, LocalDate grownUp, long seed) {
        return lastMove(tenure, grownUp, Dice.of(seed, 2_001, household));
    }

    private static LocalDate lastMove(Tenure tenure, LocalDate grownUp, Dice dice) {
        return later(Census.yearsBefore(0.1 + dice.gap(meanYears(tenure))), grownUp);
    }

    /// A neighbour's home, if they came to it after this household had left; else one of those that
    /// stand empty.
    private Dwelling earlierHome(int household, LocalDate left, Dice dice) {
        var other = near(household, dice);
        return gazetteer.dwelling(
                movedIn.apply(other).isBefore(left) ? 2L * other + 1 : 2L * other);
    }

    private Dwelling emptyHome(int household, Dice dice) {
        return gazetteer.dwelling(2L * near(household, dice) + 1);
    }

    private static int near(int household, Dice dice) {
        var other = Math.abs(household + dice.between(-NEIGHBOURHOOD, NEIGHBOURHOOD));
        return other == household ? other + 1 : other;
    }

    private static Tenure earlierTenure(Tenure now, Dice dice) {
        return switch (now) {
            case COUNCIL -> among(dice, 0.6, 0.25);
            case PRIVATE_WITH_BENEFIT -> among(dice, 0.12, 0.6);
            case OTHER -> among(dice, 0.1, 0.1);
        };
    }

    private static Tenure among(Dice dice, double council, double withBenefit) {
        var at = dice.unit();
        if (at < council) {
            return Tenure.COUNCIL;
        }
        return at < council + withBenefit ? Tenure.PRIVATE_WITH_BENEFIT : Tenure.OTHER;
    }

    private static double meanYears(Tenure tenure) {
        return switch (tenure) {
            case COUNCIL -> 8;
            case PRIVATE_WITH_BENEFIT -> 3;
            case OTHER -> 9;
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
