package org.doorstep.bench.sync;

import java.time.Instant;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;
import org.doorstep.store.vault.Vault;

/// An officer changes documents while there is no network.
final class OfflineEdits {

    private final DocumentHub hub;
    private final Vault vault;

    OfflineEdits(DocumentHub hub, Vault vault) {
        this.hub = hub;
        this.vault = vault;
    }

    /// Changes the first documents, each in a save of its own.
    void save(int count) {
        for (var document : hub.documents().subList(0, count)) {
            var seen = task(document.body().get("what").stringValue());
            vault.tasks()
                    .change(
                            new Recorded<>(header(document), seen),
                            task("Visited, " + document.body().get("ref").stringValue()));
        }
    }

    private static Task task(String what) {
        return new Task(Category.HOUSING, what, null, null, null, List.of(), Task.State.OPEN);
    }

    private Header header(DocumentHub.Document document) {
        return new Header(
                document.id(),
                document.file(),
                Category.HOUSING,
                Sensitivity.NORMAL,
                document.version(),
                vault.officer().id(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
