package org.doorstep.hub.ops;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.team.Assignment;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Who has which draft. A draft goes with the file to whom a leader gives it, as far as they may
/// see what it is about, also where the file is held more closely than its author knew; what the
/// council's list says moves none.
final class Drafts {

    private static final String KEEP =
            """
            insert into draft_holder (council, rec_id, officer, part, form) values (?, ?, ?, 'goes_on', ?)
            on conflict do nothing
            """;

    /// Whoever took the same over from that officer reads what they typed besides.
    private static final String TELL =
            """
            insert into draft_holder (council, rec_id, officer, part, form)
            select distinct c.council, ?::uuid, h.officer, 'reads', h.form
            from record_current c
            join draft_holder h on h.council = c.council and h.rec_id = c.rec_id and h.part = 'goes_on'
            join draft_holder was on was.council = c.council and was.rec_id = c.rec_id and was.part = 'had' and was.officer = ?
            where c.council = ? and c.file = ? and c.type in ('unfinished', 'unfinished_note') and not c.deleted and h.form = ? and h.officer <> ?
            on conflict do nothing
            """;

    /// The drafts in a file of those of whom the team's last word is that they do not have it any
    /// longer, and which the next officer may see. What they began only after that is theirs; what
    /// lies beside a draft that was taken over stays with whoever typed it.
    private static final String LEFT_BEHIND =
            """
            select c.rec_id, c.ver, c.category, c.sensitivity, v.body::text as body, h.officer
            from record_current c
            join draft_holder h on h.council = c.council and h.rec_id = c.rec_id and h.part = 'goes_on'
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
            cross join lateral (
                select m.given, m.at
                from assignment m join record_current a on a.council = m.council and a.rec_id = m.rec_id
                where m.council = c.council and m.team = ? and m.officer = h.officer and a.file = c.file
                order by m.at desc, m.rec_id desc
                limit 1
            ) said
            where c.council = ? and c.file = ? and c.type in ('unfinished', 'unfinished_note') and not c.deleted and h.officer <> ?
                and not said.given and said.at > (v.body ->> 'begun_at')::timestamptz
                and not exists (
                    select from draft_holder r where r.council = c.council and r.rec_id = c.rec_id and r.part = 'reads')
                and draft_scope(c.council, ?, c.file, c.category, level_in_file(c.council, c.file, c.category, c.sensitivity)) is not null
            order by c.rec_id
            for update of c
            """;

    /// To whom a leader gave the file of somebody who had begun this before, and who may see it.
    private static final String CAME_LATE =
            """
            select c.rec_id, c.ver, c.category, c.sensitivity, v.body::text as body, h.officer, t.officer as given_to
            from record_current c
            join draft_holder h on h.council = c.council and h.rec_id = c.rec_id and h.part = 'goes_on'
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
            cross join lateral (
                select m.rec_id, m.given, m.listed, m.at
                from assignment m join record_current a on a.council = m.council and a.rec_id = m.rec_id
                where m.council = c.council and m.officer = h.officer and a.file = c.file
                order by m.at desc, m.rec_id desc
                limit 1
            ) said
            join assignment t on t.council = c.council and t.rec_id = said.rec_id and t.given
            where c.council = ? and c.rec_id = ? and not c.deleted and not said.given and not said.listed
                and said.at > (v.body ->> 'begun_at')::timestamptz
                and not exists (
                    select from draft_holder r where r.council = c.council and r.rec_id = c.rec_id and r.part = 'reads')
                and draft_scope(c.council, t.officer, c.file, c.category, level_in_file(c.council, c.file, c.category, c.sensitivity)) is not null
            """;

    /// Whoever gave on what they had taken over no longer reads what lies beside it; whoever goes
    /// on does, as far as it is not theirs.
    private static final String READS_NO_LONGER =
            """
            with lost as (
                update draft_holder r set part = 'had'
                from record_current c
                where c.council = r.council and c.rec_id = r.rec_id and c.file = ? and not c.deleted
                    and r.council = ? and r.officer = ? and r.part = 'reads' and r.form = ?
                returning r.council, r.rec_id, r.form
            ),
            told as (
                insert into draft_holder (council, rec_id, officer, part, form)
                select council, rec_id, ?, 'reads', form from lost
                on conflict (council, rec_id, officer) do update set part = 'reads' where draft_holder.part = 'had'
            )
            insert into unsequenced (council, rec_id) select council, rec_id from lost
            """;

    private static final String HAD =
            "update draft_holder set part = 'had' where council = ? and rec_id = ? and officer = ?";

    private static final String GOES_ON =
            """
            insert into draft_holder (council, rec_id, officer, part, form) values (?, ?, ?, 'goes_on', ?)
            on conflict (council, rec_id, officer) do update set part = 'goes_on'
            """;

    private final Council council;
    private final Versions versions;
    private final Json json = new Json();
    private final Fields fields = new Fields(json);

    Drafts(Council council, Versions versions) {
        this.council = council;
        this.versions = versions;
    }

    /// Keeps whose new drafts are, before they are written: the database asks.
    void keep(DSLContext tx, List<Version> added) {
        for (var version : added) {
            if (version.number() == 1 && Entities.isDraft(version.type())) {
                var form = json.read(version.body(), Unfinished.class).form();
                var who = version.author();
                tx.execute(KEEP, council.id(), version.id(), who, form);
                tx.execute(TELL, version.id(), who, council.id(), version.file(), form, who);
            }
        }
    }

    /// Gives what was begun along with each file that was given, after the file has moved; also
    /// what reaches the hub only afterwards, from a laptop that was away.
    void follow(DSLContext tx, List<Version> added) {
        for (var version : added) {
            if (version.type().equals(Entities.ASSIGNMENT.name()) && version.file() != null) {
                var assignment = json.read(version.body(), Assignment.class);
                var to = assignment.to();
                if (to != null) {
                    tx.fetch(LEFT_BEHIND, assignment.team(), council.id(), version.file(), to, to)
                            .forEach(row -> give(tx, row, version, to));
                }
            } else if (version.number() == 1 && Entities.isDraft(version.type())) {
                tx.fetch(CAME_LATE, council.id(), version.id()).stream()
                        .findFirst()
                        .ifPresent(
                                row -> give(tx, row, version, row.get("given_to", String.class)));
            }
        }
    }

    private void give(DSLContext tx, Record row, Version by, String to) {
        var id = row.get("rec_id", UUID.class);
        var body = row.get("body", String.class);
        var draft = json.read(body, Unfinished.class).givenTo(to);
        versions.append(tx, List.of(version(row, by, body, draft)));
        var from = row.get("officer", String.class);
        tx.execute(HAD, council.id(), id, from);
        tx.execute(GOES_ON, council.id(), id, to, draft.form());
        tx.execute(READS_NO_LONGER, by.file(), council.id(), from, draft.form(), to);
    }

    /// In the name of who gave it. Fields that this build does not know stay.
    private Version version(Record row, Version given, String body, Unfinished draft) {
        var whole = fields.of(body);
        whole.put("owners", json.write(draft.owners()));
        return new Version(
                row.get("rec_id", UUID.class),
                row.get("ver", Integer.class) + 1,
                Entities.ofDraft(draft).name(),
                given.file(),
                Category.parse(row.get("category", String.class)),
                Sensitivity.ofLevel(row.get("sensitivity", Integer.class)),
                fields.body(whole),
                given.author(),
                null,
                given.observedAt(),
                given.recordedAt());
    }
}
