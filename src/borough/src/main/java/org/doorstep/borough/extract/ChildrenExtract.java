package org.doorstep.borough.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.doorstep.borough.clerk.Habits;
import org.doorstep.borough.clerk.Written;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.family.Person;
import org.doorstep.borough.name.Nicknames;
import org.doorstep.borough.name.Sex;
import org.doorstep.borough.service.ChildFile;
import org.doorstep.borough.service.Dossier;
import org.jspecify.annotations.Nullable;

/// `children.csv` and `children_events.csv`. A child not yet born is `BABY OF` its mother.
public final class ChildrenExtract implements Extract {
    private final CsvFile children;
    private final CsvFile events;
    private final Truth truth;
    private final Desks desk;

    /// Begins the files in this folder.
    public ChildrenExtract(
            Path folder, long seed, LocalDate night, Nicknames nicknames, Truth truth)
            throws IOException {
        this.truth = truth;
        desk = new Desks(seed, night, Habits.of("children"), nicknames);
        children = CsvFile.plain(folder.resolve("children.csv"), ',');
        children.row(
                "ChildId",
                "NHSNumber",
                "Forenames",
                "Surname",
                "DateOfBirth",
                "ExpectedDate",
                "Gender",
                "Address",
                "Postcode",
                "UPRN",
                "Status",
                "PrimaryNeed",
                "Opened",
                "Closed",
                "WorkerId",
                "TeamId",
                "CarerName",
                "CarerRelationship",
                "CarerPhone",
                "Restricted");
        events = CsvFile.plain(folder.resolve("children_events.csv"), ',');
        events.row(
                "EventId",
                "ChildId",
                "EventType",
                "StartDate",
                "EndDate",
                "Outcome",
                "WorkerId",
                "Summary");
    }

    @Override
    public void write(Dossier dossier) {
        for (var file : dossier.childFiles()) {
            write(dossier.household(), file);
            for (var event : file.events()) {
                events.row(
                        event.id(),
                        file.id(),
                        event.type(),
                        midnight(event.start()),
                        midnight(event.end()),
                        event.outcome(),
                        event.worker(),
                        event.text());
            }
        }
    }

    private void write(Household household, ChildFile file) {
        var child = file.child();
        var home = "children of " + household.number();
        var carer =
                desk.following(
                        file.id() + " carer",
                        home,
                        household,
                        file.carer(),
                        file.opened(),
                        file.closed());
        if (child == null) {
            var baby = "BABY OF " + carer.given().toUpperCase(Locale.ROOT);
            row(file, null, "", baby, carer.surname(), carer, "", carer);
            truth.about("children", file.id(), 1, file.person(), file.carer());
        } else {
            var written =
                    desk.following(file.id(), home, household, child, file.opened(), file.closed());
            var forenames = (written.given() + " " + written.middle()).strip();
            row(
                    file,
                    child,
                    written.nhs(),
                    forenames,
                    written.surname(),
                    written,
                    midnight(written.born()),
                    carer);
            truth.about("children", file.id(), 1, child);
        }
    }

    private void row(
            ChildFile file,
            @Nullable Person child,
            String nhs,
            String forenames,
            String surname,
            Written at,
            String born,
            Written carer) {
        var address = at.address();
        children.row(
                file.id(),
                nhs,
                forenames,
                surname,
                born,
                midnight(file.expected()),
                child == null ? "Unknown" : child.sex() == Sex.WOMAN ? "Female" : "Male",
                address.firstLine()
                        + (address.locality().isEmpty() ? "" : ", " + address.locality()),
                address.postcode(),
                address.uprn(),
                file.status(),
                file.need(),
                midnight(file.opened()),
                midnight(file.closed()),
                file.worker(),
                file.team(),
                (carer.given() + " " + carer.surname()).strip(),
                file.carerRelationship(),
                carer.mobile(),
                file.restricted() ? "Y" : "N");
    }

    private static String midnight(@Nullable LocalDate day) {
        return day == null ? "" : day + "T00:00:00";
    }

    @Override
    public void close() throws IOException {
        try (children) {
            events.close();
        }
    }
}
