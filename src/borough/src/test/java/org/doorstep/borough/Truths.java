package org.doorstep.borough;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The source records of a borough beside the truth of whom they are about, for the one question
/// how hard they are to match.
record Truths(List<SourceRecord> records) {
    private static final List<String> TITLES = List.of("MR", "MRS", "MS", "MISS", "DR", "MASTER");

    /// One record as a linker would see it; empty where the source says nothing.
    record SourceRecord(
            String source,
            String person,
            String given,
            String surname,
            String born,
            String uprn,
            String postcode,
            String nino,
            String nhs) {

        boolean nameDiffers(SourceRecord other) {
            return differ(given, other.given) || differ(surname, other.surname);
        }

        boolean birthDiffers(SourceRecord other) {
            return differ(born, other.born);
        }

        boolean addressDiffers(SourceRecord other) {
            return uprn.isEmpty() || other.uprn.isEmpty()
                    ? differ(postcode, other.postcode)
                    : !uprn.equals(other.uprn);
        }

        private static boolean differ(String one, String other) {
            return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
        }
    }

    static Truths of(Extracts extracts) throws IOException {
        Map<String, String> people = new HashMap<>();
        for (var row : extracts.rows("truth")) {
            people.put(
                    row.get("Source") + row.get("SourceKey") + "/" + row.get("Part"),
                    row.get("Person"));
        }
        var records = new ArrayList<SourceRecord>();
        for (var row : extracts.rows("housing")) {
            records.add(
                    record(
                            "housing",
                            people.get("housing" + row.get("TENANT_REF") + "/1"),
                            row.get("FORENAME"),
                            row.get("SURNAME"),
                            date(row.get("DOB"), "dd/MM/uuuu"),
                            row.get("UPRN"),
                            row.get("POSTCODE"),
                            row.get("NI_NO"),
                            ""));
        }
        for (var row : extracts.rows("benefits")) {
            var name = row.get("NAME").split(", ", 2);
            var given = name.length < 2 || TITLES.contains(name[1]) ? "" : name[1].split(" ", 2)[0];
            records.add(
                    record(
                            "benefits",
                            people.get("benefits" + row.get("PERSON_REF") + "/1"),
                            given,
                            name[0],
                            date(row.get("DOB"), "uuuuMMdd"),
                            row.get("UPRN"),
                            row.get("POSTCODE"),
                            row.get("NINO"),
                            ""));
        }
        for (var row : extracts.rows("adultcare")) {
            records.add(
                    record(
                            "adultcare",
                            people.get("adultcare" + row.get("PersonId") + "/1"),
                            row.get("FirstName").split(" ", 2)[0],
                            row.get("LastName"),
                            row.get("DateOfBirth"),
                            row.get("UPRN"),
                            row.get("Postcode"),
                            row.get("NINumber"),
                            row.get("NHSNumber")));
        }
        for (var row : extracts.rows("children")) {
            var born = row.get("DateOfBirth");
            records.add(
                    record(
                            "children",
                            people.get("children" + row.get("ChildId") + "/1"),
                            row.get("Forenames").split(" ", 2)[0],
                            row.get("Surname"),
                            born.isEmpty() ? "" : born.substring(0, 10),
                            row.get("UPRN"),
                            row.get("Postcode"),
                            "",
                            row.get("NHSNumber")));
        }
        addCouncilTax(extracts, people, records);
        return new Truths(records);
    }

    private static void addCouncilTax(
            Extracts extracts, Map<String, String> people, List<SourceRecord> records)
            throws IOException {
        for (var row : extracts.rows("counciltax")) {
            var names = row.get("NAMES").replace("EXECUTOR OF ", "").split(" & ", 2);
            var last = names[names.length - 1];
            for (var part = 1; part <= 2; part++) {
                var person = people.get("counciltax" + row.get("ACCOUNT_REF") + "/" + part);
                if (person == null || person.isEmpty()) {
                    continue;
                }
                var own = untitled(part == 1 ? names[0] : last);
                var words = own.isEmpty() ? new String[] {"", untitled(last)} : own.split(" ", 2);
                var surname =
                        words.length > 1 ? words[1] : last.substring(last.lastIndexOf(' ') + 1);
                records.add(
                        record(
                                "counciltax",
                                person,
                                words[0],
                                surname,
                                date(row.get("DOB_" + part), "dd-MMM-uuuu"),
                                row.get("UPRN"),
                                row.get("POSTCODE"),
                                "",
                                ""));
            }
        }
    }

    private static String untitled(String name) {
        var space = name.indexOf(' ');
        var first = space < 0 ? name : name.substring(0, space);
        return TITLES.contains(first) ? (space < 0 ? "" : name.substring(space + 1)) : name;
    }

    private static SourceRecord record(
            String source,
            String person,
            String given,
            String surname,
            String born,
            String uprn,
            String postcode,
            String nino,
            String nhs) {
        return new SourceRecord(
                source,
                person,
                plain(given),
                plain(surname),
                born,
                uprn,
                postcode.replace(" ", ""),
                nino,
                nhs);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replaceAll("[^a-z]", "");
    }

    private static String date(String text, String pattern) {
        var format =
                new java.time.format.DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .append(DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
                        .toFormatter(Locale.ROOT);
        return text.isEmpty() ? "" : LocalDate.parse(text, format).toString();
    }

    /// Every two records that are about the same person.
    List<SourceRecord[]> truePairs() {
        Map<String, List<SourceRecord>> byPerson = new HashMap<>();
        for (var entry : records) {
            byPerson.computeIfAbsent(entry.person(), any -> new ArrayList<>()).add(entry);
        }
        var pairs = new ArrayList<SourceRecord[]>();
        for (var own : byPerson.values()) {
            for (var i = 0; i < own.size(); i++) {
                for (var j = i + 1; j < own.size(); j++) {
                    pairs.add(new SourceRecord[] {own.get(i), own.get(j)});
                }
            }
        }
        return pairs;
    }
}
