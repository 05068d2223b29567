package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Census;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.family.Role;
import org.doorstep.borough.prose.Phrases;
import org.doorstep.borough.staff.Desk;
import org.doorstep.borough.staff.Establishment;
import org.doorstep.borough.staff.Team;
import org.jspecify.annotations.Nullable;

/// Adult social care files: of those who need care, and of those who give it, some of whom are
/// clients too.
final class CareOffice {
    private static final int ADULT = 18;
    private static final double HAS_A_CARER = 0.4;

    private final long seed;
    private final LocalDate night;
    private final Phrases phrases;
    private final Establishment establishment;
    private final CareStory story;

    CareOffice(
            long seed,
            LocalDate night,
            Phrases phrases,
            Establishment establishment,
            CareStory story) {
        this.seed = seed;
        this.night = night;
        this.phrases = phrases;
        this.establishment = establishment;
        this.story = story;
    }

    List<CareFile> files(Household household) {
        var files = new ArrayList<CareFile>();
        var team = establishment.team(Desk.ADULT_CARE, household.area());
        for (var person : household.people()) {
            var dice = Dice.of(seed, 5_201, person.number());
            var opened = opened(person, dice);
            if (opened != null) {
                addFile(person, opened, null, team, dice, files);
            }
        }
        for (var cared : List.copyOf(files)) {
            addCarer(household, cared, team, files);
        }
        return files;
    }

    /// When the person became known to adult care, or nothing.
    private @Nullable LocalDate opened(Person person, Dice dice) {
        var rate = rate(person.ageOn(Census.DAY));
        var back = Math.round(dice.gap(1_000));
        var known = dice.chance(rate);
        var ahead = dice.gap(365 * 7 / Math.max(rate, 0.001));
        var day =
                known
                        ? Census.DAY.minusDays(back)
                        : Census.DAY.plusDays(1 + Math.round(Math.min(ahead, 100_000)));
        var adult = person.born().plusYears(ADULT);
        if (day.isBefore(adult)) {
            day = adult;
        }
        return day.isAfter(night) || !person.aliveOn(day) ? null : day;
    }

    private static double rate(int age) {
        if (age < ADULT) {
            return 0;
        }
        return age < 65 ? 0.03 : age < 75 ? 0.07 : age < 85 ? 0.16 : 0.36;
    }

    private void addCarer(Household household, CareFile cared, Team team, List<CareFile> files) {
        var dice = Dice.of(seed, 5_202, cared.person().number());
        if (!dice.chance(HAS_A_CARER)) {
            return;
        }
        var family = Set.of(Role.HEAD, Role.PARTNER, Role.ADULT_CHILD);
        for (var person : household.people()) {
            var grownUp = person.ageOn(cared.opened()) >= ADULT;
            if (!person.equals(cared.person())
                    && family.contains(person.role())
                    && grownUp
                    && person.aliveOn(cared.opened())) {
                var own = files.stream().filter(file -> file.person().equals(person)).findFirst();
                if (own.isPresent()) {
                    files.set(files.indexOf(own.get()), caringFor(own.get(), cared.id()));
                } else {
                    var opened =
                            Residence.reached(
                                    cared.opened().plusDays(dice.between(10, 300)), night);
                    if (opened != null && person.aliveOn(opened)) {
                        addFile(person, opened, cared.id(), team, dice, files);
                    }
                }
                return;
            }
        }
    }

    private static CareFile caringFor(CareFile file, String other) {
        return new CareFile(
                file.id(),
                file.person(),
                file.carer(),
                other,
                file.reason(),
                file.opened(),
                file.closed(),
                file.worker(),
                file.team(),
                file.risks(),
                file.restricted(),
                file.events());
    }

    private void addFile(
            Person person,
            LocalDate opened,
            @Nullable String caresFor,
            Team team,
            Dice dice,
            List<CareFile> files) {
        var closes = dice.chance(0.35) ? opened.plusDays(150 + Math.round(dice.gap(600))) : null;
        var closed = Residence.reached(Residence.earlier(closes, person.died()), night);
        var older = person.ageOn(opened) >= 65;
        var reason =
                caresFor != null
                        ? "Social Support: Support to Carer"
                        : phrases.say(
                                older ? "support reason older" : "support reason younger", dice);
        var risks = new ArrayList<String>();
        if (caresFor == null && dice.chance(0.14)) {
            risks.add(phrases.say("risk", dice));
        }
        var worker = establishment.anyOf(team, dice).id();
        var restricted = dice.chance(0.02);
        files.add(
                new CareFile(
                        "A" + Refs.eight(person.number(), 7),
                        person,
                        caresFor != null,
                        caresFor == null ? "" : caresFor,
                        reason,
                        opened,
                        closed,
                        worker,
                        team.id(),
                        risks,
                        restricted,
                        story.of(person.number(), opened, closed, caresFor != null, worker)));
    }
}
