package org.doorstep.borough.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.doorstep.borough.clerk.Habits;
import org.doorstep.borough.clerk.Written;
import org.doorstep.borough.dice.Dice;
import org.doorstep.borough.family.Household;
import org.doorstep.borough.name.Nicknames;
import org.doorstep.borough.place.Dwelling;
import org.doorstep.borough.service.CouncilTaxAccount;
import org.doorstep.borough.service.Dossier;
import org.jspecify.annotations.Nullable;

/// `counciltax.csv`: one row per account, both names of a couple in one field as the bill is
/// addressed.
public final class CouncilTaxExtract implements Extract {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ROOT);
    private static final int NAMES = 60;
    private static final int ADDRESS = 80;

    private final CsvFile file;
    private final Truth truth;
    private final Desks desk;
    private final long seed;

    /// Begins the file in this folder.
    public CouncilTaxExtract(
            Path folder, long seed, LocalDate night, Nicknames nicknames, Truth truth)
            throws IOException {
        this.seed = seed;
        this.truth = truth;
        desk = new Desks(seed, night, Habits.of("counciltax"), nicknames);
        file = CsvFile.latin(folder.resolve("counciltax.csv"));
        file.row(
                "ACCOUNT_REF",
                "NAMES",
                "DOB_1",
                "DOB_2",
                "PHONE",
                "EMAIL",
                "PROPERTY_ADDRESS",
                "POSTCODE",
                "UPRN",
                "BAND",
                "LIABLE_FROM",
                "LIABLE_TO",
                "STATUS",
                "DISCOUNT",
                "BALANCE",
                "INSTALMENT",
                "FORWARDING_ADDRESS");
    }

    @Override
    public void write(Dossier dossier) {
        for (var account : dossier.accounts()) {
            write(dossier.household(), account);
            if (account.liable().isEmpty()) {
                truth.aboutNobody("counciltax", account.ref(), account.stay().dwelling().index());
            }
            for (var i = 0; i < account.liable().size(); i++) {
                truth.about("counciltax", account.ref(), i + 1, account.liable().get(i));
            }
        }
    }

    private void write(Household household, CouncilTaxAccount account) {
        var written =
                account.liable().stream()
                        .map(person ->
                                desk.atHome(
                                        account.ref() + "/" + person.number(),
                                        account.ref(),
                                        household,
                                        person,
                                        account.stay(),
                                        account.from(),
                                        account.to()))
                        .toList();
        var address = desk.address(account.ref(), account.stay());
        var first = written.isEmpty() ? null : written.getFirst();
        var forwarding = account.forwarding();
        file.row(
                account.ref(),
                Field.capitals(names(account, written), NAMES),
                first == null ? "" : day(first.born()),
                written.size() < 2 ? "" : day(written.getLast().born()),
                first == null ? "" : first.mobile().isEmpty() ? first.phone() : first.mobile(),
                first == null ? "" : first.email(),
                Field.capitals(
                        address.firstLine() + ", " + address.locality() + ", " + Dwelling.TOWN,
                        ADDRESS),
                address.postcode(),
                address.uprn(),
                account.band(),
                day(account.from()),
                day(account.to()),
                account.to() == null ? "OPEN" : "CLOSED",
                account.discount(),
                Field.money(account.balance()),
                Field.money(account.instalment()),
                forwarding == null
                        ? ""
                        : Field.capitals(
                                forwarding.dwelling().oneLine()
                                        + " "
                                        + forwarding.dwelling().postcode(),
                                ADDRESS));
    }

    private String names(CouncilTaxAccount account, List<Written> written) {
        if (written.isEmpty()) {
            return "The Occupier";
        }
        var dice = Dice.named(seed, "names " + account.ref());
        var first = written.getFirst();
        if (written.size() == 1) {
            return (account.executor() ? "Executor of " : "") + full(first);
        }
        var second = written.getLast();
        var oneName =
                first.surname().equalsIgnoreCase(second.surname())
                        && first.title().equals("Mr")
                        && second.title().equals("Mrs");
        if (oneName && dice.chance(0.3)) {
            // The old bills: one surname, one initial. What the second person is called cannot be
            // told from it.
            return "Mr & Mrs " + initial(first) + " " + first.surname();
        }
        return oneName && dice.chance(0.35)
                ? "Mr " + first.given() + " & Mrs " + second.given() + " " + first.surname()
                : full(first) + " & " + full(second);
    }

    private static String full(Written written) {
        return String.join(" ", List.of(written.title(), written.given(), written.surname()))
                .strip()
                .replaceAll(" +", " ");
    }

    private static String initial(Written written) {
        return written.given().isEmpty() ? "" : written.given().substring(0, 1);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day).toUpperCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
