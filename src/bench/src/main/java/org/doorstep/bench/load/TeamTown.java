package org.doorstep.bench.load;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A town as plain as it can be: teams of housing officers, and to each team as many tenants as
/// change in a night. Every tenant is a person of their own.
///
/// @param laptops one officer each
/// @param perTeam officers in a team
/// @param tenants of each team
record TeamTown(int laptops, int perTeam, int tenants) {

    private static final int LETTERS = 26;

    /// How many teams there are.
    int teams() {
        return Math.ceilDiv(laptops, perTeam);
    }

    /// Id of an officer, counted from 0.
    String officer(int number) {
        return String.format(Locale.ROOT, "L%05d", number + 1);
    }

    /// Number of an officer's team.
    int teamOf(int officer) {
        return officer / perTeam;
    }

    /// Id of a team.
    String team(int number) {
        return String.format(Locale.ROOT, "T%03d", number + 1);
    }

    /// Writes the extracts of a night.
    ///
    /// @param balance what every tenant owes that night, in pounds
    void write(Path folder, int balance) throws IOException {
        Files.createDirectories(folder);
        lines(folder.resolve("staff.csv"), this::staff);
        lines(folder.resolve("housing.csv"), out -> housing(out, balance));
        lines(folder.resolve("allocations.csv"), this::allocations);
    }

    private void staff(Writer out) throws IOException {
        out.write("OfficerId,FullName,Email,JobTitle,TeamId,TeamName,Role,Clearance,Demo\n");
        for (int i = 0; i < laptops; i++) {
            out.write(
                    "%s,Officer %s,,Housing officer,%s,Housing %s,HOUSING,1,N\n"
                            .formatted(officer(i), name(i), team(teamOf(i)), team(teamOf(i))));
        }
    }

    private void housing(Writer out, int balance) throws IOException {
        out.write(
                "TENANT_REF,TENANCY_REF,ROLE,STATUS,TITLE,FORENAME,SURNAME,DOB,SEX,NI_NO,PHONE,MOBILE,EMAIL,UPRN,PROP_REF,ADDR1,ADDR2,ADDR3,POSTCODE,TENANCY_TYPE,START_DATE,END_DATE,RENT_ACCOUNT,WEEKLY_RENT,BALANCE,ALERTS,ALERT_REVIEW\n");
        for (int i = 0; i < teams() * tenants; i++) {
            out.write(
                    "%s,%s,TENANT,CURRENT,,ASH,%s,01/02/1980,U,,,,,,P%d,%d MILL LANE,WRENFORD,,XQ1 1AA,6,01/04/2020,,R%d,%d.00,%d.00,,\n"
                            .formatted(
                                    reference(i),
                                    reference(i),
                                    name(i),
                                    i,
                                    i + 1,
                                    i,
                                    90 + i % 50,
                                    balance));
        }
    }

    private void allocations(Writer out) throws IOException {
        out.write("AllocationId,System,SourceKey,TeamId,OfficerId,Since\n");
        for (int i = 0; i < teams() * tenants; i++) {
            out.write(
                    "A%d,housing,%s,%s,%s,2020-04-01\n"
                            .formatted(i, reference(i), team(i / tenants), worker(i)));
        }
    }

    /// Every tenant is on the caseload of one of the team.
    private String worker(int tenant) {
        var first = tenant / tenants * perTeam;
        return officer(Math.min(first + tenant % perTeam, laptops - 1));
    }

    private static String reference(int tenant) {
        return String.format(Locale.ROOT, "%08d-1", tenant);
    }

    /// A family name that nobody else has.
    private static String name(int number) {
        var name = new StringBuilder("OAK");
        for (int left = number, i = 0; i < 5; i++, left /= LETTERS) {
            name.append((char) ('A' + left % LETTERS));
        }
        return name.toString();
    }

    private static void lines(Path file, Lines lines) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            lines.write(out);
        }
    }

    private interface Lines {
        void write(Writer out) throws IOException;
    }
}
