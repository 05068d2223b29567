package org.doorstep.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.identifier.Samples;
import org.junit.jupiter.api.Test;

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

    @Test
    void anyWhiteSpaceInANameIsOneSpace() {
        assertThat(values.normal(Field.GIVEN_NAME, "Ann\t  Marie", ROW)).contains("Ann Marie");
        assertThat(values.normal(Field.GIVEN_NAME, "Ann Marie", ROW)).contains("Ann Marie");
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
