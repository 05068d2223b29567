package org.doorstep.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.identifier.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final Table TABLE =
            new Table(
                    StandardCharsets.UTF_8,
                    ',',
                    new Dates(List.of("dd/MM/yyyy")),
                    Set.of(),
                    false,
                    List.of("A"),
                    Map.of());
    private static final Row ROW =
            new Row(new String[] {""}, TABLE, new Surroundings(LocalDate.of(2026, 8, 6), Map.of()));

    private final Values values = new Values(Samples.ACCEPTED);

    @Test
    void aPlainPhoneIsReadAsTheLibraryReadsIt() throws NumberParseException {
        var library = PhoneNumberUtil.getInstance();
        for (var text :
                List.of(
                        "07700 900123",
                        "07700-900-123",
                        "01632 960 001",
                        "020 7946 0018",
                        "0306 999 0123",
                        "0808 157 0123",
                        "+44 7700 900123",
                        "+447700900123")) {
            var number = library.format(library.parse(text, "GB"), PhoneNumberFormat.E164);

            assertThat(values.normal(Field.PHONE, text, ROW)).as(text).contains(number);
        }
    }

    @Test
    void whatIsNoPhoneIsNone() {
        assertThat(values.normal(Field.PHONE, "ask daughter", ROW)).isEmpty();
        assertThat(values.normal(Field.PHONE, "077", ROW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/MM/yyyy",
                "yyyyMMdd",
                "dd-MMM-yyyy",
                "dd/MM/yyyy HH:mm",
                "yyyy-MM-dd'T'HH:mm:ss"
            })
    void aPlainDateIsReadAsTheFormatterReadsIt(String pattern) {
        var formatter =
                new DateTimeFormatterBuilder()
                        .appendPattern(pattern.replace('y', 'u'))
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT);
        var dates = new Dates(List.of(pattern));
        var random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            var time = LocalDateTime.of(1900, 1, 1, 0, 0).plusMinutes(random.nextInt(90_000_000));
            var text = formatter.format(time);
            var wrong = new StringBuilder(text);
            wrong.setCharAt(random.nextInt(text.length()), (char) ('0' + random.nextInt(10)));

            for (var each : List.of(text, wrong.toString())) {
                assertThat(dates.read(each).map(When::date))
                        .as(each)
                        .isEqualTo(date(formatter, each));
            }
        }
    }

    private static Optional<LocalDate> date(DateTimeFormatter formatter, String text) {
        try {
            return Optional.of(LocalDate.parse(text, formatter));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    @Test
    void theTimeOfAPlainDateIsReadAndMidnightIsNone() {
        var dates = new Dates(List.of("yyyy-MM-dd HH:mm"));

        assertThat(dates.read("2026-11-02 09:05"))
                .contains(new When(LocalDate.of(2026, 11, 2), LocalTime.of(9, 5)));
        assertThat(dates.read("2026-11-02 00:00"))
                .contains(new When(LocalDate.of(2026, 11, 2), null));
        assertThat(dates.read("2026-11-02 24:00")).isEmpty();
        assertThat(dates.read("2026-02-29 10:00")).isEmpty();
    }

    @Test
    void aMonthsNameIsReadInAnyCaseAndNothingElseIsAMonth() {
        var dates = new Dates(List.of("dd-MMM-yyyy"));

        for (var text : List.of("14-MAR-1984", "14-Mar-1984", "14-mar-1984")) {
            assertThat(dates.read(text))
                    .as(text)
                    .contains(new When(LocalDate.of(1984, 3, 14), null));
        }
        for (var text : List.of("14-MAX-1984", "30-FEB-1984", "14-03-1984", "14-MARCH-1984")) {
            assertThat(dates.read(text)).as(text).isEmpty();
        }
    }

    @Test
    void anyWhiteSpaceInANameIsOneSpace() {
        assertThat(values.normal(Field.GIVEN_NAME, "Ann\t  Marie", ROW)).contains("Ann Marie");
        assertThat(values.normal(Field.GIVEN_NAME, "Ann Marie", ROW)).contains("Ann Marie");
    }

    @Test
    void aDateIsShownAsItIsReadAloud() {
        var date = Format.named("date", Map.of()).orElseThrow();
        var aloud = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
            var written = day.format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));

            assertThat(date.shown(written, ROW)).isEqualTo(day.format(aloud));
        }
    }

    @Test
    void moneyIsShownWithPenceAndCommas() {
        var money = Format.named("money", Map.of()).orElseThrow();
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            var pence = BigDecimal.valueOf(random.nextLong(2_000_000_000L) - 1_000_000_000L, 2);
            var expected =
                    (pence.signum() < 0 ? "−" : "")
                            + String.format(Locale.UK, "£%,.2f", pence.abs());

            assertThat(money.shown(pence.toPlainString(), ROW)).isEqualTo(expected);
        }
        assertThat(money.shown("0.005", ROW)).isEqualTo("£0.01");
        assertThat(money.shown("-1234567", ROW)).isEqualTo("−£1,234,567.00");
    }

    @Test
    void aDateIsReadTheSameEveryTime() {
        for (int i = 0; i < 2; i++) {
            assertThat(values.normal(Field.BIRTH_DATE, "31/01/1987", ROW)).contains("1987-01-31");
            assertThat(values.normal(Field.BIRTH_DATE, "31/02/1987", ROW)).isEmpty();
        }
    }
}
