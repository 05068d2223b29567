package org.doorstep.protocol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.doorstep.domain.clock.Deadline;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.reference.Reference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The worked examples of the product's page on standards (§3 *Tasks with clocks*), counted by the
/// files that Doorstep brings.
class WorkedExamplesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Reckoning reckoning =
            ReferenceFiles.reckoning(
                    ReferenceFiles.shipped(Kind.CLOCKS),
                    ReferenceFiles.shipped(Kind.BANK_HOLIDAYS));

    /// “Prevention started Tue 1 Dec 2026 inclusive ⇒ last day 25 Jan 2027”.
    @Test
    void thePreventionDutyOf56DaysCountsItsFirstDay() {
        assertThat(last("homelessness-prevention", "2026-12-01")).isEqualTo("2027-01-25");
    }

    /// “Awaab significant, aware Fri 18 Dec 2026 ⇒ investigate by Wed 6 Jan 2027”.
    @Test
    void tenWorkingDaysOverChristmasLeaveOutTheBankHolidays() {
        assertThat(last("awaab-investigate", "2026-12-18")).isEqualTo("2027-01-06");
    }

    /// “s.47 strategy Mon 14 Dec 2026 ⇒ ICPC by Thu 7 Jan 2027”.
    @Test
    void fifteenWorkingDaysLeadFromTheStrategyDiscussionToTheConference() {
        assertThat(last("section-47-conference", "2026-12-14")).isEqualTo("2027-01-07");
    }

    /// “SAR received 3 Sep 2026 ⇒ 3 Oct is Saturday ⇒ Mon 5 Oct”.
    @Test
    void aSubjectAccessRequestDueOnASaturdayIsDueOnMonday() {
        assertThat(last("subject-access", "2026-09-03")).isEqualTo("2026-10-05");
    }

    /// “SAR 31 Jan 2027 ⇒ 28 Feb is Sunday ⇒ Mon 1 Mar”.
    @Test
    void aMonthFromThe31stEndsWithTheShorterMonthAndThenGoesToAWorkingDay() {
        assertThat(last("subject-access", "2027-01-31")).isEqualTo("2027-03-01");
    }

    /// “Awaab’s Law has two 24-hour emergency clocks, calendar hours”, over the night of the clocks
    /// going back too.
    @Test
    void anEmergencyHas24HoursAlsoWhenTheClocksGoBack() {
        var aware = LocalDateTime.of(2026, 10, 24, 18, 0).atZone(LONDON).toInstant();

        assertThat(due("awaab-emergency-investigate", aware).moment())
                .isEqualTo(LocalDateTime.of(2026, 10, 25, 17, 0).atZone(LONDON).toInstant());
        assertThat(due("awaab-emergency-make-safe", aware).moment())
                .isEqualTo(aware.plusSeconds(24 * 3600));
    }

    /// Every other row of the table, each from a plain Monday, 7 September 2026.
    @ParameterizedTest
    @CsvSource({
        "homelessness-relief, 2026-11-01",
        "homelessness-review-request, 2026-09-27",
        "homelessness-review, 2026-11-02",
        "homelessness-review-steps, 2026-09-28",
        "homelessness-appeal, 2026-09-28",
        "homelessness-bed-and-breakfast, 2026-10-18",
        "awaab-summary, 2026-09-10",
        "awaab-safety-works, 2026-09-14",
        "awaab-further-works, 2026-09-14",
        "awaab-further-works-start, 2026-11-30",
        "electrical-report, 2031-09-07",
        "electrical-copy, 2026-10-05",
        "electrical-works, 2026-10-05",
        "housing-benefit-decide, 2026-09-21",
        "housing-benefit-evidence, 2026-10-07",
        "housing-benefit-reasons-request, 2026-10-07",
        "housing-benefit-reasons, 2026-09-21",
        "housing-benefit-appeal, 2026-10-07",
        "housing-benefit-appeal-late, 2027-10-07",
        "council-tax-reduction-reply, 2026-11-07",
        "council-tax-reduction-tribunal, 2026-11-07",
        "council-tax-reduction-tribunal-no-reply, 2027-01-07",
        "crisis-payment, 2026-09-09",
        "care-act-assessment, 2026-10-05",
        "care-act-first-review, 2026-11-02",
        "care-act-review, 2027-09-07",
        "safeguarding-acknowledge, 2026-09-08",
        "safeguarding-planning, 2026-09-08",
        "children-referral, 2026-09-08",
        "children-assessment, 2026-11-09",
        "child-protection-core-group, 2026-09-21",
        "child-protection-first-review, 2026-12-07",
        "child-protection-review, 2027-03-07",
        "strategy-discussion, 2026-09-08",
        "blue-badge-decide, 2026-11-30",
        "subject-access-complex, 2026-12-07",
        "data-protection-complaint, 2026-10-07"
    })
    void aRowOfTheTableIsCountedAsItSays(String rule, String last) {
        assertThat(last(rule, "2026-09-07")).isEqualTo(last);
    }

    /// “SI 2025/1042, in force 27 Oct 2025”; “CRF runs 1 Apr 2026–31 Mar 2029”.
    @Test
    void aClockCannotStartBeforeItsRuleIsInForceOrAfterItHasEnded() {
        var rules = reckoning.rules();

        assertThat(rules.rule("awaab-investigate", LocalDate.of(2025, 10, 26))).isEmpty();
        assertThat(rules.rule("awaab-investigate", LocalDate.of(2025, 10, 27))).isPresent();
        assertThat(rules.rule("crisis-payment", LocalDate.of(2029, 4, 1))).isEmpty();
    }

    private String last(String rule, String day) {
        return due(rule, LocalDate.parse(day).atTime(10, 0).atZone(LONDON).toInstant())
                .day()
                .toString();
    }

    private Deadline due(String rule, Instant started) {
        var clock = Running.since(rule, started);
        return reckoning.due(reckoning.rule(clock).orElseThrow(), clock).orElseThrow();
    }
}
