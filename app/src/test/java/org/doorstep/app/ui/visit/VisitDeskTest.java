package org.doorstep.app.ui.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryForms;
import org.doorstep.app.example.MemoryHouseholds;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.MemoryVisits;
import org.doorstep.app.fixture.InMemorySyncWatch;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.laptop.Room;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.visit.Visit;
import org.junit.jupiter.api.Test;

class VisitDeskTest {

    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryTasks tasks = new MemoryTasks(changes, Examples.CLOCK);
    private final MemoryVisits visits =
            new MemoryVisits(changes, Examples.PRIYA.id(), Examples.CLOCK);

    @Test
    void aPlaceThatAnOfficerWroteTellsNoHiddenAddress() {
        var file = Examples.folasadeHidden();
        var address = Examples.FOLASADES_ADDRESS;

        assertThat(where(file, "The café opposite " + address))
                .isEqualTo("The café opposite " + SingleView.LEFT_OUT);
    }

    @Test
    void aPlaceStandsAsItWasWrittenWhereTheAddressMayBeTold() {
        assertThat(where(Examples.folasade(), "The library, Elm Road"))
                .isEqualTo("The library, Elm Road");
    }

    private String where(CitizenFile file, String place) {
        var from = Instant.parse("2026-08-06T13:00:00Z");
        var visit =
                visits.book(
                        file.person(),
                        Visit.planned(
                                Category.ADULT_CARE,
                                Examples.PRIYA.id(),
                                List.of(),
                                from,
                                from.plusSeconds(3_600),
                                place,
                                from.plusSeconds(5_400)),
                        List.of());
        var citizens = new MemoryCitizens().with(file);
        var desk =
                new VisitDesk(
                        visits,
                        citizens,
                        new MemoryHouseholds(),
                        new MemoryForms(citizens, tasks, Examples.CLOCK),
                        tasks,
                        new InMemorySyncWatch(
                                new SyncState(SyncState.Contact.STARTING, null, null, 0, 0, null)),
                        () -> Room.State.ENOUGH,
                        () -> Examples.PRIYA,
                        () -> Examples.WRITABLE,
                        Examples.CLOCK);
        return desk.one(visit.id()).orElseThrow().where();
    }
}
