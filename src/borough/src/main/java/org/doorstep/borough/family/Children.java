package org.doorstep.borough.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.name.Community;
import org.doorstep.borough.name.Naming;
import org.doorstep.borough.name.Sex;
import org.jspecify.annotations.Nullable;

/// The children of a household: how many, when, twins among them, and sons with their father's
/// name.
final class Children {
    private static final double TWINS = 0.016;
    private static final double TWINS_YORUBA = 0.045;

    private final Naming naming;
    private final LocalDate night;

    Children(Naming naming, LocalDate night) {
        this.naming = naming;
        this.night = night;
    }

    /// The children at home at the census, the eldest first.
    List<Draft> of(Draft mother, @Nullable Draft father, Tenure tenure, Dice dice) {
        var wanted = Math.min(1 + dice.times(tenure == Tenure.OTHER ? 0.7 : 1.0), 6);
        var earliest = later(mother.born.plusYears(17), Census.yearsBefore(18));
        var latest = earlier(mother.born.plusYears(44), Census.yearsBefore(0.05));
        var days = new ArrayList<LocalDate>();
        for (var i = 0; i < wanted && earliest.isBefore(latest); i++) {
            days.add(dice.day(earliest, latest));
        }
        days.sort(null);
        var children = new ArrayList<Draft>();
        var last = LocalDate.MIN;
        for (var day : days) {
            if (!last.plusMonths(10).isAfter(day)) {
                addBirth(mother, father, day, children, dice);
                last = day;
            }
        }
        return children;
    }

    private void addBirth(
            Draft mother, @Nullable Draft father, LocalDate day, List<Draft> children, Dice dice) {
        var first = child(Role.CHILD, mother, father, day, children.isEmpty(), dice);
        children.add(first);
        if (dice.chance(mother.community == Community.YORUBA ? TWINS_YORUBA : TWINS)) {
            var second = child(Role.CHILD, mother, father, day, false, dice);
            if (!second.name.given().equals(first.name.given())) {
                children.add(second);
            }
        }
    }

    /// A grown-up child of one parent.
    Draft grown(Role role, Draft parent, int youngest, int eldest, Dice dice) {
        var day = parent.born.plusYears(18).plusDays(dice.below(20 * 365));
        var first = Census.yearsBefore(eldest);
        var born =
                day.isBefore(first) || day.isAfter(Census.yearsBefore(youngest))
                        ? later(
                                dice.day(first, Census.yearsBefore(youngest)),
                                parent.born.plusYears(17))
                        : day;
        return parent.sex == Sex.MAN
                ? child(role, parent, parent, born, true, dice)
                : child(role, parent, null, born, false, dice);
    }

    /// Those born to the household between the census and the night.
    void bornLater(Draft head, @Nullable Draft partner, List<Draft> drafts, Dice dice) {
        var mother = head.sex == Sex.WOMAN ? head : partner;
        if (mother == null
                || mother.sex != Sex.WOMAN
                || drafts.stream().noneMatch(draft -> draft.role == Role.CHILD)) {
            return;
        }
        var day = Census.DAY.plusDays(1 + Math.round(dice.gap(9 * 365)));
        if (!day.isAfter(night) && mother.born.plusYears(43).isAfter(day)) {
            drafts.add(
                    child(Role.CHILD, mother, mother == head ? partner : head, day, false, dice));
        }
    }

    private Draft child(
            Role role,
            Draft mother,
            @Nullable Draft father,
            LocalDate day,
            boolean eldest,
            Dice dice) {
        var sex = dice.chance(0.49) ? Sex.WOMAN : Sex.MAN;
        var community = father == null || dice.chance(0.7) ? mother.community : father.community;
        var passes = father != null && dice.chance(0.93) ? father.name : null;
        var name = naming.child(community, sex, day.getYear(), passes, mother.name, dice);
        if (eldest
                && sex == Sex.MAN
                && father != null
                && father.sex == Sex.MAN
                && dice.chance(namesake(community))) {
            name = father.name.withSurname(name.surname());
        }
        return new Draft(role, community, sex, day, name);
    }

    private static double namesake(Community community) {
        return switch (community) {
            case TRAVELLER -> 0.2;
            case ENGLISH, WELSH, SCOTTISH, IRISH, CARIBBEAN -> 0.05;
            default -> 0.01;
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
