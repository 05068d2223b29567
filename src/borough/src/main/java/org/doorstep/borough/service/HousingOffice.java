package org.doorstep.borough.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.dice.Weighted;
import org.doorstep.borough.family.Census;
import org.doorstep.borough.family.Role;
import org.doorstep.borough.family.Stay;
import org.doorstep.borough.family.Tenure;

/// Tenancies of council homes.
final class HousingOffice {
    private static final Weighted<String> TYPES =
            Weighted.of("6", 30).or("7", 48).or("8", 8).or("4", 10).or("5", 4).build();
    private static final Weighted<Alert> ALERTS =
            Weighted.of(new Alert("10", "Do not visit alone"), 20)
                    .or(new Alert("1", "Dog at property"), 30)
                    .or(new Alert("10-10", "Anti-social behaviour"), 8)
                    .or(new Alert("20-10", "Hard of hearing, use text"), 10)
                    .or(new Alert("20-20", "Impaired vision"), 6)
                    .or(new Alert("20-50", "Wheelchair user, allow time to answer"), 10)
                    .or(new Alert("20-60", "Elderly, lives alone"), 12)
                    .or(new Alert("30", "Often misses appointments"), 12)
                    .or(new Alert("40", "Interpreter needed"), 14)
                    .or(new Alert("50", "Female operative asked for"), 4)
                    .build();

    private final long seed;
    private final RepairDesk repairs;
    private final RentDesk rent;

    HousingOffice(long seed, RepairDesk repairs, RentDesk rent) {
        this.seed = seed;
        this.repairs = repairs;
        this.rent = rent;
    }

    List<Tenancy> tenancies(int household, int area, List<Residence> residences) {
        var tenancies = new ArrayList<Tenancy>();
        for (var residence : residences) {
            var stay = residence.stay();
            if (stay.tenure() == Tenure.COUNCIL) {
                tenancies.add(tenancy(household, area, residence));
            }
        }
        return tenancies;
    }

    private Tenancy tenancy(int household, int area, Residence residence) {
        var stay = residence.stay();
        var number = (long) household * Stay.INDEXES + stay.index();
        var dice = Dice.of(seed, 4_001, number);
        var ref = Refs.eight(number, 1);
        var tenants = tenants(number, ref, residence, dice.chance(0.72));
        var weekly = BigDecimal.valueOf(dice.between(8_600, 16_400), 2);
        var balance = BigDecimal.valueOf(balancePence(dice), 2);
        var account = Refs.ten(number, 2);
        var first = tenants.getFirst().ref();
        return new Tenancy(
                ref,
                stay,
                TYPES.pick(dice),
                stay.from(),
                stay.to(),
                account,
                weekly,
                balance,
                tenants,
                repairs.of(number, first, stay),
                rent.of(number, area, stay, weekly, balance));
    }

    private static int balancePence(Dice dice) {
        var kind = dice.unit();
        if (kind < 0.5) {
            return -dice.below(9_000);
        }
        return kind < 0.87 ? dice.between(500, 90_000) : dice.between(90_000, 480_000);
    }

    private List<Tenant> tenants(long number, String ref, Residence residence, boolean joint) {
        var tenants = new ArrayList<Tenant>();
        for (var resident : residence.residents()) {
            var dice = Dice.of(seed, 4_002, number, resident.place());
            var alerts = alerts(resident.place(), dice);
            tenants.add(
                    new Tenant(
                            ref + "-" + resident.place(),
                            resident.person(),
                            tenants.isEmpty() ? "TENANT" : role(resident.person().role(), joint),
                            resident.from(),
                            resident.to(),
                            alerts,
                            alerts.isEmpty() ? null : Census.DAY.plusDays(dice.between(-60, 600))));
        }
        return tenants;
    }

    private static String role(Role role, boolean joint) {
        return switch (role) {
            case PARTNER, FORMER_PARTNER -> joint ? "JOINT TENANT" : "OCCUPANT";
            case SHARER -> "JOINT TENANT";
            default -> "OCCUPANT";
        };
    }

    private static List<Alert> alerts(int place, Dice dice) {
        if (!dice.chance(place == 1 ? 0.07 : 0.012)) {
            return List.of();
        }
        var first = ALERTS.pick(dice);
        var second = ALERTS.pick(dice);
        return dice.chance(0.75) || first.equals(second) ? List.of(first) : List.of(first, second);
    }
}
