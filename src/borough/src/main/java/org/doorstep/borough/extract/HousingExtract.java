package org.doorstep.borough.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.doorstep.borough.clerk.Habits;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.name.Nicknames;
import org.doorstep.borough.name.Sex;
import org.doorstep.borough.place.Dwelling;
import org.doorstep.borough.service.Dossier;
import org.doorstep.borough.service.Tenancy;
import org.doorstep.borough.service.Tenant;

/// `housing.csv`: everybody of every tenancy, from a system of 1998 that knows capitals only and
/// has narrow fields.
public final class HousingExtract implements Extract {
    private static final int FORENAME = 15;
    private static final int SURNAME = 20;
    private static final int ADDRESS = 30;

    private final CsvFile file;
    private final Truth truth;
    private final Desks desk;

    /// Begins the file in this folder.
    public HousingExtract(Path folder, long seed, LocalDate night, Nicknames nicknames, Truth truth)
            throws IOException {
        this.truth = truth;
        desk = new Desks(seed, night, Habits.of("housing"), nicknames);
        file = CsvFile.withByteOrderMark(folder.resolve("housing.csv"));
        file.row(
                "TENANT_REF",
                "TENANCY_REF",
                "ROLE",
                "STATUS",
                "TITLE",
                "FORENAME",
                "SURNAME",
                "DOB",
                "SEX",
                "NI_NO",
                "PHONE",
                "MOBILE",
                "EMAIL",
                "UPRN",
                "PROP_REF",
                "ADDR1",
                "ADDR2",
                "ADDR3",
                "POSTCODE",
                "TENANCY_TYPE",
                "START_DATE",
                "END_DATE",
                "RENT_ACCOUNT",
                "WEEKLY_RENT",
                "BALANCE",
                "ALERTS",
                "ALERT_REVIEW");
    }

    @Override
    public void write(Dossier dossier) {
        for (var tenancy : dossier.tenancies()) {
            for (var tenant : tenancy.tenants()) {
                write(dossier.household(), tenancy, tenant);
                truth.about("housing", tenant.ref(), 1, tenant.person());
            }
        }
    }

    private void write(Household household, Tenancy tenancy, Tenant tenant) {
        var person = tenant.person();
        var written =
                desk.atHome(
                        tenant.ref(),
                        tenancy.ref(),
                        household,
                        person,
                        tenancy.stay(),
                        tenant.from(),
                        tenant.to());
        var address = written.address();
        var alone = address.building().isEmpty();
        file.row(
                tenant.ref(),
                tenancy.ref(),
                tenant.role(),
                tenant.to() == null ? "CURRENT" : "FORMER",
                Field.capitals(written.title(), 6),
                Field.capitals(written.given(), FORENAME),
                Field.capitals(written.surname(), SURNAME),
                Field.slashes(written.born()),
                written.title().isEmpty() ? "U" : person.sex() == Sex.WOMAN ? "F" : "M",
                written.nino(),
                written.phone(),
                written.mobile(),
                written.email(),
                address.uprn(),
                "P" + address.uprn().substring(3),
                Field.capitals(alone ? address.streetLine() : address.building(), ADDRESS),
                Field.capitals(alone ? address.locality() : address.streetLine(), ADDRESS),
                Field.capitals(Dwelling.TOWN, ADDRESS),
                address.postcode(),
                tenancy.type(),
                Field.slashes(tenant.from()),
                Field.slashes(tenant.to()),
                tenancy.rentAccount(),
                Field.money(tenancy.weeklyRent()),
                tenant.role().equals("OCCUPANT") ? "" : Field.money(tenancy.balance()),
                tenant.alerts().stream()
                        .map(alert -> alert.code() + ": " + alert.text())
                        .collect(Collectors.joining("; ")),
                Field.slashes(tenant.alertReview()));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
