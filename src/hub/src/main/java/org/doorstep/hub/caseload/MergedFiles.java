package org.doorstep.hub.caseload;

import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.UUID;
import org.doorstep.hub.council.Council;
import org.jooq.DSLContext;

/// Files of people who turned out to be another person. A laptop that was away goes on writing into
/// the file that it knows; what it brings belongs into the file of the person who stands.
public final class MergedFiles {

    /// Where each asked person stands now, by way of everybody they turned out to be: the rows of
    /// `asked` whose `file` is the `person`. Its values are the council, the persons asked for and
    /// the council again.
    public static final String ASKED =
            """
            with recursive asked as (
                select rec_id as asked, rec_id as person, file from record_current
                where council = ? and rec_id = any(?::uuid[]) and type = 'person'
                union
                select a.asked, c.rec_id, c.file
                from asked a
                join record_current c on c.council = ? and c.rec_id = a.file and c.type = 'person'
                where a.file <> a.person
            )
            """;

    private static final String FOLLOW =
            ASKED
                    + """
                    update record_current c set file = a.file, written_for = a.asked
                    from asked a
                    where a.file = a.person and a.asked <> a.file
                        and c.council = ? and c.rec_id = any(?::uuid[]) and c.file = a.asked
                    """;

    private static final String FILES =
            """
            select distinct c.file
            from unnest(?::uuid[]) as a(rec_id)
            cross join lateral (select file from record_current c where c.council = ? and c.rec_id = a.rec_id offset 0) c
            where c.file is not null
            """;

    /// What came while its person was being merged. {0} is the council.
    private static final String FOLLOW_STRAYS =
            """
            with moved as (
                update record_current c set file = p.file, written_for = p.rec_id
                from record_current p
                where p.council = {0} and p.type = 'person' and p.file <> p.rec_id
                    and c.council = {0} and c.file = p.rec_id and c.rec_id <> p.rec_id
                returning c.rec_id, c.file
            ),
            waiting as (insert into unsequenced (council, rec_id) select {0}, rec_id from moved)
            insert into touched_file (file) select distinct file from moved on conflict do nothing
            """;

    private final Council council;

    public MergedFiles(Council council) {
        this.council = council;
    }

    /// In the transaction in which these records were added: the sequencer waits for them already.
    public void follow(DSLContext tx, List<UUID> added) {
        if (added.isEmpty()) {
            return;
        }
        var ids = added.toArray(UUID[]::new);
        var files = tx.fetch(FILES, ids, council.id()).getValues("file", UUID.class);
        tx.execute(
                FOLLOW, council.id(), files.toArray(UUID[]::new), council.id(), council.id(), ids);
    }

    /// Whatever still lies in the file of somebody who turned out to be another goes along, and the
    /// files that it came to are in `touched_file`.
    public void followStrays(DSLContext tx) {
        tx.execute(FOLLOW_STRAYS, val(council.id()));
    }
}
