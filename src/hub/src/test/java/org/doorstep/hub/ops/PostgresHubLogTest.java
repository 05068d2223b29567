package org.doorstep.hub.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.doorstep.hub.db.Tables.OP_LEDGER;
import static org.doorstep.hub.ops.Ops.line;
import static org.doorstep.hub.ops.Ops.note;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.fixture.HubDatabase;
import org.doorstep.protocol.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresHubLogTest extends HubLogContract {

    @RegisterExtension static final HubDatabase DATABASE = new HubDatabase();

    PostgresHubLogTest() {
        super(new PostgresUnderTest(DATABASE));
    }

    @Test
    void aDutyDeskWorksOnEveryFile() {
        ((PostgresUnderTest) hub).town().scope("duty", "duty");
        var op = Op.read(line(1, note(hub.file("team-b"), "Rang at the door")), new Json());
        var duty = Set.of(new Bucket("duty", Category.HOUSING, Sensitivity.NORMAL));

        assertThat(take(new Push(laptop, OFFICER, duty, List.of(op)))).hasSize(1);
        assertThat(hub.added()).hasSize(1);
    }

    @Test
    void theSameOpFromManyConnectionsAtOnceIsTakenOnce() throws Exception {
        var op = Op.read(line(1, note(hub.file("team-a"), "Impatient")), new Json());
        var team = Set.of(new Bucket("team-a", Category.HOUSING, Sensitivity.NORMAL));
        var push = new Push(laptop, OFFICER, team, List.of(op));

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sent : senders.invokeAll(Collections.nCopies(8, () -> take(push)))) {
                assertThat(sent.get()).asInstanceOf(LIST).hasSize(1);
            }
        }
        assertThat(hub.added()).hasSize(1);
    }

    @Test
    void theLedgerCannotBeChangedByTheHub() {
        var op = Op.read(line(1, note(hub.file("team-a"), "Kept")), new Json());
        take(new Push(laptop, OFFICER, Set.of(), List.of(op)));

        assertThatThrownBy(() -> DATABASE.db().deleteFrom(OP_LEDGER).execute())
                .hasMessageContaining("permission denied");
    }

    private List<?> take(Push push) {
        return outcomes(taking.take(push));
    }
}
