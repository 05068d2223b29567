package org.doorstep.borough.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Household;
import org.jspecify.annotations.Nullable;

/// Chooses the families whom several services work with at once: they rent from the council or have
/// help with the rent, and there is a social care file too, or a debt that may cost them the home.
final class FamilySupport {
    private static final double OF_THOSE_WITH_A_CHILDS_FILE = 0.95;
    private static final double OF_THOSE_WITH_A_CARE_FILE = 0.85;
    private static final double OF_THOSE_IN_DEBT = 0.8;
    private static final BigDecimal DEBT = new BigDecimal("1500");

    private final long seed;

    FamilySupport(long seed) {
        this.seed = seed;
    }

    /// Since when several services have worked with this household, whether or not they still do.
    @Nullable LocalDate since(
            Household household,
            List<Tenancy> tenancies,
            List<Claim> claims,
            List<CareFile> careFiles,
            List<ChildFile> childFiles) {
        var dice = Dice.of(seed, 5_701, household.number());
        var forChild = dice.chance(OF_THOSE_WITH_A_CHILDS_FILE);
        var forCare = dice.chance(OF_THOSE_WITH_A_CARE_FILE);
        var forDebt = dice.chance(OF_THOSE_IN_DEBT);
        if (tenancies.isEmpty() && claims.isEmpty()) {
            return null;
        }
        var inDebt = tenancies.stream().anyMatch(tenancy -> tenancy.balance().compareTo(DEBT) > 0);
        return Stream.of(
                        childFiles.stream().filter(file -> forChild).map(ChildFile::opened),
                        careFiles.stream().filter(file -> forCare).map(CareFile::opened),
                        claims.stream().filter(claim -> forDebt && inDebt).map(Claim::start))
                .flatMap(days -> days)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /// Whether they still do: there is a home that somebody works with, and a reason besides.
    static boolean goesOn(
            List<Tenancy> tenancies,
            List<Claim> claims,
            List<CareFile> careFiles,
            List<ChildFile> childFiles) {
        var claiming = claims.stream().anyMatch(claim -> claim.end() == null);
        var renting = tenancies.stream().anyMatch(tenancy -> tenancy.end() == null);
        var cared =
                careFiles.stream().anyMatch(file -> file.closed() == null)
                        || childFiles.stream().anyMatch(file -> file.closed() == null);
        var owing =
                tenancies.stream()
                        .anyMatch(tenancy ->
                                tenancy.end() == null && tenancy.balance().compareTo(DEBT) > 0);
        return (renting || claiming) && cared || owing && claiming;
    }
}
