package org.doorstep.hub.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.doorstep.hub.fixture.HubDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HubStateTest {

    @RegisterExtension static final HubDatabase DATABASE = new HubDatabase();

    @Test
    void aRestoreThatTheHubIsToldOfBeginsANewEpochOnce() {
        var state = new HubState(DATABASE.db(), DATABASE.council());
        var first = state.epoch();
        state.restored("2026-11-22", UUID.randomUUID());
        var second = state.epoch();
        state.restored("2026-11-22", UUID.randomUUID());

        assertThat(second).isNotEqualTo(first);
        assertThat(state.epoch()).isEqualTo(second);
        state.restored("2026-12-01", UUID.randomUUID());
        assertThat(state.epoch()).isNotEqualTo(second);
    }
}
