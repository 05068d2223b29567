package org.doorstep.borough.extract;

import java.io.IOException;
import java.nio.file.Path;
import org.doorstep.borough.service.Dossier;
import org.doorstep.borough.service.Tenancy;

/// `repairs.csv` and `rent.csv`: what happened on tenancies.
public final class HousingEventsExtract implements Extract {
    private final CsvFile repairs;
    private final CsvFile rent;

    /// Begins the files in this folder.
    public HousingEventsExtract(Path folder) throws IOException {
        repairs = CsvFile.withByteOrderMark(folder.resolve("repairs.csv"));
        repairs.row(
                "JOB_NO",
                "TENANCY_REF",
                "TENANT_REF",
                "UPRN",
                "REPORTED",
                "TRADE",
                "PRIORITY",
                "DESCRIPTION",
                "STATUS",
                "COMPLETED");
        rent = CsvFile.withByteOrderMark(folder.resolve("rent.csv"));
        rent.row(
                "TXN_REF",
                "RENT_ACCOUNT",
                "TENANT_REF",
                "TXN_DATE",
                "TYPE",
                "AMOUNT",
                "BALANCE_AFTER",
                "DETAIL",
                "OFFICER_ID");
    }

    @Override
    public void write(Dossier dossier) {
        for (var tenancy : dossier.tenancies()) {
            writeRepairs(tenancy);
            writeRent(tenancy);
        }
    }

    private void writeRepairs(Tenancy tenancy) {
        for (var repair : tenancy.repairs()) {
            repairs.row(
                    repair.job(),
                    tenancy.ref(),
                    repair.tenantRef(),
                    tenancy.stay().dwelling().uprn(),
                    Field.SLASHES_AND_TIME.format(repair.reported()),
                    repair.trade(),
                    repair.priority(),
                    repair.description(),
                    repair.status(),
                    Field.slashes(repair.completed()));
        }
    }

    private void writeRent(Tenancy tenancy) {
        for (var event : tenancy.rent()) {
            rent.row(
                    event.ref(),
                    tenancy.rentAccount(),
                    tenancy.tenants().getFirst().ref(),
                    Field.slashes(event.day()),
                    event.type(),
                    Field.money(event.amount()),
                    Field.money(event.balanceAfter()),
                    event.detail(),
                    event.officer());
        }
    }

    @Override
    public void close() throws IOException {
        try (repairs) {
            rent.close();
        }
    }
}
