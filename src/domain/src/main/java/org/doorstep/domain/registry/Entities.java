package org.doorstep.domain.registry;

import static org.doorstep.domain.registry.EntityType.Change.APPEND_ONLY;
import static org.doorstep.domain.registry.EntityType.Change.HUB_ONLY;
import static org.doorstep.domain.registry.EntityType.Delivery.BUCKETS;
import static org.doorstep.domain.registry.EntityType.Delivery.HUB;

import java.util.List;
import java.util.Optional;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.Involvement;
import org.doorstep.domain.citizen.Link;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.note.Note;

/// The registry of all record types. Store, hub and wire work from these lines alone.
public final class Entities {

    public static final EntityType<Person> PERSON =
            new EntityType<>("person", Person.class, HUB_ONLY, BUCKETS);
    public static final EntityType<SourceRecord> SOURCE_RECORD =
            new EntityType<>("source_record", SourceRecord.class, HUB_ONLY, BUCKETS);
    public static final EntityType<Link> LINK =
            new EntityType<>("link", Link.class, HUB_ONLY, BUCKETS);
    public static final EntityType<Involvement> INVOLVEMENT =
            new EntityType<>("involvement", Involvement.class, HUB_ONLY, BUCKETS);
    public static final EntityType<Event> EVENT =
            new EntityType<>("event", Event.class, HUB_ONLY, BUCKETS);
    public static final EntityType<Note> NOTE =
            new EntityType<>("note", Note.class, APPEND_ONLY, BUCKETS);
    public static final EntityType<Look> LOOK =
            new EntityType<>("look", Look.class, APPEND_ONLY, HUB);
    public static final EntityType<Colleague> COLLEAGUE =
            new EntityType<>("colleague", Colleague.class, HUB_ONLY, BUCKETS);

    /// Every type, in the order in which the laptop's tables were made.
    public static final List<EntityType<?>> ALL =
            List.of(PERSON, SOURCE_RECORD, LINK, INVOLVEMENT, EVENT, NOTE, LOOK, COLLEAGUE);

    private Entities() {}

    /// The type of that wire name; empty if this build does not know it.
    public static Optional<EntityType<?>> named(String name) {
        return ALL.stream()
                .<EntityType<?>>map(type -> type)
                .filter(type -> type.name().equals(name))
                .findFirst();
    }
}
