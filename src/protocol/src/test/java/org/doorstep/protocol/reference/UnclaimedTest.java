package org.doorstep.protocol.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Involvement;
import org.doorstep.domain.citizen.ServiceState;
import org.doorstep.domain.citizen.ServiceState.Attention;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.SourceRecord.Detail;
import org.doorstep.domain.entitlement.Benefits;
import org.doorstep.domain.entitlement.Benefits.OpenCase;
import org.doorstep.domain.entitlement.Hint;
import org.doorstep.domain.entitlement.Hint.Because;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.response.FormResponse;
import org.junit.jupiter.api.Test;

/// What people are hinted to be able to claim by the rules that Doorstep brings.
class UnclaimedTest {

    private static final String SHIPPED = ReferenceFiles.shipped(Kind.UNCLAIMED);
    private static final Benefits RULES = ReferenceFiles.unclaimed(SHIPPED);
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Set<Category> ALL = Set.of(Category.values());
    private static final String CLAIM = "housing-benefit-claim";

    @Test
    void aPensionerWhoRentsFromTheCouncilMayClaimHousingBenefit() {
        var hints = new Somebody("1951-01-08").rents("Tenant", "Tenant").hints();

        assertThat(hints)
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.benefit().title()).isEqualTo("Housing Benefit");
                    assertThat(hint.because())
                            .extracting(Because::words)
                            .containsExactly("rents from the council");
                    assertThat(hint.because().getFirst().from().source()).isEqualTo("housing");
                });
    }

    @Test
    void whoeverIsYoungerAndBehindWithTheRentIsSentToUniversalCredit() {
        assertThat(new Somebody("1984-03-14").rents("Tenant", "Tenant").hints()).isEmpty();
        assertThat(new Somebody("1984-03-14").rents("Tenant", "In arrears").hints())
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.benefit().title()).isEqualTo("Universal Credit for the rent");
                    assertThat(hint.benefit().form()).isNull();
                });
    }

    @Test
    void statePensionAgeGoesByTheDayOfBirth() {
        assertThat(titles(new Somebody("1960-05-01"))).containsExactly("Housing Benefit");
        assertThat(titles(new Somebody("1960-10-30"))).isEmpty();
        assertThat(titles(new Somebody("1960"))).isEmpty();
    }

    @Test
    void councilTaxReductionIsForBothAndNeedsASignOfLittleMoney() {
        var pays = new Somebody("1984-03-14").paysCouncilTax("Single person discount");
        assertThat(pays.hints()).isEmpty();
        assertThat(pays.row("benefits", Category.BENEFITS, "Suspended", Map.of()).hints())
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.benefit().title()).isEqualTo("Council Tax Reduction");
                    assertThat(hint.because())
                            .extracting(Because::words)
                            .containsExactly("pays council tax", "has a Housing Benefit claim");
                });
        assertThat(
                        new Somebody("1984-03-14")
                                .paysCouncilTax("Council Tax Reduction")
                                .row("benefits", Category.BENEFITS, "In payment", Map.of())
                                .hints())
                .isEmpty();
    }

    @Test
    void nothingIsHintedWhereAClaimIsKnownOrBegun() {
        assertThat(pensioner().row("benefits", Category.BENEFITS, "In payment", Map.of()).hints())
                .isEmpty();
        assertThat(hinted(pensioner(), List.of(new OpenCase(UUID.randomUUID(), CLAIM, null))))
                .isEmpty();
        assertThat(pensioner().claimed(NOW.minusSeconds(10 * 86_400)).hints()).isEmpty();
        assertThat(pensioner().claimed(NOW.minusSeconds(400L * 86_400)).hints()).hasSize(1);
    }

    @Test
    void aFormSpeaksForWhatWasClaimedByItAlone() {
        var housing =
                Map.<String, Object>of("claimed", List.of("housing_benefit"), "agreed", "yes");
        var both =
                Map.<String, Object>of(
                        "claimed",
                        List.of("council_tax_reduction", "housing_benefit"),
                        "agreed",
                        "yes");
        var neither =
                Map.<String, Object>of(
                        "claimed",
                        List.of("council_tax_reduction", "housing_benefit"),
                        "agreed",
                        "no");

        assertThat(hinted(poor().wrote(housing, null), List.of()))
                .containsExactly("council-tax-reduction");
        assertThat(hinted(poor().wrote(both, null), List.of())).isEmpty();
        assertThat(hinted(poor().wrote(neither, null), List.of()))
                .containsExactly("housing-benefit", "council-tax-reduction");
    }

    @Test
    void anOpenCaseSpeaksForBothUnlessItsFormSaysWhatIsClaimed() {
        var open = new OpenCase(UUID.randomUUID(), CLAIM, null);
        var housing =
                Map.<String, Object>of("claimed", List.of("housing_benefit"), "agreed", "yes");

        assertThat(hinted(poor(), List.of(open))).isEmpty();
        assertThat(hinted(poor().wrote(housing, open.id()), List.of(open)))
                .containsExactly("council-tax-reduction");
        assertThat(hinted(poor().wrote(housing, null), List.of(open)))
                .as("a case of which nobody knows what is claimed in it")
                .isEmpty();

        var began = poor().wrote(housing, null);
        var begun = new OpenCase(UUID.randomUUID(), CLAIM, began.lastForm());
        assertThat(hinted(began, List.of(begun))).containsExactly("council-tax-reduction");
    }

    private static List<String> hinted(Somebody who, List<OpenCase> open) {
        return who.hints(ALL, open).stream().map(hint -> hint.benefit().id()).toList();
    }

    private static Somebody poor() {
        return new Somebody("1951-01-08").rents("Tenant", "In arrears").paysCouncilTax("None");
    }

    @Test
    void nothingIsHintedToWhomAClaimWouldNotBeShown() {
        assertThat(pensioner().hints(Set.of(Category.HOUSING), List.of())).isEmpty();
        // Benefits work with the person, and show this officer nothing of it.
        assertThat(pensioner().involved(Category.BENEFITS).hints()).isEmpty();
    }

    @Test
    void aRowThatHasEndedSpeaksForNothing() {
        assertThat(new Somebody("1951-01-08").ended().hints()).isEmpty();
    }

    @Test
    void whatIsWrongInTheFileIsToldWithItsLine() {
        var text =
                """
                {
                  "pension_age": [
                    {"born_until": "1977-04-05", "years": 67, "months": 0},
                    {"born_until": "1960-04-05", "years": 66, "months": 0}
                  ],
                  "benefits": [
                    {"id": "x", "title": "X", "service": "benefits", "age": "old", "form_days": 0, "source": "s", "checked": "local"},
                    {"id": "x", "title": "X", "service": "benefits", "age": "any", "form_days": 0, "source": "s", "checked": "local",
                     "all": [{"source": "housing", "column": "Role", "words": "rents"}]}
                  ]
                }
                """;

        assertThat(
                        catchThrowableOfType(
                                        FlawedFileException.class,
                                        () -> ReferenceFiles.check(Kind.UNCLAIMED, text))
                                .flaws())
                .extracting(Flaw::toString)
                .containsExactlyInAnyOrder(
                        "Line 4: The steps are in the order of the dates of birth.",
                        "Line 7: Something must speak for it: name signs under “all” or “any”.",
                        "Line 7: Use one of: any, pension, working.",
                        "Line 8: This “id” is there twice.",
                        "Line 9: “column” and “says” go together: what must the column say?");
    }

    private static List<String> titles(Somebody who) {
        return who.rents("Tenant", "Tenant").hints().stream()
                .map(hint -> hint.benefit().title())
                .toList();
    }

    private static Somebody pensioner() {
        return new Somebody("1951-01-08").rents("Joint tenant", "Tenant");
    }

    /// Somebody of whom the systems say a few things.
    private static final class Somebody {

        private final UUID person = UUID.randomUUID();
        private final String born;
        private final List<Recorded<SourceRecord>> rows = new ArrayList<>();
        private final List<Recorded<Involvement>> involvements = new ArrayList<>();
        private final List<Recorded<FormResponse>> forms = new ArrayList<>();

        Somebody(String born) {
            this.born = born;
        }

        Somebody rents(String role, String state) {
            return row("housing", Category.HOUSING, state, Map.of("Role", role));
        }

        Somebody paysCouncilTax(String discount) {
            return row("counciltax", Category.COUNCIL_TAX, "Open", Map.of("Discount", discount));
        }

        Somebody ended() {
            rows.add(
                    new Recorded<>(
                            header(Category.HOUSING, NOW),
                            row("housing", "Former tenancy", Map.of("Role", "Tenant"), NOW)));
            return this;
        }

        Somebody row(String source, Category service, String state, Map<String, String> details) {
            rows.add(new Recorded<>(header(service, NOW), row(source, state, details, null)));
            return this;
        }

        Somebody involved(Category service) {
            involvements.add(
                    new Recorded<>(
                            header(Category.CORE, NOW),
                            new Involvement(service, "Benefits", null, null)));
            return this;
        }

        /// By an edition of the form that did not ask what.
        Somebody claimed(Instant at) {
            return wrote(at, Map.of("a", "b"), null);
        }

        Somebody wrote(Map<String, Object> answers, UUID caseId) {
            return wrote(NOW.minusSeconds(86_400), answers, caseId);
        }

        UUID lastForm() {
            return forms.getLast().header().id();
        }

        private Somebody wrote(Instant at, Map<String, Object> answers, UUID caseId) {
            forms.add(
                    new Recorded<>(
                            header(Category.BENEFITS, at),
                            new FormResponse(
                                    CLAIM,
                                    0,
                                    "Claim",
                                    Category.BENEFITS,
                                    "contact",
                                    1,
                                    caseId,
                                    null,
                                    answers)));
            return this;
        }

        List<Hint> hints() {
            return hints(ALL, List.of());
        }

        List<Hint> hints(Set<Category> seen, List<OpenCase> open) {
            var file =
                    new CitizenFile(
                            person,
                            List.of(),
                            rows,
                            List.of(),
                            involvements,
                            List.of(),
                            List.of(),
                            forms,
                            Belief.USUAL);
            return RULES.hints(
                    SingleView.of(file),
                    new Benefits.Known(seen, open),
                    NOW,
                    LocalDate.ofInstant(NOW, ZoneOffset.UTC));
        }

        private SourceRecord row(
                String source, String state, Map<String, String> details, Instant ended) {
            return new SourceRecord(
                    source,
                    "K1",
                    List.of(new Fact(Field.BIRTH_DATE, born, null)),
                    List.of(),
                    new ServiceState(state, Attention.NONE, null, null, null),
                    details.entrySet().stream()
                            .map(one -> new Detail(one.getKey(), one.getValue()))
                            .toList(),
                    ended == null ? null : LocalDate.ofInstant(ended, ZoneOffset.UTC));
        }

        private Header header(Category service, Instant at) {
            return new Header(
                    UUID.randomUUID(), person, service, Sensitivity.NORMAL, 1, "import:x", at, at);
        }
    }
}
