package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.staff.Desk;
import org.doorstep.borough.staff.Establishment;
import org.doorstep.borough.staff.Team;

/// Gives each live record to its service's team, and the families that several services work with
/// to Family Support too.
final class AllocationDesk {
    private static final double ON_A_CASELOAD = 0.7;

    private final long seed;
    private final Establishment establishment;

    AllocationDesk(long seed, Establishment establishment) {
        this.seed = seed;
        this.establishment = establishment;
    }

    List<Allocation> allocations(
            Household household,
            boolean familySupport,
            List<Tenancy> tenancies,
            List<CouncilTaxAccount> accounts,
            List<Claim> claims,
            List<CareFile> careFiles,
            List<ChildFile> childFiles) {
        var list = new ArrayList<Allocation>();
        var area = household.area();
        for (var tenancy : tenancies) {
            for (var tenant : tenancy.tenants()) {
                if (tenant.to() == null) {
                    give(
                            "housing",
                            tenant.ref(),
                            Desk.HOUSING,
                            area,
                            tenancy.ref(),
                            tenant.from(),
                            list);
                }
            }
        }
        for (var account : accounts) {
            if (account.to() == null) {
                give(
                        "counciltax",
                        account.ref(),
                        Desk.COUNCIL_TAX,
                        area,
                        account.ref(),
                        account.from(),
                        list);
            }
        }
        for (var claim : claims) {
            for (var claimant : claim.people()) {
                if (claim.end() == null) {
                    give(
                            "benefits",
                            claimant.ref(),
                            Desk.BENEFITS,
                            area,
                            claim.ref(),
                            claim.start(),
                            list);
                }
            }
        }
        for (var file : careFiles) {
            if (file.closed() == null) {
                list.add(
                        new Allocation(
                                id("adultcare", file.id(), file.team()),
                                "adultcare",
                                file.id(),
                                file.team(),
                                file.worker(),
                                file.opened()));
            }
        }
        var shared = familySupport ? familySupport(household, list) : List.<Allocation>of();
        for (var file : childFiles) {
            if (file.closed() == null) {
                list.add(
                        new Allocation(
                                id("children", file.id(), file.team()),
                                "children",
                                file.id(),
                                file.team(),
                                file.worker(),
                                file.opened()));
            }
        }
        list.addAll(shared);
        return list;
    }

    private void give(
            String system,
            String key,
            Desk desk,
            int area,
            String caseKey,
            LocalDate since,
            List<Allocation> list) {
        var team = establishment.team(desk, area);
        var dice = Dice.named(seed, "allocation " + caseKey);
        var officer = dice.chance(ON_A_CASELOAD) ? establishment.anyOf(team, dice).id() : "";
        list.add(
                new Allocation(id(system, key, team.id()), system, key, team.id(), officer, since));
    }

    /// Family Support has everything of the family but the children's files.
    private List<Allocation> familySupport(Household household, List<Allocation> own) {
        var team = establishment.team(Desk.FAMILY_SUPPORT, household.area());
        var officer = worker(household, team);
        var since = own.stream().map(Allocation::since).max(LocalDate::compareTo).orElseThrow();
        return own.stream()
                .map(allocation ->
                        new Allocation(
                                id(allocation.system(), allocation.key(), team.id()),
                                allocation.system(),
                                allocation.key(),
                                team.id(),
                                officer,
                                since))
                .toList();
    }

    /// The Family Support officer who has this family.
    String worker(Household household, Team team) {
        return establishment.anyOf(team, Dice.of(seed, 4_901, household.number())).id();
    }

    private static String id(String system, String key, String team) {
        return system + ":" + key + ":" + team;
    }
}
