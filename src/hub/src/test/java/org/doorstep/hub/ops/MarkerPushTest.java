package org.doorstep.hub.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.record.Header;
import org.doorstep.hub.ops.TakePush.Answer;
import org.doorstep.protocol.sync.RecordLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a laptop, be it hostile, can do with warnings that every service is told.
class MarkerPushTest extends Pushing {

    private static final Bucket CORE = new Bucket("team-a", Category.CORE, Sensitivity.OPEN);

    MarkerPushTest() {
        super(new MemoryUnderTest());
    }

    private static Marker ending(Caution.Level level) {
        return new Marker(
                Category.HOUSING,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Marker.Kind.ENDED,
                level,
                "Do not visit alone",
                null,
                "He moved away",
                "The team manager",
                Marker.Told.YES,
                null,
                "Nobody dangerous lives there",
                null);
    }

    private static RecordLine own(UUID file, Marker marker) {
        return Ops.record("marker", UUID.randomUUID(), file, Category.HOUSING, marker);
    }

    private static RecordLine everybodys(UUID file, Marker marker) {
        var header =
                new Header(
                        UUID.randomUUID(),
                        file,
                        Category.CORE,
                        Sensitivity.OPEN,
                        0,
                        "somebody",
                        Ops.WRITTEN,
                        Ops.WRITTEN);
        return RecordLine.of("marker", header, JSON.tree((Object) marker.forEverybody()));
    }

    private String take(Set<Bucket> held, RecordLine... lines) {
        return take(held, null, lines);
    }

    private String take(Set<Bucket> held, @Nullable String releasedBy, RecordLine... lines) {
        var op = Op.read(Ops.line(1, lines), JSON);
        Answer answer = taking.take(new Push(laptop, OFFICER, held, List.of(op), releasedBy));
        return results(answer).getFirst();
    }

    @Test
    void bothCopiesTogetherAreTakenInWhateverOrder() {
        var marker = ending(Caution.Level.STOP);

        assertThat(take(Set.of(TEAM, CORE), everybodys(mine, marker), own(mine, marker)))
                .isEqualTo("applied");
        assertThat(hub.added()).hasSize(2);
    }

    @Test
    void theCopyForEverybodyAloneEndsNothing() {
        assertThat(take(Set.of(TEAM, CORE), everybodys(mine, ending(Caution.Level.STOP))))
                .isEqualTo("rejected");
        assertThat(hub.added()).isEmpty();
        assertThat(hub.contents()).hasSize(1);
    }

    @Test
    void theEvidenceOfSomethingElseProvesNothing() {
        var kept = ending(Caution.Level.KNOW);
        var marker = ending(Caution.Level.KNOW);

        assertThat(take(Set.of(TEAM, CORE), own(mine, kept), everybodys(mine, marker)))
                .isEqualTo("rejected");
        assertThat(hub.added()).singleElement().asString().contains(kept.act().toString());
    }

    @Test
    void theEvidenceInAnotherFileProvesNothing() {
        var marker = ending(Caution.Level.STOP);

        assertThat(
                        take(
                                Set.of(TEAM, CORE),
                                own(hub.file("team-a"), marker),
                                everybodys(mine, marker)))
                .isEqualTo("rejected");
        assertThat(hub.added()).isEmpty();
    }

    @Test
    void whoLostTheServiceOvernightDoesNotEndItForEverybody() {
        var marker = ending(Caution.Level.STOP);

        assertThat(take(Set.of(CORE), own(mine, marker), everybodys(mine, marker)))
                .isEqualTo("quarantined");
        assertThat(hub.added()).isEmpty();
        assertThat(hub.contents())
                .singleElement()
                .asString()
                .contains("He moved away", "\"category\":\"core\"");
    }

    @Test
    void whatWaitedIsLetInPieceByPiece() {
        var marker = ending(Caution.Level.STOP);

        assertThat(take(Set.of(TEAM, CORE), "sam", everybodys(mine, marker))).isEqualTo("applied");
    }

    @Test
    void ofDangerNoServiceIsToldAlone() {
        assertThat(take(Set.of(TEAM, CORE), own(mine, ending(Caution.Level.STOP))))
                .isEqualTo("rejected");
        assertThat(hub.added()).isEmpty();
    }

    @Test
    void whatNeedNotBeKnownIsOfOneServiceAlone() {
        assertThat(take(Set.of(TEAM, CORE), own(mine, ending(Caution.Level.KNOW))))
                .isEqualTo("applied");
    }
}
