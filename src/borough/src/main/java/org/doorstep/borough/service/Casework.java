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
    private final CouncilTaxOffice councilTax;
    private final BenefitsOffice benefits;
    private final CareOffice care;
    private final ChildrenOffice children;
    private final FamilySupport familySupport;
    private final ContactCentre contactCentre;
    private final AllocationDesk allocations;
    private final Matters matters;
    private final Retention retention;
    private final RepairDesk repairs;
    private final RentDesk rent;
    private final CareStory careStory;

    /// @param establishment the officers who do the work
    public Casework(long seed, LocalDate night, Establishment establishment) {
        this.night = night;
        var ofHousing = new Phrases("housing.txt");
        var ofContacts = new Phrases("contacts.txt");
        repairs = new RepairDesk(seed, night, ofHousing);
        rent = new RentDesk(seed, night, ofHousing, establishment);
        housing = new HousingOffice(seed, repairs, rent);
        councilTax = new CouncilTaxOffice(seed, night);
        benefits = new BenefitsOffice(seed, night, ofContacts, establishment);
        var ofCare = new Phrases("care.txt");
        careStory = new CareStory(seed, night, ofCare);
        care = new CareOffice(seed, night, ofCare, establishment, careStory);
        children = new ChildrenOffice(seed, night, new Phrases("children.txt"), establishment);
        familySupport = new FamilySupport(seed);
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
        var busySince =
                familySupport.since(
                        household, allTenancies, allClaims, allCareFiles, allChildFiles);
        var allContacts =
                contactCentre.contacts(
                        household.number(),
                        area,
                        busySince,
                        matters.of(
                                allTenancies, allAccounts, allClaims, allCareFiles, allChildFiles));

        return dossier(
                household,
                busySince != null
                        && FamilySupport.goesOn(
                                allTenancies, allClaims, allCareFiles, allChildFiles),
                allTenancies,
                allAccounts,
                allClaims,
                allCareFiles,
                allChildFiles,
                allContacts);
    }

    /// A dossier of these records, less what has been ended for too long, with the allocations that
    /// follow from them.
    ///
    /// @param familySupport whether Family Support works with the household
    public Dossier dossier(
            Household household,
            boolean familySupport,
            List<Tenancy> allTenancies,
            List<CouncilTaxAccount> allAccounts,
            List<Claim> allClaims,
            List<CareFile> allCareFiles,
            List<ChildFile> allChildFiles,
            List<Contact> allContacts) {
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
                allocations.allocations(
                        household,
                        familySupport,
                        tenancies,
                        accounts,
                        claims,
                        careFiles,
                        childFiles));
    }

    /// The desk that takes repairs.
    public RepairDesk repairs() {
        return repairs;
    }

    /// The desk that keeps rent accounts.
    public RentDesk rent() {
        return rent;
    }

    /// What happens on adults' files.
    public CareStory careStory() {
        return careStory;
    }

    /// The desk that answers.
    public ContactCentre contactCentre() {
        return contactCentre;
    }
}
