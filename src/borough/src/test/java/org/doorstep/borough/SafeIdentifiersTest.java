package org.doorstep.borough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.doorstep.domain.identifier.NhsNumber;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Nothing in Wrenford's files can belong to anybody.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafeIdentifiersTest {
    private static final Pattern NINO = Pattern.compile("\\b[A-Z]{2}\\d{6}[A-D]\\b");
    private static final Pattern NHS = Pattern.compile("(?<![\\d])9\\d{9}(?![\\d])");
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+44 ?|\\b0)(?:7\\d{3}|1\\d{3}|191)[ ]?\\d{3}[ ]?\\d{3,4}\\b");
    private static final Pattern EMAIL = Pattern.compile("[\\w.'-]+@[\\w.]+");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}\\d{1,2} \\d[A-Z]{2}\\b");

    private Extracts extracts;

    @BeforeAll
    void writeOnce(@TempDir Path folder) throws IOException {
        extracts = Extracts.write(folder, 1, 3_000, BoroughPlan.FIRST_NIGHT);
    }

    private String everything() throws IOException {
        var text = new StringBuilder();
        for (var file : extracts.files()) {
            text.append(extracts.text(file.getFileName().toString().replace(".csv", "")));
        }
        return text.toString();
    }

    @Test
    void nationalInsuranceNumbersBeginWithQq() throws IOException {
        assertThat(NINO.matcher(everything()).results().map(found -> found.group()))
                .hasSizeGreaterThan(500)
                .allSatisfy(number -> assertThat(number).startsWith("QQ"));
    }

    @Test
    void nhsNumbersBeginWith999AndHaveTheRightCheckDigit() throws IOException {
        var numbers =
                extracts.rows("adultcare").stream()
                        .map(row -> row.get("NHSNumber"))
                        .filter(number -> !number.isEmpty())
                        .toList();

        assertThat(numbers)
                .hasSizeGreaterThan(50)
                .allSatisfy(number -> assertThat(NhsNumber.parse(number)).isPresent())
                .allSatisfy(number ->
                        assertThat(NHS.matcher(number).matches() && number.startsWith("999"))
                                .isTrue());
    }

    @Test
    void noTwoPeopleShareAnNhsNumber() throws IOException {
        Map<String, String> owner = new HashMap<>();
        Map<String, String> truth = new HashMap<>();
        extracts.rows("truth").forEach(row -> truth.put(row.get("SourceKey"), row.get("Person")));
        for (var row : extracts.rows("adultcare")) {
            if (!row.get("NHSNumber").isEmpty()) {
                var person = truth.get(row.get("PersonId"));
                assertThat(owner.putIfAbsent(row.get("NHSNumber"), person)).isIn(null, person);
            }
        }
        assertThat(owner).isNotEmpty();
    }

    @Test
    void telephoneNumbersAreOnesThatOfcomKeepsForDrama() throws IOException {
        for (var file :
                new String[] {"housing", "counciltax", "benefits", "adultcare", "children"}) {
            assertThat(
                            PHONE.matcher(extracts.text(file))
                                    .results()
                                    .map(found -> digits(found.group())))
                    .as(file)
                    .isNotEmpty()
                    .allSatisfy(number ->
                            assertThat(number)
                                    .matches("07700900\\d{3}|01632960\\d{3}|01914980\\d{3}"));
        }
    }

    private static String digits(String phone) {
        return phone.replace("+44", "0").replace(" ", "");
    }

    @Test
    void mailGoesToExampleOrgOnly() throws IOException {
        assertThat(EMAIL.matcher(everything()).results().map(found -> found.group()))
                .hasSizeGreaterThan(500)
                .allSatisfy(address -> assertThat(address).endsWith("example.org"));
    }

    @Test
    void postcodesLieInAnAreaThatDoesNotExist() throws IOException {
        assertThat(POSTCODE.matcher(everything()).results().map(found -> found.group()))
                .hasSizeGreaterThan(1_000)
                .allSatisfy(postcode -> assertThat(postcode).matches("[QVX].*"));
    }

    @Test
    void propertyNumbersBeginWith999() throws IOException {
        assertThat(extracts.rows("housing"))
                .allSatisfy(row -> assertThat(row.get("UPRN")).matches("999\\d{9}"));
    }
}
