package org.doorstep.app.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.fixture.InMemoryHoldings;
import org.doorstep.app.fixture.InMemorySyncWatch;
import org.doorstep.app.text.Dates;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.laptop.Holding;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.junit.jupiter.api.Test;

class LaptopModelTest {

    private static final Instant NOW = Instant.parse("2026-08-06T08:42:00Z");
    private static final Holding OKAFOR =
            new Holding(
                    new UUID(1, 1),
                    Mention.named("OKAFOR, Thomas"),
                    List.of(
                            new Scope("own", "caseload", "Your caseload"),
                            new Scope("fsn", "team", "Family Support North")),
                    1_234,
                    2_140_000);

    private final InMemoryHoldings holdings = new InMemoryHoldings();
    private final InMemoryChanges changes = new InMemoryChanges();
    private final InMemorySyncWatch sync =
            new InMemorySyncWatch(new SyncState(Contact.STARTING, null, null, 0, 0, null));

    @Test
    void aRowSaysWhyTheFileIsHere() {
        holdings.add(OKAFOR);

        assertThat(model().rows())
                .containsExactly(
                        new HoldingRow(
                                OKAFOR.person(),
                                Mention.named("OKAFOR, Thomas"),
                                "Your caseload, Family Support North",
                                "1,234",
                                "2.1 MB"));
    }

    @Test
    void anEmptyLaptopSaysSo() {
        var model = model();

        assertThat(model.totals().get()).startsWith("No files");
        assertThat(model.loaded().get()).isTrue();
    }

    @Test
    void newFilesAppearByThemselves() {
        var model = model();
        holdings.add(OKAFOR);

        changes.announce(Topic.HOLDINGS);

        assertThat(model.rows()).hasSize(1);
        assertThat(model.totals().get()).isEqualTo("1 file, 2.1 MB");
    }

    @Test
    void equalityIsOnlyClaimedAfterAComparison() {
        var model = model();
        assertThat(model.equality().get()).isEqualTo("Not yet compared with the hub");

        sync.become(new SyncState(Contact.IN_STEP, NOW, null, 0, 0, null));
        assertThat(model.equality().get()).isEqualTo("Not yet compared with the hub");

        sync.become(new SyncState(Contact.IN_STEP, NOW, null, 0, 0, null, NOW));
        assertThat(model.equality().get()).isEqualTo("Compared with the hub and equal at 09:42");
    }

    @Test
    void aLongListIsReadPageByPage() {
        var many = InMemoryHoldings.with(450);
        var model =
                new LaptopModel(
                        many,
                        sync,
                        changes,
                        Background.direct(),
                        new Dates(Clock.fixed(NOW, ZoneId.of("Europe/London"))));
        assertThat(model.rows()).hasSize(200);
        assertThat(model.shown().get())
                .isEqualTo("Showing the first 200 of 450 files. Scroll down for more.");

        model.more();
        model.more();

        assertThat(model.rows()).hasSize(450);
        assertThat(model.shown().get()).isEmpty();
    }

    @Test
    void afterClosingItListensNoMoreAndShowsNobody() {
        holdings.add(OKAFOR);
        var model = model();

        model.close();

        assertThat(changes.listeners() + sync.listeners()).isZero();
        assertThat(model.rows()).isEmpty();
    }

    private LaptopModel model() {
        return new LaptopModel(
                holdings,
                sync,
                changes,
                Background.direct(),
                new Dates(Clock.fixed(NOW, ZoneId.of("Europe/London"))));
    }
}
