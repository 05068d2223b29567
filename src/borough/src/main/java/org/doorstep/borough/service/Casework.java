package org.doorstep.borough.service;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.prose.Phrases;
import org.doorstep.borough.staff.Establishment;

/// Opens the dossier of a household: what every service has on it by the night.
public final class Casework {
    private final LocalDate night;
    private final HousingOffice housing;
    private final AllocationDesk allocations;

    /// @param establishment the officers who do the work
    public Casework(long seed, LocalDate night, Establishment establishment) {
        this.night = night;
        var phrases = new Phrases("housing.txt");
        housing =
                new HousingOffice(
                        seed,
                        night,
                        new RepairDesk(seed, night, phrases),
                        new RentDesk(seed, night, phrases, establishment));
        allocations = new AllocationDesk(seed, establishment);
    }

    /// Everything on this household.
    public Dossier open(Household household) {
        var residences = Residence.of(household, night);
        var tenancies = housing.tenancies(household.number(), household.area(), residences);
        var given =
                allocations.allocations(
                        household, false, tenancies, List.of(), List.of(), List.of(), List.of());
        return new Dossier(
                household, tenancies, List.of(), List.of(), List.of(), List.of(), List.of(), given);
    }
}
