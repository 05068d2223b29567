package org.doorstep.app.review.whose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.identity.Unplaced;
import org.doorstep.domain.identity.UnplacedEntries;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;

/// Entries that wait, in memory.
final class MemoryUnplaced implements UnplacedEntries {

    static final UUID TOM = new UUID(1, 1);
    static final UUID THOMAS = new UUID(1, 2);

    private static final Instant WROTE = Instant.parse("2026-08-04T13:22:00Z");

    private final InMemoryChanges changes;
    private final List<Waiting> waiting = new ArrayList<>();

    MemoryUnplaced(InMemoryChanges changes) {
        this.changes = changes;
    }

    MemoryUnplaced note(int number, String text) {
        var note = new UUID(2, number);
        waiting.add(
                new Waiting(
                        new Recorded<>(
                                header(new UUID(3, number)),
                                new Unplaced(note, TOM, THOMAS, Unplaced.State.OPEN)),
                        new Recorded<>(header(note), new Note(Category.HOUSING, text, null)),
                        TOM,
                        THOMAS));
        return this;
    }

    @Override
    public int count() {
        return waiting.size();
    }

    @Override
    public List<Waiting> waiting(int most) {
        return waiting.stream().limit(most).toList();
    }

    @Override
    public Placed place(Waiting entry, UUID person) {
        waiting.remove(entry);
        changes.announce(Topic.MATCHES);
        return new Placed(entry, person);
    }

    @Override
    public void undo(Placed decided) {
        waiting.add(decided.waiting());
        changes.announce(Topic.MATCHES);
    }

    private static Header header(UUID id) {
        return new Header(
                id, TOM, Category.HOUSING, Sensitivity.NORMAL, 1, "o-priya", WROTE, WROTE);
    }
}
