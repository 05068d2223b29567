package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.dice.Weighted;
import org.doorstep.borough.family.Census;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.family.Role;
import org.doorstep.borough.family.Tenure;
import org.doorstep.borough.name.Sex;
import org.doorstep.borough.prose.Phrases;
import org.doorstep.borough.staff.Desk;
import org.doorstep.borough.staff.Establishment;
import org.jspecify.annotations.Nullable;

/// Children's social care files. A family is known or it is not; most of its children then have a
/// file each.
final class ChildrenOffice {
    private static final int GROWN_UP = 18;
    private static final double OF_FAMILIES = 0.12;
    private static final double OF_CHILDREN_THERE = 0.8;
    private static final Weighted<String> NEEDS =
            Weighted.of("N1", 52)
                    .or("N2", 9)
                    .or("N3", 4)
                    .or("N4", 10)
                    .or("N5", 15)
                    .or("N6", 4)
                    .or("N7", 2)
                    .or("N8", 4)
                    .build();
    private static final Weighted<String> STATES =
            Weighted.of("Early help", 34)
                    .or("Child in need", 44)
                    .or("Child protection plan", 15)
                    .or("Looked after", 7)
                    .build();

    private final long seed;
    private final LocalDate night;
    private final Establishment establishment;
    private final ChildStory story;

    ChildrenOffice(long seed, LocalDate night, Phrases phrases, Establishment establishment) {
        this.seed = seed;
        this.night = night;
        this.establishment = establishment;
        this.story = new ChildStory(seed, night, phrases);
    }

    List<ChildFile> files(Household household) {
        var children =
                household.people().stream().filter(person -> person.role() == Role.CHILD).toList();
        if (children.isEmpty()) {
            return List.of();
        }
        var dice = Dice.of(seed, 5_401, household.number());
        var always = household.stays().getLast().tenure() == Tenure.OTHER;
        var known = dice.chance(OF_FAMILIES) || always;
        var back = Math.round(dice.gap(500));
        var ahead = Census.DAY.plusDays(1 + Math.round(dice.gap(365 * 25)));
        var opened = known ? Census.DAY.minusDays(back) : ahead;
        var closes =
                dice.chance(0.3) && !always
                        ? opened.plusDays(90 + Math.round(dice.gap(250)))
                        : null;
        var unborn = dice.chance(0.05);
        var files = new ArrayList<ChildFile>();
        for (var child : children) {
            var own = Dice.of(seed, 5_402, child.number());
            if (own.chance(OF_CHILDREN_THERE) || always) {
                add(household, child, opened, closes, own, files);
            }
        }
        if (unborn && !files.isEmpty() && mother(household) != null) {
            addUnborn(household, children.size(), opened, dice, files);
        }
        return files;
    }

    private static @Nullable Person mother(Household household) {
        return household.people().stream()
                .filter(person ->
                        person.sex() == Sex.WOMAN
                                && (person.role() == Role.HEAD || person.role() == Role.PARTNER))
                .filter(person -> person.ageOn(Census.DAY) < 43)
                .findFirst()
                .orElse(null);
    }

    private void add(
            Household household,
            Person child,
            LocalDate familyOpened,
            @Nullable LocalDate closes,
            Dice dice,
            List<ChildFile> files) {
        var opened = child.born().isAfter(familyOpened) ? child.born().plusDays(2) : familyOpened;
        var eighteen = child.born().plusYears(GROWN_UP);
        var closed =
                Residence.reached(
                        Residence.earlier(Residence.earlier(closes, eighteen), child.died()),
                        night);
        if (opened.isAfter(night)
                || !opened.isBefore(eighteen)
                || closed != null && !opened.isBefore(closed)) {
            return;
        }
        files.add(file(household, child, child.number(), null, opened, closed, dice));
    }

    private void addUnborn(
            Household household, int children, LocalDate opened, Dice dice, List<ChildFile> files) {
        var expected = Census.DAY.plusDays(dice.between(20, 180));
        if (expected.isAfter(night) && !opened.isAfter(night)) {
            var number = household.number() * Household.ROOM + Household.ROOM - 1;
            var since = Census.DAY.minusDays(dice.between(5, 60));
            files.add(
                    file(
                            household,
                            null,
                            number,
                            expected,
                            since.isAfter(opened) ? since : opened,
                            null,
                            Dice.of(seed, 5_403, number, children)));
        }
    }

    private ChildFile file(
            Household household,
            @Nullable Person child,
            int number,
            @Nullable LocalDate expected,
            LocalDate opened,
            @Nullable LocalDate closed,
            Dice dice) {
        var team = establishment.team(Desk.CHILDREN, household.area());
        var worker = establishment.anyOf(team, Dice.of(seed, 5_404, household.number())).id();
        var state = STATES.pick(dice);
        var mother = mother(household);
        var carer = mother == null ? household.head() : mother;
        return new ChildFile(
                "C" + Refs.eight(number, 9),
                child,
                number,
                expected,
                carer,
                carer.sex() == Sex.WOMAN ? "Mother" : "Father",
                closed != null ? "Closed" : state,
                NEEDS.pick(dice),
                opened,
                closed,
                worker,
                team.id(),
                dice.chance(0.04),
                story.of(number, opened, closed, state, worker));
    }
}
