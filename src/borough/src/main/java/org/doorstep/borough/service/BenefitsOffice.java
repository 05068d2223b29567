package org.doorstep.borough.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Census;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.family.Role;
import org.doorstep.borough.family.Stay;
import org.doorstep.borough.family.Tenure;
import org.doorstep.borough.prose.Phrases;
import org.doorstep.borough.staff.Desk;
import org.doorstep.borough.staff.Establishment;
import org.jspecify.annotations.Nullable;

/// Housing benefit claims. A claim ends with the home, when a couple parts, or when the family goes
/// over to Universal Credit.
final class BenefitsOffice {
    private static final int GROWN_UP = 19;
    private static final double OF_TENANTS = 0.6;
    private static final double TO_UNIVERSAL_CREDIT_YEARS = 14;

    private final long seed;
    private final LocalDate night;
    private final Phrases phrases;
    private final Establishment establishment;

    BenefitsOffice(long seed, LocalDate night, Phrases phrases, Establishment establishment) {
        this.seed = seed;
        this.night = night;
        this.phrases = phrases;
        this.establishment = establishment;
    }

    List<Claim> claims(int household, int area, List<Residence> residences) {
        var claims = new ArrayList<Claim>();
        for (var residence : residences) {
            var number = (long) household * Stay.INDEXES + residence.stay().index();
            var dice = Dice.of(seed, 5_101, number);
            if (claimed(residence.stay(), dice)) {
                claimsAt(number, area, residence, dice, claims);
            }
        }
        return claims;
    }

    private static boolean claimed(Stay stay, Dice dice) {
        return switch (stay.tenure()) {
            case COUNCIL -> dice.chance(OF_TENANTS);
            case PRIVATE_WITH_BENEFIT -> true;
            case OTHER -> false;
        };
    }

    private void claimsAt(
            long number, int area, Residence residence, Dice dice, List<Claim> claims) {
        var stay = residence.stay();
        var start =
                stay.from()
                        .plusDays(Math.round(dice.gap(stay.tenure() == Tenure.COUNCIL ? 250 : 25)));
        var end =
                Residence.reached(
                        Residence.earlier(stay.to(), universalCredit(stay, start, dice)), night);
        var singly = !residence.in(Role.SHARER).isEmpty();
        var parted =
                residence.in(Role.FORMER_PARTNER).stream()
                        .map(Resident::to)
                        .filter(to -> to != null && to.isAfter(start))
                        .findFirst();
        if (singly) {
            for (var resident : residence.residents()) {
                add(
                        number * 16 + resident.place(),
                        area,
                        stay,
                        List.of(resident),
                        start,
                        end,
                        claims);
            }
        } else if (parted.isPresent()
                && stay.index() < Stay.FIRST_OWN
                && (end == null || parted.get().isBefore(end))) {
            add(number * 16, area, stay, family(residence, true), start, parted.get(), claims);
            add(number * 16 + 1, area, stay, family(residence, false), parted.get(), end, claims);
        } else {
            var all =
                    stay.index() < Stay.FIRST_OWN ? family(residence, true) : residence.residents();
            add(number * 16, area, stay, all, start, end, claims);
        }
    }

    private static @Nullable LocalDate universalCredit(Stay stay, LocalDate start, Dice dice) {
        var day = start.plusDays(Math.round(dice.gap(TO_UNIVERSAL_CREDIT_YEARS * 365)));
        // Those whom the extract must still show as claiming are not moved before the census: that
        // is what makes them known at all.
        return stay.tenure() == Tenure.PRIVATE_WITH_BENEFIT
                        && stay.to() == null
                        && !day.isAfter(Census.DAY)
                ? null
                : day;
    }

    private static List<Resident> family(Residence residence, boolean withFormer) {
        var family = new ArrayList<>(residence.in(Role.HEAD, Role.PARTNER));
        if (withFormer) {
            family.addAll(residence.in(Role.FORMER_PARTNER));
        }
        family.addAll(residence.in(Role.CHILD));
        return family;
    }

    private void add(
            long number,
            int area,
            Stay stay,
            List<Resident> residents,
            LocalDate start,
            @Nullable LocalDate end,
            List<Claim> claims) {
        if (start.isAfter(night) || end != null && !start.isBefore(end)) {
            return;
        }
        var until = end == null ? night : end;
        var ref = Refs.eight(number, 6);
        var people = new ArrayList<Claim.Claimant>();
        for (var resident : residents) {
            var role = role(resident.person(), people.isEmpty());
            var gone = resident.to() != null && !resident.to().isAfter(start);
            var grown = role.equals("D") && resident.person().ageOn(until) >= GROWN_UP;
            if (!gone && !grown && resident.person().born().isBefore(until)) {
                people.add(
                        new Claim.Claimant(ref + "-" + resident.place(), resident.person(), role));
            }
        }
        if (!people.isEmpty()) {
            claims.add(claim(number, area, ref, stay, people, start, end));
        }
    }

    private static String role(Person person, boolean first) {
        if (first) {
            return "C";
        }
        return person.role() == Role.CHILD ? "D" : "P";
    }

    private Claim claim(
            long number,
            int area,
            String ref,
            Stay stay,
            List<Claim.Claimant> people,
            LocalDate start,
            @Nullable LocalDate end) {
        var dice = Dice.of(seed, 5_102, number);
        var state = state(start, end, dice);
        var waits = state.equals("PENDING") || state.equals("SUSPENDED");
        var awaiting = new ArrayList<String>();
        for (var i = waits ? dice.between(1, 3) : 0; i > 0; i--) {
            var evidence = phrases.say("awaiting", dice);
            if (!awaiting.contains(evidence)) {
                awaiting.add(evidence);
            }
        }
        var since = Census.DAY.minusDays(dice.between(3, 60));
        var reviewed = Census.DAY.minusDays(dice.between(1, 400));
        var assessor = establishment.anyOf(establishment.team(Desk.BENEFITS, area), dice).id();
        return new Claim(
                ref,
                stay,
                people,
                start,
                end,
                state,
                awaiting,
                waits ? later(since, start) : null,
                BigDecimal.valueOf(state.equals("PENDING") ? 0 : dice.between(2_400, 17_500), 2),
                later(reviewed, start),
                assessor);
    }

    private String state(LocalDate start, @Nullable LocalDate end, Dice dice) {
        var at = dice.unit();
        if (end != null) {
            return "CLOSED";
        }
        if (start.plusDays(45).isAfter(night)) {
            return at < 0.7 ? "PENDING" : "LIVE";
        }
        return at < 0.05 ? "SUSPENDED" : at < 0.09 ? "PENDING" : "LIVE";
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
