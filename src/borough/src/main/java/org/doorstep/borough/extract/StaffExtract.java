package org.doorstep.borough.extract;

import java.io.IOException;
import java.nio.file.Path;
import org.doorstep.borough.staff.Establishment;

/// `staff.csv`: every officer and their team.
public final class StaffExtract {
    private StaffExtract() {}

    /// Writes the whole file.
    public static void write(Path folder, Establishment establishment) throws IOException {
        try (var file = CsvFile.plain(folder.resolve("staff.csv"), ',')) {
            file.row(
                    "OfficerId",
                    "FullName",
                    "Email",
                    "JobTitle",
                    "TeamId",
                    "TeamName",
                    "Role",
                    "Clearance",
                    "Demo");
            for (var team : establishment.teams()) {
                for (var officer : team.officers()) {
                    file.row(
                            officer.id(),
                            officer.name(),
                            officer.email(),
                            officer.jobTitle(),
                            team.id(),
                            team.name(),
                            team.desk().role(),
                            Integer.toString(officer.clearance()),
                            officer.demo() ? "Y" : "N");
                }
            }
        }
    }
}
