package org.doorstep.borough.cast;

import java.util.List;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.place.Gazetteer;
import org.doorstep.borough.service.Casework;
import org.doorstep.borough.service.Dossier;
import org.doorstep.borough.staff.Establishment;

/// The households that every borough begins with, so that screens and tests find them at any size
/// and with any seed.
public final class Cast {
    private final List<Household> households;
    private final Establishment establishment;
    private final Casework casework;

    /// @param casework what the services would have on any other household
    public Cast(Gazetteer gazetteer, Establishment establishment, Casework casework) {
        this.establishment = establishment;
        this.casework = casework;
        var fixed = new Households(gazetteer);
        households =
                List.of(
                        fixed.showcase(),
                        fixed.busiest(),
                        fixed.twins(),
                        fixed.namesakes(),
                        fixed.newlyWeds(),
                        fixed.ownNames());
    }

    /// The fixed households, the first of the borough.
    public List<Household> households() {
        return households;
    }

    /// Everything on this household, whether it is of the cast or not.
    public Dossier open(Household household) {
        return switch (household.number()) {
            case Household.SHOWCASE -> showcase(household);
            case Household.BUSIEST -> busiest(household);
            default -> casework.open(household);
        };
    }

    private Dossier showcase(Household household) {
        var family = new Showcase(household, establishment);
        return casework.dossier(
                household,
                true,
                family.tenancies(),
                family.accounts(),
                family.claims(),
                family.careFiles(),
                family.childFiles(),
                family.contacts());
    }

    private Dossier busiest(Household household) {
        var man = new Busiest(household, establishment, casework);
        return casework.dossier(
                household,
                true,
                man.tenancies(),
                man.accounts(),
                List.of(),
                man.careFiles(),
                List.of(),
                man.contacts());
    }
}
