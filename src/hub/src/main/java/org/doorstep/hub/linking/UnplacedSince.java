package org.doorstep.hub.linking;

import static org.jooq.impl.DSL.val;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identity.Unplaced;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;

/// Asks officers about what was written while two people were one. Nothing is guessed: each entry
/// stays where it is until somebody says whom it is about.
final class UnplacedSince {

    /// What officers write about one person.
    private static final String[] WRITTEN = {Entities.NOTE.name(), Entities.TASK.name()};

    private final Council council;
    private final Ids ids;
    private final InstantSource clock;
    private final Versions versions;
    private final Json json = new Json();

    UnplacedSince(Council council, Ids ids, InstantSource clock) {
        this.council = council;
        this.ids = ids;
        this.clock = clock;
        this.versions = new Versions(council);
    }

    /// After two people are two again, and what is known to be the other's has gone there.
    ///
    /// @param kept the person who kept their id, in whose file the rest lies
    /// @param moved what the merger brought into it
    /// @param since when they became one
    /// @param by the ruling that parts them
    void keep(
            DSLContext tx, UUID kept, UUID other, UUID[] moved, OffsetDateTime since, Version by) {
        var asked = new ArrayList<Version>();
        tx.fetch(
                        RulingSql.UNPLACED,
                        val(council.id()),
                        val(kept),
                        val(WRITTEN),
                        val(moved),
                        val(since))
                .forEach(row ->
                        asked.add(
                                new Version(
                                        ids.next(),
                                        1,
                                        Entities.UNPLACED.name(),
                                        kept,
                                        Category.parse(row.get("category", String.class)),
                                        Sensitivity.ofLevel(row.get("sensitivity", Integer.class)),
                                        json.write(
                                                new Unplaced(
                                                        row.get("rec_id", UUID.class),
                                                        kept,
                                                        other,
                                                        Unplaced.State.OPEN)),
                                        by.author(),
                                        by.origin(),
                                        by.observedAt(),
                                        clock.instant())));
        versions.append(tx, asked);
    }
}
