package org.doorstep.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.access.Category.BENEFITS;
import static org.doorstep.domain.access.Category.HOUSING;
import static org.doorstep.domain.citizen.Field.BIRTH_DATE;
import static org.doorstep.domain.citizen.Field.PHONE;
import static org.doorstep.domain.citizen.Files.fact;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What an officer settled, and what the council lays down of whom to believe.
class SettledValuesTest {

    private static final String OLD = "07700 900100";
    private static final String NEW = "07700 900200";

    @Test
    void whatAnOfficerSettledIsShownAndNoDisagreementAnyMore() {
        var phone = phone(TrustRules.USUAL, said(0, OLD, NEW));

        assertThat(phone.value()).isEqualTo(OLD);
        assertThat(phone.from().source()).isEqualTo(Provenance.DOORSTEP);
        assertThat(phone.from().author()).isEqualTo("W00007");
        assertThat(phone.disagree()).isFalse();
        assertThat(phone.others()).hasSize(2);
    }

    @Test
    void whatNobodyOverruledDisagreesAgain() {
        var phone = phone(TrustRules.USUAL, said(0, OLD, "07700 900300"));

        assertThat(phone.value()).isEqualTo(OLD);
        assertThat(phone.disagree()).isTrue();
    }

    @Test
    void theNewestWordCountsAlsoWhereItTakesBack() {
        assertThat(phone(TrustRules.USUAL, said(0, OLD, NEW), said(1, NEW, OLD)).value())
                .isEqualTo(NEW);
        assertThat(phone(TrustRules.USUAL, said(0, OLD, NEW), said(1, null)).disagree()).isTrue();
    }

    @Test
    void whatEachServiceWasToldOfItsOwnIsOverruledTogether() {
        var phone =
                phone(
                        TrustRules.USUAL,
                        said(BENEFITS, 0, "07700 900300", NEW),
                        said(HOUSING, 1, "07700 900300", OLD));

        assertThat(phone.value()).isEqualTo("07700 900300");
        assertThat(phone.disagree()).isFalse();
    }

    @Test
    void whatTwoOfficersSaidWithoutSeeingEachOtherBothStandsAndIsAsked() {
        var phone = phone(TrustRules.USUAL, priya(0, "07700 900300"), dariusz(1, "07700 900400"));

        assertThat(phone.value()).isEqualTo("07700 900400");
        assertThat(phone.disagree()).isTrue();
        assertThat(phone.others())
                .anySatisfy(other -> {
                    assertThat(other.value()).isEqualTo("07700 900300");
                    assertThat(other.from().author()).isEqualTo("W00007");
                });
    }

    @Test
    void whoSawWhatTheOtherSaidHasTheLastWord() {
        var phone =
                phone(
                        TrustRules.USUAL,
                        priya(0, "07700 900300"),
                        dariusz(1, "07700 900400"),
                        priya(2, "07700 900300", "07700 900400"));

        assertThat(phone.value()).isEqualTo("07700 900300");
        assertThat(phone.disagree()).isFalse();
    }

    @Test
    void aDecisionThatIsTakenBackAsksBothAgain() {
        var phone =
                phone(
                        TrustRules.USUAL,
                        priya(0, "07700 900300"),
                        dariusz(1, "07700 900400"),
                        priya(2, "07700 900300", "07700 900400"),
                        by("W00007", 3, 3, null));

        assertThat(phone.value()).isEqualTo("07700 900400");
        assertThat(phone.disagree()).isTrue();
    }

    @Test
    void whatReachedTheHubLaterNobodyElseHadSeen() {
        var late = by("W00007", 0, 5, "07700 900300", OLD, NEW);
        var flipped = dariusz(1, OLD, "07700 900300", NEW);

        assertThat(phone(TrustRules.USUAL, late, flipped).disagree()).isTrue();
    }

    @Test
    void whatWasAtTheHubWhileTheOfficerWasOfflineIsAskedThoughTheyOverruledThatValue() {
        var phone = phone(TrustRules.USUAL, dariusz(1, OLD), having(priya(2, NEW)));

        assertThat(phone.value()).isEqualTo(NEW);
        assertThat(phone.disagree()).isTrue();
        assertThat(phone.others())
                .anySatisfy(other -> {
                    assertThat(other.value()).isEqualTo(OLD);
                    assertThat(other.from().author()).isEqualTo("W00008");
                });
    }

    @Test
    void whatAWordNamesAsSeenIsSettledByItWhateverTheClocksSay() {
        var ahead = dariusz(10, "07700 900400");
        var phone = phone(TrustRules.USUAL, ahead, having(priya(1, "07700 900300"), ahead));

        assertThat(phone.value()).isEqualTo("07700 900300");
        assertThat(phone.disagree()).isFalse();
    }

    @Test
    void whoSawOneServicesCopySawTheWord() {
        var housing = dariusz(1, "07700 900400");
        var benefits = copy(BENEFITS, housing);
        var phone =
                phone(
                        TrustRules.USUAL,
                        housing,
                        benefits,
                        having(priya(2, "07700 900300"), housing));

        assertThat(phone.value()).isEqualTo("07700 900300");
        assertThat(phone.disagree()).isFalse();
    }

    @Test
    void whatIsTakenBackIsWhatItNamesThoughTheClockWasSetBack() {
        var before = priya(1, "07700 900300");
        var slip = having(priya(3, "07700 900400"), before);
        var back = having(by("W00007", 2, 2, null), slip);

        assertThat(phone(TrustRules.USUAL, before, slip, back).value()).isEqualTo("07700 900300");
    }

    @Test
    void nobodyTakesBackWhatAnotherSaid() {
        var theirs = dariusz(1, "07700 900400");
        var back = having(by("W00007", 2, 2, null), theirs);

        assertThat(phone(TrustRules.USUAL, theirs, back).value()).isEqualTo("07700 900400");
    }

    @Test
    void wordsThatNameEachOtherDoNotVanishBoth() {
        var one = dariusz(1, "07700 900400");
        var other = having(priya(2, "07700 900300"), one);

        assertThat(phone(TrustRules.USUAL, having(one, other), other).from().source())
                .isEqualTo(Provenance.DOORSTEP);
    }

    @Test
    void whatCameWhileTheOfficerDecidedWasNotBeforeThem() {
        var shown = dariusz(1, "07700 900400");
        var since = by("W00009", 2, 2, "07700 900500");
        var belief = new Belief(TrustRules.USUAL, List.of(shown, since));

        assertThat(belief.before(HOUSING, PHONE, List.of(OLD, "07700 900400")))
                .containsExactly(shown.header().id());
    }

    @Test
    void theCouncilMayBelieveASourceBeforeItsOfficers() {
        var rules =
                new TrustRules(
                        Map.of(PHONE, List.of("benefits", TrustRules.OFFICER)),
                        List.of(TrustRules.OFFICER));

        assertThat(phone(rules, said(0, OLD, NEW)).value()).isEqualTo(NEW);
    }

    @Test
    void aListShowsWhatThePageShows() {
        var file =
                new Files()
                        .row(HOUSING, fact(BIRTH_DATE, "1979-03-14"))
                        .row(BENEFITS, fact(BIRTH_DATE, "1979-04-13"))
                        .file();
        var belief =
                new Belief(
                        TrustRules.USUAL, List.of(said(BIRTH_DATE, 0, "1979-03-14", "1979-04-13")));

        assertThat(Glance.of(file.records(), belief).born()).isEqualTo("1979-03-14");
        assertThat(Glance.of(file.records()).born()).isEqualTo("1979-04-13");
    }

    @SafeVarargs
    private static ShownValue phone(TrustRules rules, Recorded<Statement>... statements) {
        var file =
                new Files().row(HOUSING, fact(PHONE, OLD)).row(BENEFITS, fact(PHONE, NEW)).file();
        var settled =
                new CitizenFile(
                        file.person(),
                        file.scopes(),
                        file.records(),
                        file.links(),
                        file.involvements(),
                        file.events(),
                        file.notes(),
                        new Belief(rules, Arrays.asList(statements)));
        return SingleView.of(settled).value(PHONE).orElseThrow();
    }

    private static Recorded<Statement> priya(int days, String value, String... over) {
        return by("W00007", days, days, value, all(over));
    }

    private static Recorded<Statement> dariusz(int days, String value, String... over) {
        return by("W00008", days, days, value, all(over));
    }

    /// The same word of one who had these before them, and no other.
    @SafeVarargs
    private static Recorded<Statement> having(
            Recorded<Statement> said, Recorded<Statement>... seen) {
        var ids = Stream.of(seen).map(one -> one.header().id()).toList();
        return new Recorded<>(said.header(), said.body().having(ids));
    }

    private static Recorded<Statement> copy(Category service, Recorded<Statement> said) {
        var header = said.header();
        var body = said.body();
        return new Recorded<>(
                new Header(
                        Files.id("copy"),
                        header.file(),
                        service,
                        header.sensitivity(),
                        header.version(),
                        header.author(),
                        header.observedAt(),
                        header.recordedAt()),
                new Statement(service, body.field(), body.value(), body.overruled()));
    }

    /// Beside what both sources say.
    private static String[] all(String... over) {
        return Stream.concat(Stream.of(OLD, NEW), Stream.of(over)).toArray(String[]::new);
    }

    /// @param reached the day on which the hub had it
    private static Recorded<Statement> by(
            String officer, int days, int reached, @Nullable String value, String... over) {
        var header = said(days, value).header();
        return new Recorded<>(
                new Header(
                        header.id(),
                        header.file(),
                        header.category(),
                        header.sensitivity(),
                        header.version(),
                        officer,
                        header.observedAt(),
                        Files.LAST_NIGHT.plus(Duration.ofDays(reached))),
                new Statement(HOUSING, PHONE, value, List.of(over)));
    }

    private static Recorded<Statement> said(int days, @Nullable String value, String... over) {
        return said(PHONE, days, value, over);
    }

    private static Recorded<Statement> said(
            Category service, int days, @Nullable String value, String... over) {
        return said(service, PHONE, days, value, over);
    }

    private static Recorded<Statement> said(
            Field field, int days, @Nullable String value, String... over) {
        return said(HOUSING, field, days, value, over);
    }

    private static Recorded<Statement> said(
            Category service, Field field, int days, @Nullable String value, String... over) {
        var at = Files.LAST_NIGHT.plus(Duration.ofDays(days));
        return new Recorded<>(
                new Header(
                        Files.id("statement" + days),
                        Files.id("person"),
                        service,
                        Sensitivity.NORMAL,
                        1,
                        "W00007",
                        at,
                        at),
                new Statement(service, field, value, List.of(over)));
    }
}
