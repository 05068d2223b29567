package org.doorstep.borough;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.doorstep.borough.cast.Cast;
import org.doorstep.borough.extract.AdultCareExtract;
import org.doorstep.borough.extract.AllocationsExtract;
import org.doorstep.borough.extract.BenefitsExtract;
import org.doorstep.borough.extract.ChildrenExtract;
import org.doorstep.borough.extract.ContactsExtract;
import org.doorstep.borough.extract.CouncilTaxExtract;
import org.doorstep.borough.extract.Extract;
import org.doorstep.borough.extract.HousingEventsExtract;
import org.doorstep.borough.extract.HousingExtract;
import org.doorstep.borough.extract.StaffExtract;
import org.doorstep.borough.extract.Truth;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.family.HouseholdMaker;
import org.doorstep.borough.name.NameBook;
import org.doorstep.borough.name.Nicknames;
import org.doorstep.borough.place.Gazetteer;
import org.doorstep.borough.service.Casework;
import org.doorstep.borough.staff.Establishment;

/// Wrenford, a council that does not exist. The same plan gives the same bytes; memory does not
/// grow with the borough.
public final class Borough {
    private static final int REPORT_EVERY = 1_000;

    private final BoroughPlan plan;
    private final NameBook names = new NameBook();
    private final Nicknames nicknames = new Nicknames();
    private final Establishment establishment;
    private final HouseholdMaker maker;
    private final Cast cast;

    /// A borough by this plan. Nothing is made yet.
    public Borough(BoroughPlan plan) {
        this.plan = plan;
        establishment = new Establishment(plan.seed(), plan.people(), names);
        var gazetteer = new Gazetteer(plan.seed());
        cast =
                new Cast(
                        gazetteer,
                        establishment,
                        new Casework(plan.seed(), plan.night(), establishment));
        maker =
                new HouseholdMaker(
                        plan.seed(),
                        plan.night(),
                        Establishment.areas(plan.people()),
                        cast.households().size(),
                        names,
                        gazetteer);
    }

    /// The households, each made when it is asked for, until there are as many people as planned.
    public Iterable<Household> households() {
        return () ->
                new Iterator<>() {
                    private int next;
                    private int people;

                    @Override
                    public boolean hasNext() {
                        return people < plan.people();
                    }

                    @Override
                    public Household next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException("Every household has been made.");
                        }
                        var household = household(next++);
                        people += household.peopleAtCensus();
                        return household;
                    }
                };
    }

    private Household household(int number) {
        return number < cast.households().size()
                ? cast.households().get(number)
                : maker.make(number);
    }

    /// Writes every system's extract of the night into the folder, which is made if need be; files
    /// of the same name are replaced.
    ///
    /// @throws IOException where the folder cannot be written
    public void writeExtracts(Path folder, Progress progress) throws IOException {
        Files.createDirectories(folder);
        StaffExtract.write(folder, establishment);
        var seed = plan.seed();
        var night = plan.night();
        try (var truth = new Truth(folder);
                var housing = new HousingExtract(folder, seed, night, nicknames, truth);
                var housingEvents = new HousingEventsExtract(folder);
                var councilTax = new CouncilTaxExtract(folder, seed, night, nicknames, truth);
                var benefits = new BenefitsExtract(folder, seed, night, nicknames, truth);
                var adultCare = new AdultCareExtract(folder, seed, night, nicknames, truth);
                var children = new ChildrenExtract(folder, seed, night, nicknames, truth);
                var contacts = new ContactsExtract(folder);
                var allocations = new AllocationsExtract(folder)) {
            var extracts =
                    List.of(
                            housing,
                            housingEvents,
                            councilTax,
                            benefits,
                            adultCare,
                            children,
                            contacts,
                            allocations);
            write(extracts, progress);
        }
    }

    private void write(List<? extends Extract> extracts, Progress progress) {
        var people = 0L;
        var reported = 0L;
        for (var household : households()) {
            var dossier = cast.open(household);
            for (var extract : extracts) {
                extract.write(dossier);
            }
            people += household.peopleAtCensus();
            if (people - reported >= REPORT_EVERY) {
                reported = people;
                progress.report(
                        "People of Wrenford", Math.min(people, plan.people()), plan.people());
            }
        }
        progress.report("People of Wrenford", plan.people(), plan.people());
    }
}
