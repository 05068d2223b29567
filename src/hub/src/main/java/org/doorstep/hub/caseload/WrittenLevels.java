package org.doorstep.hub.caseload;

import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType.Change;
import org.doorstep.hub.council.Council;
import org.jooq.DSLContext;

/// Holds what officers write at least as closely as the source records of the same service in the
/// same file: a note about a restricted child is for those who may see the child's file. A laptop
/// need not know that such a record exists, so the hub sees to it.
///
/// Only ever raises: what was written under a restriction stays under it.
public final class WrittenLevels {

    private static final String HELD =
            """
            held as (
                select n.rec_id, max(s.sensitivity) as level
                from written n
                join record_current s
                    on s.council = {0} and s.file = n.file and s.category = n.category and s.type = 'source_record'
                group by n.rec_id
            )
            """;

    private static final String RAISE_NEW =
            """
            with written as (
                select rec_id, file, category from record_current where council = {0} and rec_id = any({1}::uuid[])
            ),
            """
                    + HELD
                    + """
                    update record_current n set sensitivity = h.level
                    from held h
                    where n.council = {0} and n.rec_id = h.rec_id and n.sensitivity < h.level
                    """;

    private static final String RAISE_TOUCHED =
            """
            with written as (
                select n.rec_id, n.file, n.category
                from touched_file t join record_current n on n.council = {0} and n.file = t.file
                where n.type = any({1}::text[])
            ),
            """
                    + HELD
                    + """
                    , moved as (
                        update record_current n set sensitivity = h.level
                        from held h
                        where n.council = {0} and n.rec_id = h.rec_id and n.sensitivity < h.level
                        returning n.rec_id
                    )
                    insert into unsequenced (council, rec_id) select {0}, rec_id from moved
                    """;

    private final Council council;
    private final String[] types;

    public WrittenLevels(Council council) {
        this.council = council;
        this.types =
                Entities.ALL.stream()
                        .filter(type -> type.change() != Change.HUB_ONLY)
                        .map(type -> type.name())
                        .toArray(String[]::new);
    }

    /// In the transaction in which these records were added: the sequencer waits for them already.
    public void raise(DSLContext tx, List<UUID> added) {
        if (!added.isEmpty()) {
            tx.execute(RAISE_NEW, val(council.id()), val(added.toArray(UUID[]::new)));
        }
    }

    /// After the source records of some files changed: looks at those in `touched_file`.
    public void raiseTouched(DSLContext tx) {
        tx.execute(RAISE_TOUCHED, val(council.id()), val(types));
    }
}
