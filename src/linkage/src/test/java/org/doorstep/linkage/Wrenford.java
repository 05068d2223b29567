package org.doorstep.linkage;

import static org.doorstep.domain.citizen.Field.ACCOUNT;
import static org.doorstep.domain.citizen.Field.ADDRESS;
import static org.doorstep.domain.citizen.Field.BIRTH_DATE;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.GIVEN_NAME;
import static org.doorstep.domain.citizen.Field.NATIONAL_INSURANCE_NUMBER;
import static org.doorstep.domain.citizen.Field.NHS_NUMBER;
import static org.doorstep.domain.citizen.Field.PHONE;
import static org.doorstep.domain.citizen.Field.POSTCODE;
import static org.doorstep.domain.citizen.Field.PREFERRED_NAME;
import static org.doorstep.domain.citizen.Field.UPRN;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.borough.Borough;
import org.doorstep.borough.BoroughPlan;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.linkage.normal.WrittenName;

/// The made-up borough's extracts as source records, with the truth of who is who.
public final class Wrenford {

    private static final DateTimeFormatter HOUSING = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter COUNCIL_TAX =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("dd-MMM-yyyy")
                    .toFormatter(Locale.ENGLISH);
    private static final DateTimeFormatter BENEFITS = DateTimeFormatter.BASIC_ISO_DATE;

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> truth = new HashMap<>();
    private final Path folder;

    private Wrenford(Path folder) {
        this.folder = folder;
    }

    /// One row of an extract, or one of the two people it names.
    ///
    /// @param person who it is about in truth; empty if about nobody
    public record Row(
            Category service, String source, List<Fact> facts, boolean current, String person) {}

    /// Makes the borough in the folder, unless it is there already, and reads it.
    public static List<Row> of(int people, Path folder) throws IOException {
        if (!Files.exists(folder.resolve("truth.csv"))) {
            new Borough(new BoroughPlan(1, people, BoroughPlan.FIRST_NIGHT))
                    .writeExtracts(folder, (what, done, total) -> {});
        }
        var wrenford = new Wrenford(folder);
        wrenford.readTruth();
        wrenford.readHousing();
        wrenford.readCouncilTax();
        wrenford.readBenefits();
        wrenford.readCare("adultcare", Category.ADULT_CARE, "PersonId", "FirstName", "LastName");
        wrenford.readCare("children", Category.CHILDREN, "ChildId", "Forenames", "Surname");
        return wrenford.rows;
    }

    private void readTruth() throws IOException {
        read("truth.csv", StandardCharsets.UTF_8, ',')
                .forEach(row ->
                        truth.put(
                                key(
                                        row.getField("Source"),
                                        row.getField("SourceKey"),
                                        row.getField("Part")),
                                row.getField("Person")));
    }

    private void readHousing() throws IOException {
        read("housing.csv", StandardCharsets.UTF_8, ',')
                .forEach(row -> {
                    var facts = new Facts();
                    facts.add(GIVEN_NAME, row.getField("FORENAME"));
                    facts.add(FAMILY_NAME, row.getField("SURNAME"));
                    facts.addDate(row.getField("DOB"), HOUSING);
                    facts.add(NATIONAL_INSURANCE_NUMBER, row.getField("NI_NO"));
                    facts.add(PHONE, row.getField("PHONE"));
                    facts.add(PHONE, row.getField("MOBILE"));
                    facts.add(UPRN, row.getField("UPRN"));
                    facts.addAddress(row, "ADDR1", "ADDR2", "ADDR3");
                    facts.add(POSTCODE, row.getField("POSTCODE"));
                    facts.add(ACCOUNT, row.getField("RENT_ACCOUNT"));
                    var current = row.getField("STATUS").equals("CURRENT");
                    add(
                            Category.HOUSING,
                            "housing",
                            row.getField("TENANT_REF"),
                            "1",
                            facts,
                            current);
                });
    }

    private void readCouncilTax() throws IOException {
        read("counciltax.csv", StandardCharsets.ISO_8859_1, ',')
                .forEach(row -> {
                    var part = 0;
                    for (var name : WrittenName.read(row.getField("NAMES"))) {
                        part++;
                        var facts = new Facts();
                        facts.add(GIVEN_NAME, name.given() == null ? "" : name.given());
                        facts.add(FAMILY_NAME, name.family());
                        facts.addDate(row.getField("DOB_" + part), COUNCIL_TAX);
                        facts.add(PHONE, row.getField("PHONE"));
                        facts.add(UPRN, row.getField("UPRN"));
                        facts.add(ADDRESS, row.getField("PROPERTY_ADDRESS"));
                        facts.add(POSTCODE, row.getField("POSTCODE"));
                        facts.add(ACCOUNT, row.getField("ACCOUNT_REF"));
                        add(
                                Category.COUNCIL_TAX,
                                "counciltax",
                                row.getField("ACCOUNT_REF"),
                                "" + part,
                                facts,
                                row.getField("STATUS").equals("OPEN"));
                    }
                });
    }

    private void readBenefits() throws IOException {
        read("benefits.csv", StandardCharsets.UTF_8, '|')
                .forEach(row -> {
                    var facts = new Facts();
                    WrittenName.read(row.getField("NAME"))
                            .forEach(name -> {
                                facts.add(GIVEN_NAME, name.given() == null ? "" : name.given());
                                facts.add(FAMILY_NAME, name.family());
                            });
                    facts.addDate(row.getField("DOB"), BENEFITS);
                    facts.add(NATIONAL_INSURANCE_NUMBER, row.getField("NINO"));
                    facts.add(PHONE, row.getField("PHONE"));
                    facts.add(UPRN, row.getField("UPRN"));
                    facts.addAddress(row, "ADDRESS_1", "ADDRESS_2", "ADDRESS_3");
                    facts.add(POSTCODE, row.getField("POSTCODE"));
                    facts.add(ACCOUNT, row.getField("CLAIM_REF"));
                    add(
                            Category.BENEFITS,
                            "benefits",
                            row.getField("PERSON_REF"),
                            "1",
                            facts,
                            !row.getField("STATE").equals("CLOSED"));
                });
    }

    private void readCare(String source, Category service, String key, String given, String family)
            throws IOException {
        read(source + ".csv", StandardCharsets.UTF_8, ',')
                .forEach(row -> {
                    var facts = new Facts();
                    facts.add(GIVEN_NAME, row.getField(given));
                    facts.add(FAMILY_NAME, row.getField(family));
                    row.findField("KnownAs").ifPresent(name -> facts.add(PREFERRED_NAME, name));
                    var born = row.getField("DateOfBirth");
                    facts.add(BIRTH_DATE, born.length() > 10 ? born.substring(0, 10) : born);
                    facts.add(NHS_NUMBER, row.getField("NHSNumber"));
                    row.findField("NINumber")
                            .ifPresent(nino -> facts.add(NATIONAL_INSURANCE_NUMBER, nino));
                    row.findField("Telephone").ifPresent(phone -> facts.add(PHONE, phone));
                    row.findField("Mobile").ifPresent(phone -> facts.add(PHONE, phone));
                    facts.add(UPRN, row.getField("UPRN"));
                    if (service == Category.CHILDREN) {
                        facts.add(ADDRESS, row.getField("Address"));
                    } else {
                        facts.addAddress(row, "HouseNameNumber", "Street", "Town");
                    }
                    facts.add(POSTCODE, row.getField("Postcode"));
                    facts.add(ACCOUNT, row.getField(key));
                    add(service, source, row.getField(key), "1", facts, true);
                });
    }

    private void add(
            Category service,
            String source,
            String sourceKey,
            String part,
            Facts facts,
            boolean current) {
        var person = truth.getOrDefault(key(source, sourceKey, part), "");
        rows.add(new Row(service, source, List.copyOf(facts.facts), current, person));
    }

    private Stream<NamedCsvRecord> read(String file, Charset charset, char separator)
            throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(charset == StandardCharsets.UTF_8)
                .ofNamedCsvRecord(folder.resolve(file), charset)
                .stream();
    }

    private static String key(String source, String sourceKey, String part) {
        return source + "/" + sourceKey + "/" + part;
    }

    /// The facts of one row as they are collected.
    private static final class Facts {

        private final List<Fact> facts = new ArrayList<>();

        void add(Field field, String value) {
            if (!value.isBlank()) {
                facts.add(new Fact(field, value.strip(), null));
            }
        }

        void addDate(String text, DateTimeFormatter form) {
            try {
                add(BIRTH_DATE, text.isBlank() ? "" : LocalDate.parse(text.strip(), form) + "");
            } catch (DateTimeParseException unreadable) {
                // What cannot be read is nothing to link or to find by.
            }
        }

        void addAddress(NamedCsvRecord row, String... columns) {
            var lines = new ArrayList<String>();
            for (var column : columns) {
                if (!row.getField(column).isBlank()) {
                    lines.add(row.getField(column).strip());
                }
            }
            add(ADDRESS, String.join(", ", lines));
        }
    }
}
