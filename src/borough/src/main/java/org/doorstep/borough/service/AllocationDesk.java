package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.staff.Desk;
import org.doorstep.borough.staff.Establishment;
import org.doorstep.borough.staff.Officer;
import org.doorstep.borough.staff.Team;

/// Gives each live record to its service's team, and the families that several services work with
/// to Family Support too.
final class AllocationDesk {
    private static final double ON_A_CASELOAD = 0.7;

    /// Of the families of Family Support: those who have come and whom nobody has yet.
    private static final double WAITS = 0.12;

    private final long seed;
    private final Establishment establishment;

    AllocationDesk(long seed, Establishment establishment) {
        this.seed = seed;
        this.establishment = establishment;
    }

    /// A record that is worked on.
    private record Live(
            String system,
            String key,
            Person person,
            LocalDate since,
            String team,
            String officer) {

        Allocation to(String otherTeam, String otherOfficer, LocalDate from) {
            return new Allocation(
                    system + ":" + key + ":" + otherTeam,
                    system,
                    key,
                    otherTeam,
                    otherOfficer,
                    from);
        }

        Allocation own() {
            return to(team, officer, since);
        }

        /// Whether Family Support has it too: never a child's file, nor what a former partner has
        /// in a home of their own.
        boolean isShared() {
            return !system.equals("children") && !person.role().elsewhere();
        }
    }

    List<Allocation> allocations(
            Household household,
            boolean familySupport,
            List<Tenancy> tenancies,
            List<CouncilTaxAccount> accounts,
            List<Claim> claims,
            List<CareFile> careFiles,
            List<ChildFile> childFiles) {
        var live = new ArrayList<Live>();
        addHomes(household.area(), tenancies, accounts, live);
        addClaims(household.area(), claims, live);
        for (var file : careFiles) {
            if (file.closed() == null) {
                live.add(
                        new Live(
                                "adultcare",
                                file.id(),
                                file.person(),
                                file.opened(),
                                file.team(),
                                file.worker()));
            }
        }
        for (var file : childFiles) {
            if (file.closed() == null) {
                live.add(
                        new Live(
                                "children",
                                file.id(),
                                file.carer(),
                                file.opened(),
                                file.team(),
                                file.worker()));
            }
        }
        var allocations = new ArrayList<>(live.stream().map(Live::own).toList());
        if (familySupport) {
            allocations.addAll(
                    familySupport(household, live.stream().filter(Live::isShared).toList()));
        }
        return allocations;
    }

    private void addHomes(
            int area, List<Tenancy> tenancies, List<CouncilTaxAccount> accounts, List<Live> live) {
        for (var tenancy : tenancies) {
            for (var tenant : tenancy.tenants()) {
                if (tenant.to() == null) {
                    live.add(
                            record(
                                    "housing",
                                    tenant.ref(),
                                    tenant.person(),
                                    tenant.from(),
                                    Desk.HOUSING,
                                    area,
                                    tenancy.ref()));
                }
            }
        }
        for (var account : accounts) {
            if (account.to() == null && !account.liable().isEmpty()) {
                var person = account.liable().getFirst();
                live.add(
                        record(
                                "counciltax",
                                account.ref(),
                                person,
                                account.from(),
                                Desk.COUNCIL_TAX,
                                area,
                                account.ref()));
            }
        }
    }

    private void addClaims(int area, List<Claim> claims, List<Live> live) {
        for (var claim : claims) {
            for (var claimant : claim.people()) {
                if (claim.end() == null) {
                    live.add(
                            record(
                                    "benefits",
                                    claimant.ref(),
                                    claimant.person(),
                                    claim.start(),
                                    Desk.BENEFITS,
                                    area,
                                    claim.ref()));
                }
            }
        }
    }

    /// The record with its service's team, and on an officer's caseload as a whole tenancy, account
    /// or claim is.
    private Live record(
            String system,
            String key,
            Person person,
            LocalDate since,
            Desk desk,
            int area,
            String caseKey) {
        var team = establishment.team(desk, area);
        var dice = Dice.named(seed, "allocation " + caseKey);
        var officer = dice.chance(ON_A_CASELOAD) ? establishment.anyOf(team, dice).id() : "";
        return new Live(system, key, person, since, team.id(), officer);
    }

    private List<Allocation> familySupport(Household household, List<Live> live) {
        var team = establishment.team(Desk.FAMILY_SUPPORT, household.area());
        var officer = waits(household) ? "" : worker(household, team).id();
        var since = live.stream().map(Live::since).max(LocalDate::compareTo);
        return live.stream()
                .map(record -> record.to(team.id(), officer, since.orElse(record.since())))
                .toList();
    }

    /// Never one of the cast.
    private boolean waits(Household household) {
        return household.number() > Household.BUSIEST
                && Dice.named(seed, "referral " + household.number()).chance(WAITS);
    }

    /// The Family Support officer who has this family; the first of the team has those of the cast.
    private Officer worker(Household household, Team team) {
        return household.number() <= Household.BUSIEST
                ? team.officers().getFirst()
                : establishment.anyOf(team, Dice.of(seed, 4_901, household.number()));
    }
}
