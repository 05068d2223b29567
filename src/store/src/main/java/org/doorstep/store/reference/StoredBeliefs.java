package org.doorstep.store.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.doorstep.store.db.Tables.REFERENCE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.TrustRules;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.registry.Entities;
import org.doorstep.protocol.reference.FlawedFileException;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is believed of people beside what the sources say: the council's newest rules by which
/// values are chosen, as far as this laptop has and can read them, else the usual ones; and of each
/// person what officers settled and warned of.
public final class StoredBeliefs {

    private static final Logger LOG = LoggerFactory.getLogger(StoredBeliefs.class);

    private final Records records;
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

    public StoredBeliefs(Records records) {
        this.records = records;
    }

    private record Read(long edition, TrustRules rules) {}

    /// Of the people in these files, by the file's number.
    public IntFunction<Belief> of(DSLContext sql, List<Long> files) {
        var rules = rules(sql);
        // Of most people nothing is settled or warned, and that is quickly seen.
        var some =
                records.reading().having(sql, Set.of(Entities.STATEMENT, Entities.MARKER), files);
        if (some.isEmpty()) {
            return _ -> new Belief(rules, List.of());
        }
        var statements =
                records.reading().read(sql, Entities.STATEMENT, some).stream()
                        .collect(groupingBy(InFile::file, mapping(InFile::record, toList())));
        var markers =
                records.reading().read(sql, Entities.MARKER, some).stream()
                        .collect(groupingBy(InFile::file, mapping(InFile::record, toList())));
        return file ->
                new Belief(
                        rules,
                        statements.getOrDefault(file, List.of()),
                        markers.getOrDefault(file, List.of()));
    }

    /// Of one person; nothing is settled of whom this laptop does not hold.
    public Belief of(DSLContext sql, UUID person) {
        var file = records.reading().heldFile(sql, person);
        return file.isEmpty()
                ? Belief.USUAL
                : of(sql, List.of(file.getAsLong())).apply(Math.toIntExact(file.getAsLong()));
    }

    /// The file is read again only when there is a newer edition: this is asked for at every key of
    /// a search.
    private TrustRules rules(DSLContext sql) {
        var newest =
                sql.select(REFERENCE.EDITION)
                        .from(REFERENCE)
                        .where(REFERENCE.KIND.eq(Kind.COMPOSITION.toString()))
                        .orderBy(REFERENCE.EDITION.desc())
                        .limit(1)
                        .fetchOne(REFERENCE.EDITION);
        if (newest == null) {
            return TrustRules.USUAL;
        }
        var before = last.get();
        if (before != null && before.edition() == newest) {
            return before.rules();
        }
        var text =
                sql.select(REFERENCE.TEXT)
                        .from(REFERENCE)
                        .where(REFERENCE.KIND.eq(Kind.COMPOSITION.toString()))
                        .and(REFERENCE.EDITION.eq(newest))
                        .limit(1)
                        .fetchOne(REFERENCE.TEXT);
        var rules = read(text == null ? "" : text);
        last.set(new Read(newest, rules));
        return rules;
    }

    private static TrustRules read(String text) {
        try {
            return ReferenceFiles.composition(text);
        } catch (FlawedFileException e) {
            LOG.warn(
                    "the council's rules of composition are of a form that this build cannot read");
            return TrustRules.USUAL;
        }
    }
}
