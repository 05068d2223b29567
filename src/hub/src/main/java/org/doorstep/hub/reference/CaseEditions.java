package org.doorstep.hub.reference;

import static org.jooq.impl.DSL.val;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.hub.caseload.FileScopes;
import org.doorstep.hub.council.Council;
import org.doorstep.protocol.reference.FlawedFileException;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.jooq.DSLContext;

/// The editions of case types by which cases go: the council's, and those that Doorstep brings.
public final class CaseEditions {

    private static final String SHIPPED = "doorstep-";

    private static final String TEXT =
            """
            select v.body ->> 'text' as text
            from file_scope s
            join record_current c on c.council = s.council and c.rec_id = s.file and c.type = 'reference' and not c.deleted
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
            where s.council = {0} and s.scope = {1} and v.body ->> 'kind' = {2} and v.body ->> 'name' = {3}
                and v.body ->> 'edition' = {4}
            limit 1
            """;

    private final Council council;

    /// Editions never change.
    private final Map<Key, CaseType> known = new ConcurrentHashMap<>();

    public CaseEditions(Council council) {
        this.council = council;
    }

    private record Key(String type, String number) {}

    /// @param number as a case names it: *doorstep-1*, or the council's own *1*
    /// @return empty if there is none, or none that this build can read
    public Optional<CaseType> read(DSLContext sql, String type, String number) {
        var key = new Key(type, number);
        var before = known.get(key);
        if (before != null) {
            return Optional.of(before);
        }
        var read = text(sql, key).flatMap(CaseEditions::read);
        read.ifPresent(found -> known.put(key, found));
        return read;
    }

    private Optional<String> text(DSLContext sql, Key key) {
        if (key.number().startsWith(SHIPPED)) {
            var all = ReferenceFiles.shipped(Kind.CASE_TYPE, key.type());
            for (int i = 0; i < all.size(); i++) {
                if (key.number().equals(SHIPPED + (i + 1))) {
                    return Optional.of(all.get(i));
                }
            }
            return Optional.empty();
        }
        return sql.fetchOptional(
                        TEXT,
                        val(council.id()),
                        val(FileScopes.COUNCIL),
                        val(Kind.CASE_TYPE.toString()),
                        val(key.type()),
                        val(key.number()))
                .map(row -> row.get("text", String.class));
    }

    private static Optional<CaseType> read(String text) {
        try {
            return Optional.of(ReferenceFiles.caseType(text));
        } catch (FlawedFileException e) {
            return Optional.empty();
        }
    }
}
