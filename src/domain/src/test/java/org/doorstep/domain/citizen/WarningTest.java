package org.doorstep.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.access.Category.CORE;
import static org.doorstep.domain.access.Category.HOUSING;
import static org.doorstep.domain.citizen.Field.ADDRESS;
import static org.doorstep.domain.citizen.Files.fact;
import static org.doorstep.domain.citizen.Files.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a warning says after all that was done with it.
class WarningTest {

    private final List<Recorded<Marker>> markers = new ArrayList<>();

    private WarningTest act(
            String act, @Nullable String after, Marker.Kind kind, Category filed, String at) {
        var whole =
                new Marker(
                        HOUSING,
                        id("marker"),
                        id(act),
                        after == null ? null : id(after),
                        kind,
                        Caution.Level.STOP,
                        "Do not visit alone",
                        kind == Marker.Kind.ENDED ? null : LocalDate.parse("2027-01-01"),
                        "Threatened Tom at 12 Elm Road",
                        "Amara Singh",
                        Marker.Told.YES,
                        null,
                        kind == Marker.Kind.RECORDED ? null : "As before",
                        null);
        var header =
                new Header(
                        id(act + filed),
                        id("folasade"),
                        filed,
                        Sensitivity.OPEN,
                        1,
                        "W00007",
                        Instant.parse(at),
                        Instant.parse(at));
        markers.add(new Recorded<>(header, filed == CORE ? whole.forEverybody() : whole));
        return this;
    }

    private Warning warning() {
        return Warning.of(markers).getFirst();
    }

    @Test
    void bothCopiesOfAnActAreOneWithItsEvidence() {
        act("a", null, Marker.Kind.RECORDED, CORE, "2026-07-01T09:00:00Z")
                .act("a", null, Marker.Kind.RECORDED, HOUSING, "2026-07-01T09:00:00Z");

        assertThat(Warning.of(markers)).hasSize(1);
        assertThat(warning().acts()).hasSize(1);
        assertThat(warning().standing().body().evidence()).isNotNull();
        assertThat(warning().everybody()).isTrue();
    }

    @Test
    void whoMaySeeTheCopyForEverybodyAloneIsWarnedWithoutEvidence() {
        act("a", null, Marker.Kind.RECORDED, CORE, "2026-07-01T09:00:00Z");

        assertThat(warning().caution().text()).isEqualTo("Do not visit alone");
        assertThat(warning().standing().body().evidence()).isNull();
    }

    @Test
    void aWarningThatWasEndedByWhoHadSeenAllWarnsNoMore() {
        act("a", null, Marker.Kind.RECORDED, HOUSING, "2026-07-01T09:00:00Z")
                .act("b", "a", Marker.Kind.REVIEWED, HOUSING, "2026-07-02T09:00:00Z")
                .act("c", "b", Marker.Kind.ENDED, HOUSING, "2026-07-03T09:00:00Z");

        assertThat(warning().ended()).isTrue();
        assertThat(warning().acts()).hasSize(3);
        assertThat(MergedCaution.of(List.of(), belief())).isEmpty();
    }

    @Test
    void aWarningThatWasEndedBesideAReviewStands() {
        act("a", null, Marker.Kind.RECORDED, HOUSING, "2026-07-01T09:00:00Z")
                .act("b", "a", Marker.Kind.REVIEWED, HOUSING, "2026-07-02T09:00:00Z")
                .act("c", "a", Marker.Kind.ENDED, HOUSING, "2026-07-03T09:00:00Z");

        assertThat(warning().ended()).isFalse();
        assertThat(warning().contested()).isTrue();
        assertThat(warning().standing().body().act()).isEqualTo(id("b"));
    }

    @Test
    void aWarningThatAnotherServiceSaysHasEndedStands() {
        act("a", null, Marker.Kind.RECORDED, HOUSING, "2026-07-01T09:00:00Z");
        var own =
                act("b", "a", Marker.Kind.ENDED, HOUSING, "2026-07-02T09:00:00Z")
                        .markers
                        .removeLast();
        var said = own.body();
        markers.add(
                new Recorded<>(
                        own.header(),
                        new Marker(
                                Category.CHILDREN,
                                said.marker(),
                                said.act(),
                                said.after(),
                                said.kind(),
                                said.level(),
                                said.text(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)));

        assertThat(warning().ended()).isFalse();
        assertThat(warning().service()).isEqualTo(HOUSING);
    }

    @Test
    void aWarningOfAnOfficerIsOneWithTheSameOfASource() {
        act("a", null, Marker.Kind.RECORDED, HOUSING, "2026-07-01T09:00:00Z");
        var file =
                new Files()
                        .cautions(
                                HOUSING,
                                "K1",
                                new Caution(Caution.Level.STOP, "DO NOT VISIT ALONE", null, null))
                        .file();

        assertThat(MergedCaution.of(file.records(), belief()))
                .singleElement()
                .satisfies(one -> assertThat(one.from()).hasSize(2));
    }

    @Test
    void anAddressThatAnOfficerHidIsInNoPartOfTheView() {
        markers.add(hiding());
        act("a", null, Marker.Kind.RECORDED, HOUSING, "2026-07-01T09:00:00Z");
        var file =
                new Files()
                        .add(
                                HOUSING,
                                "H1",
                                List.of(),
                                null,
                                null,
                                fact(ADDRESS, "Flat 4, 12 Elm Road, Wrenford"))
                        .file();
        var warned =
                new CitizenFile(
                        file.person(),
                        file.scopes(),
                        file.records(),
                        file.links(),
                        file.involvements(),
                        file.events(),
                        file.notes(),
                        file.responses(),
                        belief());

        assertThat(SingleView.of(warned).toString()).doesNotContainIgnoringCase("Elm Road");
        assertThat(SingleView.of(warned).addressHidden()).isTrue();
        assertThat(Glance.of(file.records(), belief()).address()).isNull();
        assertThat(SingleView.disclosed(warned).toString()).contains("Elm Road");
    }

    private static Recorded<Marker> hiding() {
        var marker =
                new Marker(
                        HOUSING,
                        id("hiding"),
                        id("h"),
                        null,
                        Marker.Kind.RECORDED,
                        Caution.Level.DO_NOT_DISCLOSE,
                        "Address not to be disclosed",
                        LocalDate.parse("2027-01-01"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        var at = Instant.parse("2026-07-01T09:00:00Z");
        return new Recorded<>(
                new Header(id("h1"), id("folasade"), CORE, Sensitivity.OPEN, 1, "W00007", at, at),
                marker);
    }

    @Test
    void allThatWasDoneStandsInTheTimeline() {
        act("a", null, Marker.Kind.RECORDED, HOUSING, "2026-07-01T09:00:00Z")
                .act("c", "a", Marker.Kind.ENDED, HOUSING, "2026-07-03T09:00:00Z");
        var file =
                new CitizenFile(
                        id("folasade"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        belief());

        assertThat(SingleView.of(file).timeline())
                .extracting(TimelineEntry::title)
                .containsExactly(
                        "Warning ended: Do not visit alone", "Warning: Do not visit alone");
    }

    @Test
    void whatIsReadAtADoorIsToBeReadAgainOnceAnOfficerReviewedIt() {
        act("a", null, Marker.Kind.RECORDED, HOUSING, "2026-07-01T09:00:00Z");
        var read = marks();
        act("b", "a", Marker.Kind.REVIEWED, HOUSING, "2026-07-02T09:00:00Z");

        assertThat(read).hasSize(1);
        assertThat(marks()).hasSize(1).doesNotContainAnyElementsOf(read);
    }

    private List<UUID> marks() {
        return MergedCaution.of(List.of(), belief()).stream()
                .flatMap(MergedCaution::marks)
                .toList();
    }

    private Belief belief() {
        return new Belief(TrustRules.USUAL, List.of(), markers);
    }
}
