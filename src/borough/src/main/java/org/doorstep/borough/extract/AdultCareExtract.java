package org.doorstep.borough.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.borough.clerk.Habits;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.name.Nicknames;
import org.doorstep.borough.name.Sex;
import org.doorstep.borough.place.Dwelling;
import org.doorstep.borough.service.CareFile;
import org.doorstep.borough.service.Dossier;

/// `adultcare.csv` and `adultcare_events.csv`.
public final class AdultCareExtract implements Extract {
    private static final List<String> WITH_HELP =
            List.of(
                    "With a stick",
                    "With a stick",
                    "With a frame",
                    "With a frame",
                    "In a wheelchair",
                    "With one person’s help");
    private static final List<String> MOSTLY_WITHOUT =
            List.of("Without help", "Without help", "Without help", "With a stick", "");

    private final CsvFile people;
    private final CsvFile events;
    private final Truth truth;
    private final Desks desk;
    private final LocalDate night;
    private final long seed;
    private final Nicknames nicknames;

    /// Begins the files in this folder.
    public AdultCareExtract(
            Path folder, long seed, LocalDate night, Nicknames nicknames, Truth truth)
            throws IOException {
        this.truth = truth;
        this.night = night;
        this.seed = seed;
        this.nicknames = nicknames;
        desk = new Desks(seed, night, Habits.of("adultcare"), nicknames);
        people = CsvFile.plain(folder.resolve("adultcare.csv"), ',');
        people.row(
                "PersonId",
                "NHSNumber",
                "Title",
                "FirstName",
                "LastName",
                "KnownAs",
                "DateOfBirth",
                "Gender",
                "NINumber",
                "HouseNameNumber",
                "Street",
                "Locality",
                "Town",
                "Postcode",
                "UPRN",
                "Telephone",
                "Mobile",
                "ClientType",
                "CaresFor",
                "PrimarySupportReason",
                "State",
                "Opened",
                "Closed",
                "WorkerId",
                "TeamId",
                "Risks",
                "Restricted",
                "DateOfDeath",
                "Mobility");
        events = CsvFile.plain(folder.resolve("adultcare_events.csv"), ',');
        events.row(
                "EventId",
                "PersonId",
                "EventType",
                "Description",
                "StartDate",
                "EndDate",
                "Outcome",
                "WorkerId");
    }

    @Override
    public void write(Dossier dossier) {
        for (var file : dossier.careFiles()) {
            write(dossier.household(), file);
            truth.about("adultcare", file.id(), 1, file.person());
            for (var event : file.events()) {
                events.row(
                        event.id(),
                        file.id(),
                        event.type(),
                        event.text(),
                        Field.iso(event.start()),
                        Field.iso(event.end()),
                        event.outcome(),
                        event.worker());
            }
        }
    }

    private void write(Household household, CareFile file) {
        var person = file.person();
        var written =
                desk.following(
                        file.id(), file.id(), household, person, file.opened(), file.closed());
        var address = written.address();
        var dice = Dice.named(seed, "known as " + file.id());
        var knownAs = dice.chance(0.2) ? nicknames.forGiven(person.name().given(), dice) : "";
        var died = person.died();
        people.row(
                file.id(),
                written.nhs(),
                written.title(),
                (written.given() + " " + written.middle()).strip(),
                written.surname(),
                knownAs.equals(written.given()) ? "" : knownAs,
                Field.iso(written.born()),
                written.title().isEmpty()
                        ? "Unknown"
                        : person.sex() == Sex.WOMAN ? "Female" : "Male",
                written.nino(),
                address.building().isEmpty()
                        ? address.number()
                        : address.building()
                                + (address.number().isEmpty() ? "" : ", " + address.number()),
                address.street(),
                address.locality(),
                Dwelling.TOWN,
                address.postcode(),
                address.uprn(),
                written.phone(),
                written.mobile(),
                file.carer() ? "Carer" : "Service User",
                file.caresFor(),
                file.reason(),
                file.closed() == null ? "Open" : "Closed",
                Field.iso(file.opened()),
                Field.iso(file.closed()),
                file.worker(),
                file.team(),
                String.join("; ", file.risks()),
                file.restricted() ? "Y" : "N",
                died == null || died.isAfter(night) ? "" : Field.iso(died),
                mobility(file));
    }

    /// Asked of those who are helped, not of those who help them.
    private String mobility(CareFile file) {
        if (file.carer()) {
            return "";
        }
        var dice = Dice.named(seed, "mobility " + file.id());
        return dice.one(file.reason().startsWith("Physical") ? WITH_HELP : MOSTLY_WITHOUT);
    }

    @Override
    public void close() throws IOException {
        try (people) {
            events.close();
        }
    }
}
