package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Household;

/// Chooses the families whom several services work with at once.
final class FamilySupport {
    private static final double OF_THOSE_WITH_A_CHILDS_FILE = 0.95;
    private static final double OF_THOSE_WITH_A_CARE_FILE = 0.85;

    private final long seed;
    private final LocalDate night;

    FamilySupport(long seed, LocalDate night) {
        this.seed = seed;
        this.night = night;
    }

    /// Whether Family Support works with this household: it rents from the council or has help with the rent, and has a social care file too.
    boolean takes(Household household, List<Tenancy> tenancies, List<Claim> claims, List<CareFile> careFiles, List<ChildFile> childFiles) {
        var housed = tenancies.stream().anyMatch(tenancy -> tenancy.end() == null) || claims.stream().anyMatch(claim -> claim.end() == null);
        var at = Dice.of(seed, 5_701, household.number()).unit();
        var child = childFiles.stream().anyMatch(file -> file.closed() == null && !file.opened().isAfter(night));
        var care = careFiles.stream().anyMatch(file -> file.closed() == null);
        return housed && (child && at < OF_THOSE_WITH_A_CHILDS_FILE || care && at < OF_THOSE_WITH_A_CARE_FILE);
    }
}
