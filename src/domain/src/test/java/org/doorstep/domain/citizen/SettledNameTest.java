package org.doorstep.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.access.Category.BENEFITS;
import static org.doorstep.domain.access.Category.HOUSING;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.GIVEN_NAME;
import static org.doorstep.domain.citizen.Field.NAME;
import static org.doorstep.domain.citizen.Field.TITLE;
import static org.doorstep.domain.citizen.Files.fact;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.junit.jupiter.api.Test;

/// First and last name are compared and settled as one.
class SettledNameTest {

    private static final String OKAFOR = text("Okafor", "Thomas");
    private static final String OKAFORD = text("Okaford", "Thomas");

    @Test
    void aNameInWhichServicesDifferIsOneDisagreement() {
        var view = view(named().file());

        var name = view.value(NAME).orElseThrow();
        assertThat(name.value()).isEqualTo(text("Okafor", "Thomas"));
        assertThat(name.disagree()).isTrue();
        assertThat(name.others())
                .extracting(ShownValue.OtherValue::value)
                .containsExactly(text("Okaford", "Thomas"));
    }

    @Test
    void whereOnlyTheFormOfAddressDiffersTheNameIsTheSame() {
        var file =
                new Files()
                        .row(HOUSING, named("Mr", "THOMAS", "Okafor"))
                        .row(BENEFITS, named("Dr", "Thomas Chukwuemeka", "OKAFOR"))
                        .file();

        assertThat(view(file).value(NAME).orElseThrow().disagree()).isFalse();
    }

    @Test
    void aSettledNameIsShownWithItsPartsAndNoneOfThemDisagreesAnyMore() {
        var view = view(named().file(), said(NAME, OKAFORD, OKAFOR));

        assertThat(view.name().display()).isEqualTo("OKAFORD, Thomas");
        for (var field : List.of(NAME, GIVEN_NAME, FAMILY_NAME)) {
            assertThat(view.value(field).orElseThrow().disagree()).as(field.title()).isFalse();
        }
        assertThat(view.value(FAMILY_NAME).orElseThrow().value()).isEqualTo("Okaford");
        assertThat(view.value(NAME).orElseThrow().from().author()).isEqualTo("W00007");
    }

    @Test
    void whoSettlesHowANameIsSpeltSaysNothingOfHowSomebodyIsAddressed() {
        var view =
                view(
                        named().file(),
                        said(TITLE, 0, "Prof", "Mr", "Dr"),
                        said(NAME, 1, OKAFORD, OKAFOR));

        assertThat(view.name().title()).isEqualTo("Prof");
        assertThat(view.name().display()).isEqualTo("OKAFORD, Thomas");
    }

    @Test
    void commasAndBracketsAreOfTheName() {
        var file =
                new Files()
                        .row(HOUSING, named("Mr", "Thomas (Tom)", "Smith, Jnr"))
                        .row(BENEFITS, named("Mr", "Thomas", "Smythe"))
                        .file();

        assertThat(view(file).name().display()).isEqualTo("SMYTHE, Thomas");
        var settled =
                view(
                        file,
                        said(NAME, text("Smith, Jnr", "Thomas (Tom)"), text("Smythe", "Thomas")));
        assertThat(settled.name().display()).isEqualTo("SMITH, JNR, Thomas (Tom)");
        assertThat(settled.value(NAME).orElseThrow().disagree()).isFalse();
    }

    @Test
    void whoeverGivesOnlyOnePartIsNotCalledByItWhereAnotherGivesBoth() {
        var file =
                new Files()
                        .row(BENEFITS, fact(FAMILY_NAME, "Okaford"))
                        .row(HOUSING, named("Mr", "Thomas", "Okafor"))
                        .file();

        assertThat(view(file).name().display()).isEqualTo("OKAFOR, Thomas");
        var family = view(file).value(FAMILY_NAME).orElseThrow();
        assertThat(family.value()).as("from the row of the whole name").isEqualTo("Okafor");
        assertThat(family.disagree()).isTrue();
    }

    @Test
    void aWordThatIsNoNameSettlesNone() {
        assertThat(new Statement(HOUSING, NAME, "Okafor, Thomas", List.of()).fault()).isPresent();
        assertThat(new Statement(HOUSING, NAME, OKAFOR, List.of()).fault()).isEmpty();
    }

    @Test
    void aListShowsTheSettledNameToo() {
        var belief = new Belief(TrustRules.USUAL, List.of(said(NAME, OKAFORD, OKAFOR)));

        assertThat(Glance.of(named().file().records(), belief).name().display())
                .isEqualTo("OKAFORD, Thomas");
    }

    @Test
    void aLaptopWhoseClockIsFastDoesNotHaveTheLastWordForThat() {
        var fast = said(NAME, OKAFORD, OKAFOR);
        var ahead =
                new Recorded<>(
                        new Header(
                                fast.header().id(),
                                fast.header().file(),
                                fast.header().category(),
                                fast.header().sensitivity(),
                                1,
                                fast.header().author(),
                                fast.header().observedAt().plus(Duration.ofDays(9)),
                                fast.header().recordedAt()),
                        fast.body());
        var later = said(NAME, 1, OKAFOR, OKAFORD);

        assertThat(view(named().file(), ahead, later).value(NAME).orElseThrow().value())
                .isEqualTo(OKAFOR);
    }

    private static String text(String family, String given) {
        return new NameText(family, given).toString();
    }

    private static Files named() {
        return new Files()
                .row(HOUSING, named("Dr", "Thomas", "Okaford"))
                .row(BENEFITS, named("Mr", "Thomas", "Okafor"));
    }

    private static Fact[] named(String title, String given, String family) {
        return new Fact[] {fact(TITLE, title), fact(GIVEN_NAME, given), fact(FAMILY_NAME, family)};
    }

    @SafeVarargs
    private static SingleView view(CitizenFile file, Recorded<Statement>... statements) {
        return SingleView.of(with(file, statements));
    }

    @SafeVarargs
    private static CitizenFile with(CitizenFile file, Recorded<Statement>... statements) {
        return new CitizenFile(
                file.person(),
                file.scopes(),
                file.records(),
                file.links(),
                file.involvements(),
                file.events(),
                file.notes(),
                new Belief(TrustRules.USUAL, Arrays.asList(statements)));
    }

    private static Recorded<Statement> said(Field field, String value, String... over) {
        return said(field, 0, value, over);
    }

    private static Recorded<Statement> said(Field field, int days, String value, String... over) {
        var at = Files.LAST_NIGHT.plus(Duration.ofDays(days));
        return new Recorded<>(
                new Header(
                        Files.id("statement" + field + days),
                        Files.id("person"),
                        HOUSING,
                        Sensitivity.NORMAL,
                        1,
                        "W00007",
                        at,
                        at),
                new Statement(HOUSING, field, value, List.of(over)));
    }
}
