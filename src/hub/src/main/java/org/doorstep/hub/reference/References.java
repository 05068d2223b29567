package org.doorstep.hub.reference;

import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.reference.Reference;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.caseload.FileScopes;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.jooq.DSLContext;

/// The files that a council edits, each edition a record in the scope of all officers. Editions are
/// never changed or taken away: work that began under one goes on under it.
public final class References {

    private static final String AUTHOR = "import:reference";

    private static final String NEWEST =
            """
            select v.body ->> 'kind' as kind, v.body ->> 'name' as name, (v.body ->> 'edition')::integer as edition,
                v.body ->> 'text' as text
            from file_scope s
            join record_current c on c.council = s.council and c.rec_id = s.file and c.type = 'reference' and not c.deleted
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
            where s.council = {0} and s.scope = {1} and v.body ->> 'kind' = {2} and v.body ->> 'name' = {3}
            order by edition desc
            limit 1
            """;

    /// One at a time, so that no two become the same edition.
    private static final String ONE_AT_A_TIME =
            "select 1 from council where council = {0} for update";

    private static final String SCOPE_OF_ALL =
            """
            insert into scope (council, id, kind, name) select council, {1}, 'council', name from council where council = {0}
            on conflict do nothing
            """;

    private static final String PLACE =
            "insert into file_scope (council, file, scope) values ({0}, {1}, {2})";

    private final DSLContext database;
    private final Council council;
    private final Versions versions;
    private final Ids ids;
    private final Clock clock;
    private final Json json = new Json();

    public References(
            DSLContext database, Council council, Versions versions, Ids ids, Clock clock) {
        this.database = database;
        this.council = council;
        this.versions = versions;
        this.ids = ids;
        this.clock = clock;
    }

    /// Takes a file in: the next edition, or the newest if it says the same.
    ///
    /// @param name empty for kinds of which there is one file
    /// @throws org.doorstep.protocol.reference.FlawedFileException saying what is wrong, with lines
    public Reference bring(Kind kind, String name, String text) {
        var clocks =
                newest(Kind.CLOCKS, "")
                        .map(Reference::text)
                        .orElseGet(() -> ReferenceFiles.shipped(Kind.CLOCKS));
        ReferenceFiles.check(kind, name, text, ReferenceFiles.clocks(clocks));
        return database.transactionResult(tx -> bring(tx.dsl(), kind, name, text));
    }

    /// The newest edition; empty while the council works by the one that Doorstep brings.
    public Optional<Reference> newest(Kind kind, String name) {
        return newest(database, kind, name);
    }

    private Reference bring(DSLContext tx, Kind kind, String name, String text) {
        tx.execute(ONE_AT_A_TIME, val(council.id()));
        var before = newest(tx, kind, name);
        if (before.isPresent() && before.get().text().equals(text)) {
            return before.get();
        }
        var edition = before.map(Reference::edition).orElse(0) + 1;
        var reference = new Reference(kind.toString(), name, edition, text);
        var id = ids.next();
        var now = Instant.now(clock);
        tx.execute(SCOPE_OF_ALL, val(council.id()), val(FileScopes.COUNCIL));
        tx.execute(PLACE, val(council.id()), val(id), val(FileScopes.COUNCIL));
        versions.append(
                tx,
                List.of(
                        new Version(
                                id,
                                1,
                                Entities.REFERENCE.name(),
                                id,
                                Category.CORE,
                                Sensitivity.OPEN,
                                json.write(reference),
                                AUTHOR,
                                null,
                                now,
                                now)));
        return reference;
    }

    /// The same as a transaction sees it.
    public Optional<Reference> newest(DSLContext sql, Kind kind, String name) {
        return sql.fetchOptional(
                        NEWEST,
                        val(council.id()),
                        val(FileScopes.COUNCIL),
                        val(kind.toString()),
                        val(name))
                .map(row ->
                        new Reference(
                                row.get("kind", String.class),
                                row.get("name", String.class),
                                row.get("edition", Integer.class),
                                row.get("text", String.class)));
    }
}
