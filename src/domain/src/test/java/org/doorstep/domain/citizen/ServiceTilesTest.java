package org.doorstep.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.access.Category.ADULT_CARE;
import static org.doorstep.domain.access.Category.BENEFITS;
import static org.doorstep.domain.access.Category.CHILDREN;
import static org.doorstep.domain.access.Category.COUNCIL_TAX;
import static org.doorstep.domain.access.Category.HOUSING;
import static org.doorstep.domain.access.Category.OTHER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.ServiceState.Attention;
import org.junit.jupiter.api.Test;

class ServiceTilesTest {

    private static ServiceState state(String label, Attention attention) {
        return new ServiceState(label, attention, "A summary", "Tom Okafor", "A next step");
    }

    private static ServiceTile tile(SingleView view, Category service) {
        return view.tiles().stream().filter(t -> t.service() == service).findFirst().orElseThrow();
    }

    @Test
    void thereIsATileForEachServiceInTheirOrder() {
        assertThat(new Files().view().tiles())
                .extracting(ServiceTile::service)
                .containsExactly(HOUSING, BENEFITS, COUNCIL_TAX, ADULT_CARE, CHILDREN, OTHER);
    }

    @Test
    void theMostPressingRowSpeaksForItsService() {
        var view =
                new Files()
                        .state(HOUSING, "K1", state("Open", Attention.NONE))
                        .state(HOUSING, "K2", state("Late", Attention.LATE))
                        .state(HOUSING, "K3", state("At risk", Attention.AT_RISK))
                        .view();

        assertThat(tile(view, HOUSING))
                .isInstanceOfSatisfying(
                        ServiceTile.Known.class,
                        known -> {
                            assertThat(known.state().label()).isEqualTo("Late");
                            assertThat(known.rows()).hasSize(3);
                        });
    }

    @Test
    void whatAServiceIsToldOfStandsOnItsTileWhileItIsBeingDealtWith() {
        var tenant =
                new Files()
                        .state(HOUSING, "K1", state("In arrears", Attention.LATE))
                        .told(HOUSING, "claim", "2026-08-05", "A claim is being dealt with", true)
                        .told(HOUSING, "alert", "2026-08-04", "Dealt with", false);

        assertThat(tile(tenant.view(), HOUSING))
                .isInstanceOfSatisfying(
                        ServiceTile.Known.class,
                        known ->
                                assertThat(known.told())
                                        .containsExactly(
                                                new ServiceTile.OpenElsewhere(
                                                        Files.id("toldclaim"),
                                                        "claim",
                                                        "A claim is being dealt with",
                                                        LocalDate.of(2026, 8, 5))));
    }

    @Test
    void evidenceOfWhichTheSystemDoesNotKnowYetStandsBesideWhatItCallsLate() {
        var late = new Files().state(BENEFITS, "K1", state("Evidence late", Attention.LATE));

        assertThat(known(late.form(BENEFITS, "2026-08-06T09:00:00Z", true)))
                .returns(Attention.LATE, ServiceTile.Known::attention)
                .extracting(ServiceTile.Known::evidence)
                .isEqualTo(
                        new ServiceTile.Evidence(
                                Files.id("form2026-08-06T09:00:00Z"),
                                Instant.parse("2026-08-06T09:00:00Z"),
                                "W00007"));
    }

    @Test
    void whatTheSystemSawOrNobodySawAnswersNothing() {
        var late =
                new Files()
                        .state(BENEFITS, "K1", state("Evidence late", Attention.LATE))
                        .form(BENEFITS, "2026-08-01T09:00:00Z", true)
                        .form(BENEFITS, "2026-08-06T09:00:00Z", false)
                        .form(HOUSING, "2026-08-06T10:00:00Z", true);

        assertThat(known(late))
                .returns(Attention.LATE, ServiceTile.Known::attention)
                .extracting(ServiceTile.Known::evidence)
                .isNull();
    }

    private static ServiceTile.Known known(Files files) {
        return (ServiceTile.Known) tile(files.view(), BENEFITS);
    }

    @Test
    void anEndedRowSpeaksOnlyWhereNothingStands() {
        var view =
                new Files()
                        .add(
                                HOUSING,
                                "K1",
                                List.of(),
                                state("Late", Attention.LATE),
                                LocalDate.of(2024, 1, 1))
                        .state(HOUSING, "K2", state("Open", Attention.NONE))
                        .view();

        assertThat(tile(view, HOUSING))
                .isInstanceOfSatisfying(
                        ServiceTile.Known.class,
                        known -> assertThat(known.state().label()).isEqualTo("Open"));
    }

    @Test
    void nothingThatHasEndedIsLate() {
        var view =
                new Files()
                        .add(
                                HOUSING,
                                "K1",
                                List.of(),
                                state("Late", Attention.LATE),
                                LocalDate.of(2024, 1, 1))
                        .view();

        assertThat(view.pressing()).isEmpty();
        assertThat(view.worksWith()).isEmpty();
    }

    @Test
    void aServiceThatOnlyExistsSaysWhomToAsk() {
        var view = new Files().involved(CHILDREN, "Duty team", "020 7946 0011").view();

        assertThat(tile(view, CHILDREN))
                .isInstanceOfSatisfying(
                        ServiceTile.Exists.class,
                        exists -> {
                            assertThat(exists.involvement().team()).isEqualTo("Duty team");
                            assertThat(exists.involvement().phone()).isEqualTo("020 7946 0011");
                        });
    }

    @Test
    void aServiceThatTheOfficerMaySeeKnowsItsTeam() {
        var view =
                new Files()
                        .involved(HOUSING, "Rents", "020 7946 0102")
                        .state(HOUSING, "K1", state("Open", Attention.NONE))
                        .view();

        assertThat(tile(view, HOUSING))
                .isInstanceOfSatisfying(
                        ServiceTile.Known.class,
                        known -> assertThat(known.team()).isEqualTo("Rents"));
    }

    @Test
    void aServiceWithoutARecordSaysSo() {
        assertThat(tile(new Files().view(), OTHER)).isEqualTo(new ServiceTile.NoRecord(OTHER));
    }

    @Test
    void lateComesBeforeAtRisk() {
        var view =
                new Files()
                        .state(HOUSING, "K1", state("At risk", Attention.AT_RISK))
                        .state(ADULT_CARE, "K2", state("Late", Attention.LATE))
                        .view();

        assertThat(view.pressing())
                .extracting(ServiceTile.Known::service)
                .containsExactly(ADULT_CARE, HOUSING);
    }
}
