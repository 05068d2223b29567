package org.doorstep.borough.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.dice.Weighted;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.family.Role;
import org.doorstep.borough.family.Stay;
import org.jspecify.annotations.Nullable;

/// Council tax accounts: one for each home and time. Where rooms are let singly the landlord pays,
/// and there is none.
final class CouncilTaxOffice {
    private static final double NOBODY_KNOWN = 0.03;
    private static final Weighted<String> BANDS =
            Weighted.of("A", 42)
                    .or("B", 24)
                    .or("C", 16)
                    .or("D", 9)
                    .or("E", 5)
                    .or("F", 3)
                    .or("G", 1)
                    .build();

    private final long seed;
    private final LocalDate night;

    CouncilTaxOffice(long seed, LocalDate night) {
        this.seed = seed;
        this.night = night;
    }

    List<CouncilTaxAccount> accounts(int household, List<Residence> residences) {
        var accounts = new ArrayList<CouncilTaxAccount>();
        for (var residence : residences) {
            if (!residence.in(Role.SHARER).isEmpty()) {
                continue;
            }
            var number = (long) household * Stay.INDEXES + residence.stay().index();
            var dice = Dice.of(seed, 5_001, number);
            var account = account(number, residence, next(residence, residences), dice);
            if (account != null) {
                accounts.add(account);
            }
            var left = residence.stay().to();
            if (left != null && dice.chance(NOBODY_KNOWN)) {
                accounts.add(occupier(number, residence.stay(), left, dice));
            }
        }
        return accounts;
    }

    private @Nullable CouncilTaxAccount account(
            long number, Residence residence, @Nullable Stay next, Dice dice) {
        var told = dice.chance(0.8);
        var band = BANDS.pick(dice);
        var balance =
                BigDecimal.valueOf(
                        dice.chance(0.7) ? -dice.below(3_000) : dice.between(2_000, 190_000), 2);
        var instalment = BigDecimal.valueOf(dice.between(7_200, 24_000), 2);
        var leavesAddress = dice.chance(0.6);
        var stay = residence.stay();
        var liable = liable(residence, told);
        if (liable.isEmpty()) {
            return null;
        }
        var last = liable.getLast();
        var executor = liable.size() == 1 && !last.aliveOn(night) && told;
        var discount =
                liable.size() == 1 && residence.residents().size() == 1
                        ? "SPD"
                        : dice.chance(0.03) ? "DISABLED" : "NONE";
        return new CouncilTaxAccount(
                ref(number, 1),
                stay,
                liable,
                executor,
                stay.from(),
                stay.to(),
                band,
                executor ? "EXEMPT" : discount,
                balance,
                instalment,
                stay.to() != null && leavesAddress ? next : null);
    }

    /// The couple, or the one of them who is left; a former partner stays on the bill until the
    /// account closes.
    private List<Person> liable(Residence residence, boolean told) {
        var own = residence.stay().index() >= Stay.FIRST_OWN;
        var grownUps =
                own
                        ? residence.residents()
                        : residence.in(Role.HEAD, Role.PARTNER, Role.FORMER_PARTNER);
        var people = grownUps.stream().map(Resident::person).limit(2).toList();
        var left =
                grownUps.stream()
                        .filter(resident ->
                                resident.to() == null
                                        || resident.to().equals(residence.stay().to()))
                        .map(Resident::person)
                        .limit(2)
                        .toList();
        return told && !left.isEmpty() ? left : people;
    }

    private CouncilTaxAccount occupier(long number, Stay stay, LocalDate left, Dice dice) {
        var until = Residence.reached(left.plusDays(dice.between(20, 200)), night);
        return new CouncilTaxAccount(
                ref(number, 2),
                stay,
                List.of(),
                false,
                left,
                until,
                BANDS.pick(dice),
                "NONE",
                BigDecimal.valueOf(dice.between(0, 60_000), 2),
                BigDecimal.ZERO.setScale(2),
                null);
    }

    private static String ref(long number, int kind) {
        var digits = Refs.eight(number * 2 + kind - 1, 5);
        return digits + Refs.checkDigit(digits);
    }

    private static @Nullable Stay next(Residence residence, List<Residence> residences) {
        return residences.stream()
                .map(Residence::stay)
                .filter(stay -> stay.index() == residence.stay().index() + 1)
                .findFirst()
                .orElse(null);
    }
}
