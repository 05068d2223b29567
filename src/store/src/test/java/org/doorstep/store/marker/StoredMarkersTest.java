package org.doorstep.store.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.MarkerType;
import org.doorstep.domain.citizen.Markers.Deed;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.Warning;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.Nearness;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.task.Task;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Warnings in an officer's store.
class StoredMarkersTest {

    private static final LocalDate NEXT = LocalDate.parse("2027-05-01");

    @TempDir Path folder;

    private Vault vault;
    private UUID tom;

    @BeforeEach
    void fill() {
        var laptop = new TestLaptop(folder);
        var feed = new TestFeed(laptop.ids());
        vault = laptop.enrol();
        tom = feed.id();
        feed.fill(
                vault.replica(),
                List.of(feed.person(tom)),
                List.of(feed.tenancy(tom, "Okafor", "Thomas")));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private static Deed deed(
            @Nullable Warning on, Marker.Kind kind, Caution.Level level, boolean everybody) {
        return new Deed(
                Category.HOUSING,
                on,
                kind,
                level,
                "Do not visit alone",
                kind == Marker.Kind.ENDED ? null : NEXT,
                "Threatened an officer on 3 May",
                "Amara Singh",
                Marker.Told.NO,
                "It would put the officer at risk",
                kind == Marker.Kind.RECORDED ? null : "He has moved to a care home",
                everybody);
    }

    private Warning warning() {
        return SingleView.of(vault.citizens().reread(tom).orElseThrow()).warnings().getFirst();
    }

    private List<Insert> markersSent() {
        return vault.replica().pending(10, 1_000_000).stream()
                .flatMap(op -> op.changes().stream())
                .filter(Insert.class::isInstance)
                .map(Insert.class::cast)
                .filter(insert -> insert.type().equals("marker"))
                .toList();
    }

    private List<Task> tasks() {
        return vault.tasks().of(tom).stream().map(Recorded::body).toList();
    }

    @Test
    void aWarningIsShownAtOnceWithAllThatWasSaidOfIt() {
        vault.markers().act(tom, deed(null, Marker.Kind.RECORDED, Caution.Level.STOP, true), "m");

        var says = warning().standing().body();
        assertThat(says.evidence()).isEqualTo("Threatened an officer on 3 May");
        assertThat(says.told()).isEqualTo(Marker.Told.NO);
        assertThat(says.reviewOn()).isEqualTo(NEXT);
        assertThat(SingleView.of(vault.citizens().reread(tom).orElseThrow()).cautions())
                .singleElement()
                .returns("Do not visit alone", one -> one.text());
    }

    @Test
    void theCopyForEverybodyIsOpenAndHasNoEvidence() {
        vault.markers().act(tom, deed(null, Marker.Kind.RECORDED, Caution.Level.STOP, false), "m");

        assertThat(markersSent())
                .extracting(insert -> insert.header().category())
                .containsExactlyInAnyOrder(Category.HOUSING, Category.CORE);
        var open =
                markersSent().stream()
                        .filter(insert -> insert.header().category() == Category.CORE)
                        .findFirst()
                        .orElseThrow();
        assertThat(open.header().sensitivity()).isEqualTo(Sensitivity.OPEN);
        assertThat(open.body()).doesNotContain("Threatened").doesNotContain("Amara");
        assertThat(vault.replica().pending(10, 1_000_000)).hasSize(1);
    }

    @Test
    void whatIsGoodToKnowMayStayWithTheService() {
        vault.markers().act(tom, deed(null, Marker.Kind.RECORDED, Caution.Level.KNOW, false), "m");

        assertThat(markersSent())
                .singleElement()
                .returns(Category.HOUSING, insert -> insert.header().category());
    }

    @Test
    void itsReviewIsATaskThatTheNextReviewReplacesAndTheEndCloses() {
        vault.markers().act(tom, deed(null, Marker.Kind.RECORDED, Caution.Level.STOP, true), "m");
        assertThat(tasks())
                .singleElement()
                .returns(NEXT, Task::due)
                .returns(vault.officer().id(), Task::owner);

        vault.markers()
                .act(tom, deed(warning(), Marker.Kind.REVIEWED, Caution.Level.STOP, true), "m");
        assertThat(tasks())
                .extracting(Task::state)
                .containsExactly(Task.State.DONE, Task.State.OPEN);

        vault.markers().act(tom, deed(warning(), Marker.Kind.ENDED, Caution.Level.STOP, true), "m");
        assertThat(tasks()).extracting(Task::state).containsOnly(Task.State.DONE);
        assertThat(warning().ended()).isTrue();
        assertThat(warning().acts()).hasSize(3);
    }

    @Test
    void whatWasTypedEndsWithIt() {
        vault.answers().keep(tom, "m", "text", "Do not");

        vault.markers().act(tom, deed(null, Marker.Kind.RECORDED, Caution.Level.STOP, true), "m");

        assertThat(vault.answers().of(tom, "m")).isEmpty();
    }

    @Test
    void aWarningWithoutAReviewIsNone() {
        var deed =
                new Deed(
                        Category.HOUSING,
                        null,
                        Marker.Kind.RECORDED,
                        Caution.Level.STOP,
                        "Do not visit alone",
                        null,
                        "Threatened",
                        "Amara",
                        Marker.Told.YES,
                        null,
                        null,
                        true);

        assertThatThrownBy(() -> vault.markers().act(tom, deed, "m"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyFindsBySearchWhoseAddressAnOfficerHid() {
        vault.markers()
                .act(
                        tom,
                        deed(null, Marker.Kind.RECORDED, Caution.Level.DO_NOT_DISCLOSE, true),
                        "m");

        Set<Boolean> hidden = new HashSet<>();
        vault.directory()
                .scan(
                        new Directory.Visitor() {
                            @Override
                            public void person(int number, boolean is, Nearness nearness) {
                                hidden.add(is);
                            }

                            @Override
                            public void visit(int number, Fact fact, boolean current) {
                                // Only who it is.
                            }

                            @Override
                            public void service(int number, Category service) {
                                // Only who it is.
                            }
                        });

        assertThat(hidden).containsExactly(true);
    }

    @Test
    void theKindsAreThoseThatDoorstepBringsUntilTheCouncilGivesItsOwn() {
        assertThat(vault.markers().types())
                .contains(new MarkerType("Do not visit alone", Caution.Level.STOP, 6, true));
    }
}
