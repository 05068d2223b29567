package org.doorstep.hub.ops;

class MemoryHubTest extends HubLogContract {

    MemoryHubTest() {
        super(new MemoryUnderTest());
    }
}
