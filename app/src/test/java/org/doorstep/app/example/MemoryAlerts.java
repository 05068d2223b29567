package org.doorstep.app.example;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.alert.Alert;
import org.doorstep.domain.alert.Alerts;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;

/// Alerts in memory.
public final class MemoryAlerts implements Alerts {

    public final List<Recorded<Alert>> raised = new ArrayList<>();

    /// Whether there is no room for another.
    public boolean full;

    @Override
    public Recorded<Alert> raise(UUID person, Alert alert) {
        if (full) {
            throw new IllegalStateException("the disk is full");
        }
        alert.fault()
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault);
                });
        var now = Instant.parse("2026-08-06T13:05:00Z");
        var header =
                new Header(
                        UUID.randomUUID(),
                        person,
                        alert.service(),
                        Sensitivity.RESTRICTED,
                        0,
                        Examples.PRIYA.id(),
                        now,
                        now);
        var record = new Recorded<>(header, alert);
        raised.addFirst(record);
        return record;
    }

    @Override
    public List<Recorded<Alert>> of(UUID person) {
        return raised.stream().filter(one -> one.header().file().equals(person)).toList();
    }
}
