package org.doorstep.hub.linking;

import static org.jooq.impl.DSL.val;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.doorstep.hub.council.Council;
import org.doorstep.linkage.people.Learnt;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.jooq.DSLContext;

/// Keeps what the last run over all records learnt.
final class LinkModels {

    private static final String KEEP =
            """
            insert into link_model (council, hash, body, learnt_at) values ({0}, {1}, {2}::jsonb, {3})
            on conflict (council) do update
            set hash = excluded.hash, body = excluded.body, learnt_at = excluded.learnt_at
            """;

    private static final String FIND =
            "select body::text as body from link_model where council = {0}";

    private final Council council;
    private final InstantSource clock;
    private final Json json = new Json();

    LinkModels(Council council, InstantSource clock) {
        this.council = council;
        this.clock = clock;
    }

    void keep(DSLContext tx, Learnt learnt) {
        tx.execute(
                KEEP,
                val(council.id()),
                val(learnt.basis().model()),
                val(json.write(learnt)),
                val(clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /// Empty also if another version learnt it: it says nothing to this one.
    Optional<Learnt> find(DSLContext tx) {
        return tx.fetchOptional(FIND, val(council.id()))
                .map(row -> row.get("body", String.class))
                .flatMap(this::read)
                .filter(Learnt::fits);
    }

    private Optional<Learnt> read(String body) {
        try {
            return Optional.of(json.read(body, Learnt.class));
        } catch (ProtocolException otherForm) {
            return Optional.empty();
        }
    }
}
