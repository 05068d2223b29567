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

    private final Vault vault;

    OfflineEdits(Vault vault) {
        this.vault = vault;
    }

    /// Changes these documents, each in a save of its own.
    void save(List<DocumentHub.Document> documents) {
        for (var document : documents) {
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
