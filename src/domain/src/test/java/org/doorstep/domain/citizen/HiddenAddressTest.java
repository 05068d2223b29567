package org.doorstep.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.access.Category.ADULT_CARE;
import static org.doorstep.domain.access.Category.HOUSING;
import static org.doorstep.domain.citizen.Field.ADDRESS;
import static org.doorstep.domain.citizen.Field.POSTCODE;
import static org.doorstep.domain.citizen.Files.fact;

import java.util.List;
import java.util.Map;
import org.doorstep.domain.citizen.ServiceState.Attention;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.junit.jupiter.api.Test;

/// An address that must not be disclosed is in no part of the view.
class HiddenAddressTest {

    private final Files files =
            new Files()
                    .add(
                            ADULT_CARE,
                            "A1",
                            List.of(
                                    new Caution(
                                            Caution.Level.DO_NOT_DISCLOSE,
                                            "Address not to be disclosed",
                                            null,
                                            null)),
                            null,
                            null)
                    .add(
                            HOUSING,
                            "H1",
                            List.of(),
                            new ServiceState(
                                    "Open", Attention.NONE, "Tenancy at 12 Elm Road", null, null),
                            null,
                            fact(ADDRESS, "Flat 4, 12 Elm Road, Wrenford"),
                            fact(POSTCODE, "XA1 2BC"))
                    .event(
                            HOUSING,
                            "E1",
                            Event.Kind.REPAIR,
                            "2026-05-01",
                            "Boiler at flat 4, 12 ELM ROAD, xa12bc")
                    .note("n1", "2026-05-02T09:00:00Z", "Met at 12 Elm Road in Wrenford", null, 1);

    @Test
    void noPartOfTheViewHasIt() {
        assertThat(files.view().toString())
                .doesNotContainIgnoringCase("Elm Road")
                .doesNotContainIgnoringCase("XA1 2BC")
                .doesNotContainIgnoringCase("XA12BC");
    }

    @Test
    void whatWasWrittenSaysThatSomethingIsLeftOut() {
        assertThat(files.view().timeline())
                .extracting(TimelineEntry::title)
                .containsExactly(
                        "Met at (address hidden) in Wrenford",
                        "Boiler at (address hidden), (address hidden), (address hidden)");
    }

    @Test
    void anOfficerWithAReasonSeesIt() {
        var view = SingleView.disclosed(files.file());

        assertThat(view.addressProtected()).isTrue();
        assertThat(view.addressHidden()).isFalse();
        assertThat(view.value(ADDRESS).orElseThrow().value())
                .isEqualTo("Flat 4, 12 Elm Road, Wrenford, XA1 2BC");
    }

    @Test
    void aFileWithoutTheWarningHidesNothing() {
        var view = new Files().row(HOUSING, fact(ADDRESS, "12 Elm Road, Wrenford")).view();

        assertThat(view.addressHidden()).isFalse();
        assertThat(view.value(ADDRESS)).isPresent();
    }

    @Test
    void itIsNotInCompletedFormsEither() {
        var file = files.file();
        var answers =
                Map.<String, Object>of(
                        "address", Map.of("line", "Flat 4, 12 Elm Road", "postcode", "XA1 2BC"),
                        "risks", List.of(Map.of("what", "Steps at 12 elm road")),
                        "falls", 2L);
        var response = new FormResponse("f", 0, "Form", HOUSING, "visit", 3, null, null, answers);

        var view =
                SingleView.of(
                        new CitizenFile(
                                file.person(),
                                file.scopes(),
                                file.records(),
                                file.links(),
                                file.involvements(),
                                file.events(),
                                file.notes(),
                                List.of(new Recorded<>(file.notes().getFirst().header(), response)),
                                file.belief()));

        assertThat(view.toString())
                .doesNotContainIgnoringCase("elm road")
                .doesNotContain("XA1 2BC");
        assertThat(view.responses().getFirst().body().answers()).containsEntry("falls", 2L);
    }
}
