package org.doorstep.hub.ops;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.caseload.FileScopes;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.record.Version;
import org.jooq.DSLContext;

/// Who registered whom, and in whose scopes they are for that.
final class Registrations {

    /// A duty desk works on every file there is, and so on new ones.
    private static final String OWN =
            """
            select team as scope from officer where council = ? and id = ? and ended_on is null and team is not null
            union
            select id from scope where council = ? and kind = 'duty'
            """;

    private static final String KEEP =
            """
            with given as (
                insert into registration (council, person, scope, source_record, officer, at)
                select ?, ?, scope, ?, ?, ?::timestamptz from unnest(?::text[]) as s(scope)
                returning council, person, scope
            )
            insert into file_scope (council, file, scope) select council, person, scope from given on conflict do nothing
            """;

    private final Council council;

    Registrations(Council council) {
        this.council = council;
    }

    /// The scopes into which this officer may register people, as far as they hold them.
    Set<String> own(DSLContext tx, String officer) {
        var own =
                new HashSet<>(
                        tx.fetch(OWN, council.id(), officer, council.id())
                                .getValues(0, String.class));
        own.add(FileScopes.CASELOAD + officer);
        return own;
    }

    /// Keeps who is registered by these versions. Before their records are written: row-level
    /// security asks for the scopes of the files that they go into.
    void keep(DSLContext tx, Push push, List<Version> added, OffsetDateTime now) {
        var own = own(tx, push.officer());
        added.stream()
                .filter(version -> version.type().equals(Entities.SOURCE_RECORD.name()))
                .forEach(record ->
                        tx.execute(
                                KEEP,
                                council.id(),
                                record.file(),
                                record.id(),
                                push.officer(),
                                now,
                                scopes(push, record, own)));
    }

    /// Whether it is the person who is registered; the hub writes that in its own name.
    static boolean isPerson(Version version) {
        return version.type().equals(Entities.PERSON.name());
    }

    private static String[] scopes(Push push, Version record, Set<String> own) {
        return own.stream()
                .filter(scope ->
                        push.buckets()
                                .contains(
                                        new Bucket(scope, record.category(), record.sensitivity())))
                .toArray(String[]::new);
    }
}
