package org.doorstep.hub.caseload;

import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType.Change;
import org.doorstep.hub.council.Council;
import org.jooq.DSLContext;

/// Holds what hangs on a source record at least as closely as the record: what officers write in
/// the same file for the same service, the record's link and the events about it. A note about a
/// restricted child is for those who may see the child's file; a laptop need not know that such a
/// record exists, so the hub sees to it.
///
/// Only ever raises what was written: that stays under the restriction it was written under. A
/// draft lies in no scope of the file and is its author's to read: it is held as it was sent, and
/// whoever else has it is asked for both, anew whenever the file comes to be held otherwise.
public final class HeldLevels {

    /// A push knows the few records that it added, so they and their files are found by key,
    /// whatever the planner believes. Files are touched by thousands: there it chooses the join.
    private static final String RAISE_NEW =
            """
            with written as (
                select n.rec_id, n.file, n.category
                from unnest({1}::uuid[]) as a(rec_id)
                cross join lateral (select * from record_current n where n.council = {0} and n.rec_id = a.rec_id offset 0) n
            ),
            highest as materialized (
                select p.file, p.category, s.level
                from (select distinct file, category from written) p
                cross join lateral (
                    select max(s.sensitivity) as level from record_current s
                    where s.council = {0} and s.file = p.file and s.category = p.category and s.type = 'source_record'
                ) s
            )
            update record_current n set sensitivity = h.level
            from written w join highest h on h.file = w.file and h.category = w.category
            where n.council = {0} and n.rec_id = w.rec_id and n.sensitivity < h.level
            """;

    private static final String RAISE_TOUCHED =
            """
            with written as (
                select n.rec_id, n.file, n.category
                from touched_file t join record_current n on n.council = {0} and n.file = t.file
                where n.type = any({1}::text[])
                    or n.type = {2} and n.rec_id in (select told from told_of_case where council = {0})
            ),
            held as (
                select n.rec_id, max(s.sensitivity) as level
                from written n
                join record_current s
                    on s.council = {0} and s.file = n.file and s.category = n.category and s.type = 'source_record'
                group by n.rec_id
            ),
            moved as (
                update record_current n set sensitivity = h.level
                from held h
                where n.council = {0} and n.rec_id = h.rec_id and n.sensitivity < h.level
                returning n.rec_id
            )
            insert into unsequenced (council, rec_id) select {0}, rec_id from moved
            """;

    /// What a service is told of a case that came to be held more closely than it was written is
    /// held as closely as the case.
    private static final String RAISE_TOLD =
            """
            with moved as (
                update record_current e set sensitivity = c.sensitivity
                from touched_file f
                join record_current c on c.council = {0} and c.file = f.file and c.type = {1}
                join record_version v on v.council = {0} and v.rec_id = c.rec_id and v.ver = 1
                join told_of_case t on t.council = {0} and t.casework = c.rec_id
                where e.council = {0} and e.rec_id = t.told and c.sensitivity > v.sensitivity
                    and e.sensitivity < c.sensitivity
                returning e.rec_id
            )
            insert into unsequenced (council, rec_id) select {0}, rec_id from moved
            """;

    /// A link is held as closely as the record that it links.
    private static final String FOLLOW_LINKED =
            """
            with moved as (
                update record_current k set category = s.category, sensitivity = s.sensitivity
                from touched_file t
                join link_current l on l.council = {0} and l.person = t.file
                join record_current s on s.council = {0} and s.rec_id = l.source_record
                where k.council = {0} and k.rec_id = l.link
                    and (k.category <> s.category or k.sensitivity <> s.sensitivity)
                returning k.rec_id
            )
            insert into unsequenced (council, rec_id) select {0}, rec_id from moved
            """;

    private static final String RAISE_EVENTS =
            """
            with moved as (
                update record_current e set sensitivity = s.sensitivity
                from touched_file t
                join link_current l on l.council = {0} and l.person = t.file
                join record_current s on s.council = {0} and s.rec_id = l.source_record
                join source_row r on r.council = {0} and r.about_source = l.source and r.about_key = l.source_key
                where e.council = {0} and e.rec_id = r.rec_id and e.sensitivity < s.sensitivity
                returning e.rec_id
            )
            insert into unsequenced (council, rec_id) select {0}, rec_id from moved
            """;

    /// The sequencer looks at who may have the drafts now. Also those that nobody but whoever began
    /// them seems to have: one that is handed over beside this transaction is not seen here, nor is
    /// what this one brings seen there. Where nothing comes of it nobody is told.
    private static final String ASK_ANEW_WHO_HAS =
            """
            insert into unsequenced (council, rec_id)
            select {0}, d.rec_id
            from touched_file t
            join record_current d
                on d.council = {0} and d.file = t.file and d.type in ('unfinished', 'unfinished_note') and not d.deleted
            """;

    private final Council council;
    private final String[] types;

    public HeldLevels(Council council) {
        this.council = council;
        this.types =
                Entities.ALL.stream()
                        .filter(type ->
                                type.change() != Change.HUB_ONLY
                                        && type.change() != Change.REGISTERED)
                        .map(type -> type.name())
                        .filter(type -> !Entities.isDraft(type))
                        .toArray(String[]::new);
    }

    /// In the transaction in which these records were added: the sequencer waits for them already.
    ///
    /// @param added no drafts
    public void raise(DSLContext tx, List<UUID> added) {
        if (!added.isEmpty()) {
            tx.execute(RAISE_NEW, val(council.id()), val(added.toArray(UUID[]::new)));
        }
    }

    /// After source records of some files changed: looks at the links of the files in
    /// `touched_file`, at what officers wrote in them, at what is told there of cases, and at who
    /// may still have what is begun there.
    public void raiseTouched(DSLContext tx) {
        tx.execute(FOLLOW_LINKED, val(council.id()));
        tx.execute(RAISE_TOUCHED, val(council.id()), val(types), val(Entities.EVENT.name()));
        tx.execute(RAISE_TOLD, val(council.id()), val(Entities.CASE.name()));
        tx.execute(ASK_ANEW_WHO_HAS, val(council.id()));
    }

    /// As [#raiseTouched(DSLContext)], for the events about the records of those files.
    public void raiseEventsOfTouched(DSLContext tx) {
        tx.execute(RAISE_EVENTS, val(council.id()));
    }
}
