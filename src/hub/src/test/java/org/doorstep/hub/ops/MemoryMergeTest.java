package org.doorstep.hub.ops;

class MemoryMergeTest extends MergeContract {

    MemoryMergeTest() {
        super(new MemoryUnderTest());
    }
}
