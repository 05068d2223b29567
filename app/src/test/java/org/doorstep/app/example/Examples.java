package org.doorstep.app.example;

import static org.doorstep.app.example.FileBuilder.caution;
import static org.doorstep.app.example.FileBuilder.fact;
import static org.doorstep.domain.access.Category.ADULT_CARE;
import static org.doorstep.domain.access.Category.BENEFITS;
import static org.doorstep.domain.access.Category.CHILDREN;
import static org.doorstep.domain.access.Category.COUNCIL_TAX;
import static org.doorstep.domain.access.Category.HOUSING;
import static org.doorstep.domain.access.Category.OTHER;
import static org.doorstep.domain.citizen.Caution.Level.CARE;
import static org.doorstep.domain.citizen.Caution.Level.DO_NOT_DISCLOSE;
import static org.doorstep.domain.citizen.Caution.Level.KNOW;
import static org.doorstep.domain.citizen.Caution.Level.STOP;
import static org.doorstep.domain.citizen.Field.ACCOUNT;
import static org.doorstep.domain.citizen.Field.ADDRESS;
import static org.doorstep.domain.citizen.Field.BIRTH_DATE;
import static org.doorstep.domain.citizen.Field.DEATH_DATE;
import static org.doorstep.domain.citizen.Field.EMAIL;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.FORMER_FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.GIVEN_NAME;
import static org.doorstep.domain.citizen.Field.LANGUAGE;
import static org.doorstep.domain.citizen.Field.NATIONAL_INSURANCE_NUMBER;
import static org.doorstep.domain.citizen.Field.NHS_NUMBER;
import static org.doorstep.domain.citizen.Field.PHONE;
import static org.doorstep.domain.citizen.Field.POSTCODE;
import static org.doorstep.domain.citizen.Field.PREFERRED_NAME;
import static org.doorstep.domain.citizen.Field.SEX;
import static org.doorstep.domain.citizen.Field.TITLE;
import static org.doorstep.domain.citizen.Field.UPRN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.Event.Kind;
import org.doorstep.domain.citizen.ServiceState;
import org.doorstep.domain.citizen.ServiceState.Attention;
import org.doorstep.domain.citizen.SourceRecord.Detail;
import org.jspecify.annotations.Nullable;

/// People who do not exist, on the afternoon of 6 August 2026.
public final class Examples {

    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-08-06T13:06:00Z"), ZoneId.of("Europe/London"));

    public static final Officer PRIYA =
            new Officer("W00007", "Priya Raman", "Social worker", "Family Support North");

    public static final Colleague AMARA =
            new Colleague("W00012", "Amara Singh", "Housing officer", "Housing North", null);

    public static final ObservableValue<Map<String, Colleague>> COLLEAGUES =
            new ReadOnlyObjectWrapper<>(Map.of(AMARA.officer(), AMARA)).getReadOnlyProperty();

    public static final List<Category> WRITABLE =
            List.of(HOUSING, BENEFITS, COUNCIL_TAX, ADULT_CARE, OTHER);

    /// Where Folasade lives, as a source says.
    public static final String FOLASADES_ADDRESS = "Flat 4, Larch House, 112 Elm Road, Wrenford";

    private Examples() {}

    /// A long name, five warnings, every kind of tile, eight years of entries.
    public static CitizenFile folasade() {
        return folasade(List.of()).file();
    }

    /// The same with an address that must not be disclosed.
    public static CitizenFile folasadeHidden() {
        return folasade(
                        List.of(
                                caution(
                                        DO_NOT_DISCLOSE,
                                        "Address not to be disclosed",
                                        "2025-11-20",
                                        "2026-11-20")))
                .file();
    }

    public static FileBuilder folasade(List<Caution> more) {
        var cautions =
                new ArrayList<>(
                        List.of(
                                caution(STOP, "Do not visit alone", "2025-11-20", "2026-09-03"),
                                caution(CARE, "Dog at property", "2024-06-12", null),
                                caution(CARE, "Infection risk", "2023-01-09", null),
                                caution(KNOW, "Hard of hearing", "2019-05-02", null),
                                caution(KNOW, "Key safe at rear door", "2025-02-14", null)));
        cautions.addAll(more);
        var builder =
                new FileBuilder("folasade")
                        .row(
                                HOUSING,
                                "housing",
                                "T004512-1",
                                new ServiceState(
                                        "At risk",
                                        Attention.AT_RISK,
                                        "Rent £412.60 behind",
                                        "Tom Okafor",
                                        "Call by 12 August 2026"),
                                cautions.subList(0, 3),
                                List.of(
                                        new Detail("Tenancy", "Secure, since 3 June 2019"),
                                        new Detail("Weekly rent", "£118.40"),
                                        new Detail("Balance", "£412.60 owed")),
                                fact(TITLE, "Ms", null),
                                fact(GIVEN_NAME, "FOLASADE OLUWASEUN", null),
                                fact(FAMILY_NAME, "ADEBAYO-FEATHERSTONE", null),
                                fact(BIRTH_DATE, "1981-03-14", null),
                                fact(NATIONAL_INSURANCE_NUMBER, "QQ123456C", null),
                                fact(PHONE, "07700 900457", "2024-06-12"),
                                fact(
                                        ADDRESS,
                                        "Flat 4, Larch House, 112 Elm Road, Wrenford",
                                        "2019-06-03"),
                                fact(POSTCODE, "XA1 2BC", "2019-06-03"),
                                fact(UPRN, "100023456789", "2019-06-03"),
                                fact(ACCOUNT, "RA-5521", null))
                        .row(
                                BENEFITS,
                                "benefits",
                                "P0099120",
                                new ServiceState(
                                        "Waiting",
                                        Attention.NONE,
                                        "Waits for payslip since 28 July",
                                        null,
                                        "Decide when it comes"),
                                List.of(),
                                List.of(
                                        new Detail("Claim", "HB-30991, live"),
                                        new Detail("Weekly award", "£64.12")),
                                fact(GIVEN_NAME, "Folasade", null),
                                fact(FAMILY_NAME, "Adebayo-Featherstonehaugh", null),
                                fact(BIRTH_DATE, "1981-03-14", null),
                                fact(NATIONAL_INSURANCE_NUMBER, "QQ123456C", null),
                                fact(PHONE, "07700 900112", "2021-02-01"),
                                fact(
                                        ADDRESS,
                                        "Flat 4 Larch House, 112 Elm Road, Wrenford",
                                        "2019-06-10"),
                                fact(POSTCODE, "XA1 2BC", "2019-06-10"),
                                fact(ACCOUNT, "HB-30991", null))
                        .row(
                                COUNCIL_TAX,
                                "counciltax",
                                "CT7781204",
                                new ServiceState(
                                        "Open",
                                        Attention.NONE,
                                        "Paid to 31 July 2026",
                                        null,
                                        "Next instalment 1 September"),
                                List.of(),
                                List.of(
                                        new Detail("Band", "B"),
                                        new Detail("Discount", "Single person")),
                                fact(GIVEN_NAME, "F", null),
                                fact(FAMILY_NAME, "ADEBAYO", null),
                                fact(BIRTH_DATE, "1981-03-14", null),
                                fact(ADDRESS, "FLAT 4 LARCH HOUSE, 112 ELM RD", "2019-06-03"),
                                fact(POSTCODE, "XA1 2BC", "2019-06-03"),
                                fact(UPRN, "100023456789", "2019-06-03"),
                                fact(EMAIL, "f.adebayo@example.org", null),
                                fact(ACCOUNT, "CT7781204", null))
                        .row(
                                ADULT_CARE,
                                "adultcare",
                                "A30112",
                                new ServiceState(
                                        "Late 2 days",
                                        Attention.LATE,
                                        "Care assessment due 4 August",
                                        "Priya Raman",
                                        "Finish the assessment"),
                                cautions.subList(3, cautions.size()),
                                List.of(
                                        new Detail(
                                                "Reason", "Physical support: access and mobility"),
                                        new Detail("Opened", "2 May 2024")),
                                fact(TITLE, "Ms", null),
                                fact(GIVEN_NAME, "Folasade Oluwaseun", null),
                                fact(FAMILY_NAME, "Adébáyọ̀-Featherstonehaugh", null),
                                fact(PREFERRED_NAME, "Sade", null),
                                fact(FORMER_FAMILY_NAME, "Ọláyọ̀", null),
                                fact(BIRTH_DATE, "1981-03-14", null),
                                fact(SEX, "Female", null),
                                fact(NHS_NUMBER, "9990000018", null),
                                fact(LANGUAGE, "Yoruba, English", null),
                                fact(PHONE, "07700 900457", "2024-05-02"))
                        .ended(
                                HOUSING,
                                "housing",
                                "T002210-1",
                                "2019-06-04",
                                fact(ADDRESS, "7 Quarry Street, Wrenford", "2014-09-01"),
                                fact(POSTCODE, "XA3 4QQ", "2014-09-01"))
                        .ended(
                                COUNCIL_TAX,
                                "counciltax",
                                "CT5510077",
                                "2014-09-02",
                                fact(ADDRESS, "Room 2, 31 Vine Terrace, Wrenford", "2011-01-15"),
                                fact(POSTCODE, "VX2 1AA", "2011-01-15"))
                        .involved(HOUSING, "Rents North", "020 7946 0102")
                        .involved(BENEFITS, "Queue North", "020 7946 0133")
                        .involved(COUNCIL_TAX, "Council tax", "020 7946 0140")
                        .involved(ADULT_CARE, "Adult care North", "020 7946 0155")
                        .involved(CHILDREN, "Children’s duty team", "020 7946 0011");
        return entries(builder);
    }

    /// The example with so many entries in all.
    public static CitizenFile withEntries(int number) {
        var builder = folasade(List.of());
        var random = new Random(7);
        var services = WRITABLE;
        var kinds = Event.Kind.values();
        for (var i = builder.file().events().size(); i < number; i++) {
            builder.event(
                    services.get(random.nextInt(services.size())),
                    "contacts",
                    kinds[random.nextInt(kinds.length)],
                    LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3100)).toString(),
                    "Entry " + i,
                    "The text of entry " + i,
                    "Tom Okafor");
        }
        return builder.file();
    }

    /// Known to one service alone, with hardly anything said.
    public static CitizenFile few() {
        return new FileBuilder("few")
                .row(
                        COUNCIL_TAX,
                        "counciltax",
                        "CT1010101",
                        new ServiceState("Open", Attention.NONE, "Paid to date", null, null),
                        List.of(),
                        List.of(new Detail("Band", "D")),
                        fact(GIVEN_NAME, "J", null),
                        fact(FAMILY_NAME, "Quist", null),
                        fact(BIRTH_DATE, "1979", null))
                .file();
    }

    /// Somebody who has died.
    public static CitizenFile died() {
        return new FileBuilder("died")
                .row(
                        ADULT_CARE,
                        "adultcare",
                        "A10777",
                        new ServiceState("Closed", Attention.NONE, "Closed 9 May 2026", null, null),
                        List.of(caution(KNOW, "Next of kin: son, Daniel", "2025-01-03", null)),
                        List.of(),
                        fact(TITLE, "Mr", null),
                        fact(GIVEN_NAME, "Wilfred", null),
                        fact(FAMILY_NAME, "Okonkwo", null),
                        fact(BIRTH_DATE, "1938-11-02", null),
                        fact(DEATH_DATE, "2026-05-02", null),
                        fact(NHS_NUMBER, "9990000026", null),
                        fact(ADDRESS, "19 Vale Close, Wrenford", "1998-04-01"),
                        fact(POSTCODE, "QX4 7ZZ", "1998-04-01"))
                .event(
                        ADULT_CARE,
                        "adultcare_events",
                        Kind.REVIEW,
                        "2025-10-12",
                        "Yearly review of care at home",
                        "No change needed.",
                        "Priya Raman")
                .event(HOUSING, "repairs", Kind.REPAIR, "2026-01-20", "Boiler repaired", null, null)
                .event(
                        ADULT_CARE,
                        "adultcare_events",
                        Kind.SUPPORT,
                        "2026-05-09",
                        "Home care ended",
                        "Person died.",
                        "Priya Raman")
                .file();
    }

    private static FileBuilder entries(FileBuilder to) {
        var b = new Entries(to);
        b.add(
                HOUSING,
                "rent",
                Kind.LETTER,
                "2026-08-05",
                "Rent letter 2 sent, no reply",
                "Second letter about rent arrears of £412.60. No reply to the first of 18 July.",
                "Tom Okafor");
        b.add(
                ADULT_CARE,
                "adultcare_events",
                Kind.VISIT,
                "2026-08-04T14:22:00",
                "Home visit: assessment, 112 of 197 answers",
                "Seen at home with her daughter Temi. Walks with a frame indoors, tires after a few steps. The rest of the assessment on the next visit.",
                "Priya Raman");
        b.add(
                BENEFITS,
                "benefits",
                Kind.CONTACT,
                "2026-07-28T10:05:00",
                "Asked for payslip of June",
                "Evidence wanted: payslip for June 2026.",
                "Queue North");
        b.add(HOUSING, "rent", Kind.LETTER, "2026-07-18", "Rent letter 1 sent", null, "Tom Okafor");
        b.add(
                HOUSING,
                "rent",
                Kind.CHARGE,
                "2026-07-01",
                "Rent for the quarter, £1,539.20",
                null,
                null);
        b.add(
                COUNCIL_TAX,
                "counciltax",
                Kind.PAYMENT,
                "2026-07-01",
                "Instalment paid, £96.00",
                null,
                null);
        b.add(
                HOUSING,
                "repairs",
                Kind.REPAIR,
                "2026-06-22T09:12:00",
                "Damp in bedroom: inspection, no access",
                "Operative called, no one in. Card left.",
                "Repairs");
        b.add(
                ADULT_CARE,
                "contacts",
                Kind.CONTACT,
                "2026-06-12T11:40:00",
                "Rang about a stair rail",
                "She asks for a second rail on the stairs.",
                "Priya Raman");
        b.add(
                BENEFITS,
                "benefits",
                Kind.AWARD,
                "2026-04-06",
                "Housing Benefit £64.12 a week",
                null,
                null);
        b.add(HOUSING, "rent", Kind.PAYMENT, "2026-05-15", "Paid £180.00", null, null);
        b.add(
                ADULT_CARE,
                "adultcare_events",
                Kind.REVIEW,
                "2026-02-17",
                "Review of support plan",
                "Goals partly met.",
                "Priya Raman");
        b.add(
                HOUSING,
                "contacts",
                Kind.CONCERN,
                "2025-11-20",
                "Threats at the door reported",
                "Officer was threatened by a visitor at the property. Visit in pairs.",
                "Tom Okafor");
        b.add(
                HOUSING,
                "repairs",
                Kind.REPAIR,
                "2025-12-03",
                "Front door lock changed",
                null,
                "Repairs");
        b.add(
                COUNCIL_TAX,
                "counciltax",
                Kind.AWARD,
                "2025-04-01",
                "Single person discount",
                null,
                null);
        var random = new Random(42);
        var lines =
                List.of(
                        new Line(HOUSING, "rent", Kind.PAYMENT, "Paid £118.40"),
                        new Line(HOUSING, "repairs", Kind.REPAIR, "Kitchen tap repaired"),
                        new Line(HOUSING, "contacts", Kind.CONTACT, "Rang about the heating"),
                        new Line(BENEFITS, "benefits", Kind.LETTER, "Award letter sent"),
                        new Line(
                                BENEFITS,
                                "benefits",
                                Kind.CONTACT,
                                "Change of circumstances reported"),
                        new Line(COUNCIL_TAX, "counciltax", Kind.PAYMENT, "Instalment paid"),
                        new Line(COUNCIL_TAX, "counciltax", Kind.LETTER, "Yearly bill sent"),
                        new Line(
                                ADULT_CARE,
                                "adultcare_events",
                                Kind.SUPPORT,
                                "Home care, two visits a day"),
                        new Line(
                                ADULT_CARE,
                                "adultcare_events",
                                Kind.ASSESSMENT,
                                "Occupational therapy assessment"),
                        new Line(OTHER, "contacts", Kind.CONTACT, "Blue Badge enquiry"));
        for (var i = 0; i < 45; i++) {
            var line = lines.get(random.nextInt(lines.size()));
            var from =
                    line.service() == ADULT_CARE
                            ? LocalDate.of(2021, 3, 1)
                            : LocalDate.of(2018, 2, 1);
            var days = (int) (LocalDate.of(2026, 6, 1).toEpochDay() - from.toEpochDay());
            b.add(
                    line.service(),
                    line.source(),
                    line.kind(),
                    from.plusDays(random.nextInt(days)).toString(),
                    line.title(),
                    null,
                    random.nextBoolean() ? "Tom Okafor" : "Amara Singh");
        }
        return to.note(
                "amaras-note",
                HOUSING,
                "W00012",
                "2026-07-30T09:15:00Z",
                "Met at the housing office. She will bring the payslip on Monday.\nAsked again about the damp in the bedroom.",
                1);
    }

    private record Line(Category service, String source, Kind kind, String title) {}

    private record Entries(FileBuilder to) {
        void add(
                Category service,
                String source,
                Kind kind,
                String at,
                String title,
                @Nullable String text,
                @Nullable String by) {
            to.event(service, source, kind, at, title, text, by);
        }
    }
}
