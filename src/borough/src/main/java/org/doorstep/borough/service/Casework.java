package org.doorstep.borough.service;

import java.time.LocalDate;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.prose.Phrases;
import org.doorstep.borough.staff.Establishment;

/// Opens the dossier of a household: what every service has on it by the night.
public final class Casework {
    private final LocalDate night;
    private final HousingOffice housing;
    private final CouncilTaxOffice councilTax;
    private final BenefitsOffice benefits;
    private final CareOffice care;
    private final ChildrenOffice children;
    private final FamilySupport familySupport;
    private final ContactCentre contactCentre;
    private final AllocationDesk allocations;
    private final Matters matters;
    private final Retention retention;

    /// @param establishment the officers who do the work
    public Casework(long seed, LocalDate night, Establishment establishment) {
        this.night = night;
        var ofHousing = new Phrases("housing.txt");
        var ofContacts = new Phrases("contacts.txt");
        housing = new HousingOffice(
                seed, new RepairDesk(seed, night, ofHousing), new RentDesk(seed, night, ofHousing, establishment));
        councilTax = new CouncilTaxOffice(seed, night);
        benefits = new BenefitsOffice(seed, night, ofContacts, establishment);
        care = new CareOffice(seed, night, new Phrases("care.txt"), establishment);
        children = new ChildrenOffice(seed, night, new Phrases("children.txt"), establishment);
        familySupport = new FamilySupport(seed, night);
        contactCentre = new ContactCentre(seed, night, ofContacts, establishment);
        allocations = new AllocationDesk(seed, establishment);
        matters = new Matters(night);
        retention = new Retention(night);
    }

    /// Everything on this household that the night's extracts still hold.
    public Dossier open(Household household) {
        var residences = Residence.of(household, night);
        var area = household.area();
        var allTenancies = housing.tenancies(household.number(), area, residences);
        var allAccounts = councilTax.accounts(household.number(), residences);
        var allClaims = benefits.claims(household.number(), area, residences);
        var allCareFiles = care.files(household);
        var allChildFiles = children.files(household);
        var busy = familySupport.takes(household, allTenancies, allClaims, allCareFiles, allChildFiles);
        var allContacts = contactCentre.contacts(
                household.number(), area, busy, matters.of(allTenancies, allAccounts, allClaims, allCareFiles, allChildFiles));

        var tenancies = retention.tenancies(allTenancies);
        var accounts = retention.accounts(allAccounts);
        var claims = retention.claims(allClaims);
        var careFiles = retention.careFiles(allCareFiles);
        var childFiles = retention.childFiles(allChildFiles);
        var kept = matters.of(tenancies, accounts, claims, careFiles, childFiles);
        return new Dossier(
                household,
                tenancies,
                accounts,
                claims,
                careFiles,
                childFiles,
                Retention.contacts(allContacts, kept),
                allocations.allocations(household, busy, tenancies, accounts, claims, careFiles, childFiles));
    }
}
