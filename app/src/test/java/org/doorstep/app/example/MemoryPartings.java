package org.doorstep.app.example;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.identity.Partings;
import org.doorstep.domain.record.Recorded;

/// Keeps which records leave.
public final class MemoryPartings implements Partings {

    private final List<UUID> left = new ArrayList<>();

    public synchronized List<UUID> left() {
        return List.copyOf(left);
    }

    @Override
    public synchronized Parted part(
            List<Recorded<SourceRecord>> stay, List<Recorded<SourceRecord>> leave) {
        leave.forEach(each -> left.add(each.header().id()));
        return new Parted(List.of());
    }

    @Override
    public synchronized void undo(Parted parted) {
        left.clear();
    }
}
