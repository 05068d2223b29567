package org.doorstep.hub.caseload;

import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.team.Assignment;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.hub.record.WhoIsWho;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Says in the files what the council's list of allocations says: which officer of which team has
/// them. What it says is an [Assignment] like those of whoever leads the team, one for each officer
/// who comes or goes, and only when the list says something new; so laptops and hub reckon all that
/// was ever said in one order, and a hand-over stands until the list moves on. Who registered
/// somebody has them too.
///
/// Each is held as closely as that the service works with the person at all, see `involvement`:
/// where that is hidden from a holder of the file, so is who has it.
public final class ListedAssignments {

    /// Author of what the list says.
    public static final String AUTHOR = "import:allocations";

    private static final int AT_A_TIME = 5_000;

    private static final String TOUCH_ALL =
            """
            insert into touched_file (file)
            select person from link_current where council = {0}
            union
            select file from file_scope where council = {0} and scope <> {1}
            """;

    private static final String TOUCH =
            "insert into touched_file (file) select unnest({0}::uuid[]) on conflict do nothing";

    /// What is listed and not said, said and no longer listed, or held otherwise than it should be.
    private static final String NEW =
            """
            with
            """
                    + FileScopes.SAID
                    + """
                    listed as (
                        select file, {1} || team as team, officer, {4} as author, source_record from given where officer is not null
                        union all
                        select c.file, t.scope, c.officer, c.officer, c.source_record
                        from registered c
                        join registered t on t.file = c.file and t.source_record = c.source_record and t.officer = c.officer
                        join scope s on s.council = {0} and s.id = t.scope and s.kind = 'team'
                        where c.scope = {2} || c.officer
                    ),
                    wanted as (
                        select l.file, l.team, l.officer, min(l.author) as author, min(coalesce(h.sensitivity, r.sensitivity)) as level
                        from listed l
                        join record_current r on r.council = {0} and r.rec_id = l.source_record
                        left join involvement_current i on i.council = {0} and i.person = l.file and i.service = r.category and not i.ended
                        left join record_current h on h.council = {0} and h.rec_id = i.involvement
                        group by l.file, l.team, l.officer
                    ),
                    said as (
                        select distinct on (c.file, m.team, m.officer)
                            c.file, m.team, m.officer, m.given, m.rec_id, c.sensitivity as level
                        from touched_file t
                        join record_current c on c.council = {0} and c.file = t.file and c.type = 'assignment'
                        join assignment m on m.council = {0} and m.rec_id = c.rec_id and m.listed
                        order by c.file, m.team, m.officer, m.at desc, m.rec_id desc
                    )
                    select coalesce(w.file, k.file) as file, coalesce(w.team, k.team) as team, coalesce(w.officer, k.officer) as officer,
                        w.author, w.level as wanted, k.rec_id, k.level as held
                    from wanted w
                    full join (select * from said where given) k on k.file = w.file and k.team = w.team and k.officer = w.officer
                    where w.file is null or k.file is null or w.level <> k.level
                    order by 1, 2, 3
                    """;

    private static final String KEEP =
            """
            insert into assignment (council, rec_id, team, officer, given, at, listed)
            select {0}, n.rec_id, n.team, n.officer, n.given, {1}, true
            from unnest({2}::uuid[], {3}::text[], {4}::text[], {5}::boolean[]) as n(rec_id, team, officer, given)
            """;

    /// It says the same as before, so its moment stays.
    private static final String MOVE =
            """
            with moved as (
                update record_current c set sensitivity = n.level
                from unnest({1}::uuid[], {2}::smallint[]) as n(rec_id, level)
                where c.council = {0} and c.rec_id = n.rec_id
                returning c.rec_id
            )
            insert into unsequenced (council, rec_id) select {0}, rec_id from moved
            """;

    private final Council council;
    private final Ids ids;
    private final InstantSource clock;
    private final FileScopes scopes;
    private final Versions versions;
    private final Json json = new Json();

    public ListedAssignments(Council council, Ids ids, InstantSource clock) {
        this.council = council;
        this.ids = ids;
        this.clock = clock;
        this.scopes = new FileScopes(council);
        this.versions = new Versions(council);
    }

    /// After allocations changed: looks at every file. Nobody else changes who has whom until the
    /// end of the transaction.
    public void refreshAll(DSLContext tx) {
        WhoIsWho.alone(tx, council);
        scopes.prepare(tx);
        tx.execute(TOUCH_ALL, val(council.id()), val(FileScopes.COUNCIL));
        tx.execute("analyze touched_file");
        refreshTouched(tx);
    }

    /// After the links of some files changed: says anew who has those in `touched_file`, and moves
    /// them between scopes. Their involvements must be up to date.
    public void refreshTouched(DSLContext tx) {
        say(tx);
        scopes.refreshTouched(tx);
    }

    /// In the transaction in which these records were added: whoever is registered by them is on
    /// the caseload of who registered them, and is said to be.
    public void registered(DSLContext tx, List<Version> added) {
        var files =
                added.stream()
                        .filter(version -> version.type().equals(Entities.PERSON.name()))
                        .map(Version::file)
                        .toArray(UUID[]::new);
        if (files.length > 0) {
            scopes.prepare(tx);
            tx.execute(TOUCH, val(files));
            say(tx);
        }
    }

    /// By the cursor: a first list says a word about nearly everybody.
    private void say(DSLContext tx) {
        var now = clock.instant();
        try (var rows =
                tx.resultQuery(
                                NEW,
                                val(council.id()),
                                val(FileScopes.TEAM),
                                val(FileScopes.CASELOAD),
                                val(Provenance.DOORSTEP),
                                val(AUTHOR))
                        .fetchSize(AT_A_TIME)
                        .fetchLazy()) {
            while (rows.hasNext()) {
                var chunk = rows.fetchNext(AT_A_TIME);
                write(tx, chunk.stream().filter(ListedAssignments::isNews).toList(), now);
                move(tx, chunk.stream().filter(row -> !isNews(row)).toList());
            }
        }
    }

    private static boolean isNews(Record row) {
        return row.get("wanted") == null || row.get("held") == null;
    }

    private static boolean comes(Record row) {
        return row.get("wanted") != null;
    }

    private void write(DSLContext tx, List<Record> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        var added = new ArrayList<Version>();
        for (var row : rows) {
            added.add(version(row, now));
        }
        versions.append(tx, added);
        tx.execute(
                KEEP,
                val(council.id()),
                val(now.atOffset(ZoneOffset.UTC)),
                val(column(added, Version::id, UUID[]::new)),
                val(column(rows, row -> row.get("team", String.class), String[]::new)),
                val(column(rows, row -> row.get("officer", String.class), String[]::new)),
                val(column(rows, ListedAssignments::comes, Boolean[]::new)));
    }

    /// What ends is told to whom it was told when it began.
    private Version version(Record row, Instant now) {
        var team = row.get("team", String.class);
        var officer = row.get("officer", String.class);
        var assignment =
                comes(row)
                        ? new Assignment(team, List.of(), officer, null)
                        : new Assignment(team, List.of(officer), null, null);
        @Nullable String author = row.get("author", String.class);
        int level = row.get(comes(row) ? "wanted" : "held", Integer.class);
        return new Version(
                ids.next(),
                1,
                Entities.ASSIGNMENT.name(),
                row.get("file", UUID.class),
                Category.CORE,
                Sensitivity.ofLevel(level),
                json.write(assignment),
                author == null ? AUTHOR : author,
                null,
                now,
                now);
    }

    private void move(DSLContext tx, List<Record> rows) {
        if (!rows.isEmpty()) {
            tx.execute(
                    MOVE,
                    val(council.id()),
                    val(column(rows, row -> row.get("rec_id", UUID.class), UUID[]::new)),
                    val(column(rows, row -> row.get("wanted", Short.class), Short[]::new)));
        }
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> read, IntFunction<T[]> array) {
        return rows.stream().map(read).toArray(array);
    }
}
