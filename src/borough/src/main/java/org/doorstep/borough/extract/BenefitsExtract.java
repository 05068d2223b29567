package org.doorstep.borough.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.doorstep.borough.clerk.Habits;
import org.doorstep.borough.clerk.Written;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.family.Tenure;
import org.doorstep.borough.name.Nicknames;
import org.doorstep.borough.name.Sex;
import org.doorstep.borough.place.Dwelling;
import org.doorstep.borough.service.Claim;
import org.doorstep.borough.service.Dossier;
import org.jspecify.annotations.Nullable;

/// `benefits.csv`: one row per person on a claim, surname before a comma and the title at the end.
public final class BenefitsExtract implements Extract {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final CsvFile file;
    private final Truth truth;
    private final Desks desk;

    /// Begins the file in this folder.
    public BenefitsExtract(
            Path folder, long seed, LocalDate night, Nicknames nicknames, Truth truth)
            throws IOException {
        this.truth = truth;
        desk = new Desks(seed, night, Habits.of("benefits"), nicknames);
        file = CsvFile.plain(folder.resolve("benefits.csv"), '|');
        file.row(
                "PERSON_REF",
                "CLAIM_REF",
                "ROLE",
                "NAME",
                "DOB",
                "SEX",
                "NINO",
                "ADDRESS_1",
                "ADDRESS_2",
                "ADDRESS_3",
                "POSTCODE",
                "UPRN",
                "PHONE",
                "TENURE",
                "CLAIM_START",
                "CLAIM_END",
                "STATE",
                "AWAITING",
                "AWAITING_SINCE",
                "WEEKLY_AWARD",
                "LAST_REVIEW",
                "ASSESSOR");
    }

    @Override
    public void write(Dossier dossier) {
        for (var claim : dossier.claims()) {
            for (var claimant : claim.people()) {
                write(dossier.household(), claim, claimant);
                truth.about("benefits", claimant.ref(), 1, claimant.person());
            }
        }
    }

    private void write(Household household, Claim claim, Claim.Claimant claimant) {
        var person = claimant.person();
        var written =
                desk.carriedOver(
                        claimant.ref(),
                        claim.ref(),
                        household,
                        person,
                        claim.stay(),
                        claim.start(),
                        claim.end());
        var address = written.address();
        file.row(
                claimant.ref(),
                claim.ref(),
                claimant.role(),
                name(written),
                day(written.born()),
                person.sex() == Sex.WOMAN ? "F" : "M",
                written.nino(),
                address.firstLine(),
                address.locality(),
                Dwelling.TOWN,
                address.postcode(),
                address.uprn(),
                claimant.role().equals("D")
                        ? ""
                        : written.mobile().isEmpty() ? written.phone() : written.mobile(),
                claim.stay().tenure() == Tenure.COUNCIL
                        ? "LA"
                        : claim.stay().dwelling().flat().isEmpty() ? "PR" : "HA",
                day(claim.start()),
                day(claim.end()),
                claim.state(),
                String.join("; ", claim.awaiting()),
                day(claim.awaitingSince()),
                Field.money(claim.weeklyAward()),
                day(claim.lastReview()),
                claim.assessor());
    }

    /// `SMITH, JOHN PETER MR`.
    private static String name(Written written) {
        var surname = written.surname().toUpperCase(Locale.ROOT);
        var rest = (written.given() + " " + written.middle()).strip().toUpperCase(Locale.ROOT);
        return (surname
                        + (rest.isEmpty() ? "" : ", " + rest)
                        + " "
                        + written.title().toUpperCase(Locale.ROOT))
                .strip();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
