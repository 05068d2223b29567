package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.LookalikesTown.NOBODY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.hub.record.Version;
import org.doorstep.protocol.newcomer.LookalikesAnswer;
import org.doorstep.protocol.newcomer.LookalikesRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What an officer who guesses does not find out by asking the hub.
class LookalikesSecrecyTest {

    private static final Fact NUMBER = new Fact(Field.NATIONAL_INSURANCE_NUMBER, "QQ123456C", null);

    private static final SettableClock CLOCK = new SettableClock();

    @RegisterExtension static final RunningHub HUB = new RunningHub(CLOCK);

    private static LookalikesTown town;

    @BeforeAll
    static void twoTeams() {
        town = new LookalikesTown(HUB, "anna", "ben", "dee", "fin");
    }

    @Test
    void whoeverGuessesAnAddressPhoneOrNumberOfAnotherTeamsPersonLearnsNothing() {
        var file = town.file("team-b");
        var facts = town.named("Ivy", "Quist", "1987-01-02", "5 Mill Lane");
        facts.add(new Fact(Field.POSTCODE, "XQ1 1AA", null));
        facts.add(new Fact(Field.PHONE, "020 7946 0022", null));
        facts.add(NUMBER);
        town.row(file, Category.HOUSING, facts);
        town.worksWith(file, Category.HOUSING, "Southgate");

        var plain = ivy(null, null, null, null);

        assertThat(ivy("5 Mill Lane", "XQ1 1AA", null, null)).isEqualTo(plain);
        assertThat(ivy("77 Other Street", "XQ9 9ZZ", null, null)).isEqualTo(plain);
        assertThat(ivy(null, null, "020 7946 0022", null)).isEqualTo(plain);
        assertThat(ivy(null, null, "020 7946 0999", null)).isEqualTo(plain);
        assertThat(ivy(null, null, null, "QQ123456C")).isEqualTo(plain);
        assertThat(ivy(null, null, null, "QQ654321C")).isEqualTo(plain);
        assertThat(plain)
                .extracting(LookalikesAnswer.Known::why)
                .containsExactly(List.of("Same birth date", "Same first name", "Same last name"));
    }

    @Test
    void besideANumberTheBirthDateOfAnotherTeamsPersonMustBeTheSame() {
        var file = town.file("team-b");
        var facts = town.named("Joy", "Winter", "1988-01-02", "");
        facts.add(new Fact(Field.NATIONAL_INSURANCE_NUMBER, "QQ222222C", null));
        town.row(file, Category.HOUSING, facts);
        town.worksWith(file, Category.HOUSING, "Southgate");

        assertThat(winter("1988-01-02"))
                .extracting(LookalikesAnswer.Known::why)
                .containsExactly(List.of("Same National Insurance number", "Same last name"));
        assertThat(winter("1988-01-03")).isEmpty();
        assertThat(winter("1988-02-01")).isEmpty();
        assertThat(winter("1988")).isEmpty();
    }

    @Test
    void whoeverLivesWithSomebodyWhoseAddressIsProtectedIsWithNoTeam() {
        tenant("Kit", "6 Hidden Close");
        tenant("Lee", "8 Hidden Close");
        assertThat(known("dee", "Kit")).hasSize(1);
        town.row(
                town.file("team-b"),
                Category.CHILDREN,
                Sensitivity.RESTRICTED,
                List.of(LookalikesTown.PROTECTED),
                home("May", "1960-01-02", "6 HIDDEN CLOSE"));
        CLOCK.forward(Duration.ofMinutes(2));

        assertThat(town.text("dee", "Kit", "Hume", "1989-01-02")).isEqualTo(NOBODY);
        assertThat(known("dee", "Lee")).hasSize(1);
    }

    @Test
    void aHiddenRecordFindsNobodyByADateThatIsOnlyNearTheOneThatMayBeSeen() {
        var file = town.file("team-a");
        town.row(file, Category.HOUSING, town.named("Bea", "Quist", "1981-01-02", ""));
        town.row(file, Category.CHILDREN, town.named("Bea", "Quist", "1981-01-03", ""));

        assertThat(town.text("anna", "Bea", "Quist", "1981-01-03")).isEqualTo(NOBODY);
        assertThat(town.asked("anna", "Bea", "Quist", "1981-01-02").people()).hasSize(1);
        assertThat(town.asked("carol", "Bea", "Quist", "1981-01-03").people()).hasSize(1);
    }

    @Test
    void aDateThatSystemsFillInFindsNobodyButANumberStillDoes() {
        var file = town.file("team-a");
        var rows = new ArrayList<Version>();
        for (var i = 0; i < 1_001; i++) {
            rows.add(version(file, List.of()));
        }
        town.append(rows.toArray(Version[]::new));
        var numbered = town.file("team-a");
        town.append(
                version(
                        numbered,
                        List.of(new Fact(Field.NATIONAL_INSURANCE_NUMBER, "QQ333333C", null))));

        assertThat(town.text("fin", "Una", "Filler", "1900-01-01")).isEqualTo(NOBODY);
        assertThat(
                        town.ask(
                                        "fin",
                                        new LookalikesRequest(
                                                "Una",
                                                "Filler",
                                                "1900-01-01",
                                                null,
                                                null,
                                                null,
                                                "QQ333333C"))
                                .as(LookalikesAnswer.class)
                                .people())
                .extracting(LookalikesAnswer.Seen::person)
                .containsExactly(numbered);
    }

    private static Version version(UUID file, List<Fact> more) {
        var facts = new ArrayList<>(town.named("Una", "Filler", "1900-01-01", ""));
        facts.addAll(more);
        return town.version(file, Category.HOUSING, Sensitivity.NORMAL, List.of(), facts);
    }

    private static List<LookalikesAnswer.Known> ivy(
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String phone,
            @Nullable String number) {
        return town.known(
                "anna",
                new LookalikesRequest(
                        "Ivy", "Quist", "1987-01-02", address, postcode, phone, number));
    }

    private static List<LookalikesAnswer.Known> winter(String born) {
        return town.known(
                "ben", new LookalikesRequest(null, "Winter", born, null, null, null, "QQ222222C"));
    }

    private static void tenant(String given, String address) {
        var file = town.file("team-b");
        town.row(file, Category.HOUSING, home(given, "1989-01-02", address));
        town.worksWith(file, Category.HOUSING, "Southgate");
    }

    private static List<Fact> home(String given, String born, String address) {
        var facts = new ArrayList<>(town.named(given, "Hume", born, address));
        facts.add(new Fact(Field.POSTCODE, "XQ2 2BB", null));
        return facts;
    }

    private static List<LookalikesAnswer.Known> known(String officer, String given) {
        return town.asked(officer, given, "Hume", "1989-01-02").known();
    }
}
