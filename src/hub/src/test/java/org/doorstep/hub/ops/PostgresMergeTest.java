package org.doorstep.hub.ops;

import org.doorstep.hub.fixture.HubDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresMergeTest extends MergeContract {

    @RegisterExtension static final HubDatabase DATABASE = new HubDatabase();

    PostgresMergeTest() {
        super(new PostgresUnderTest(DATABASE));
    }
}
