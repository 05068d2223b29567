package org.doorstep.store.reference;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.Reckonings;
import org.doorstep.domain.reference.Reference;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.registry.Entities;
import org.doorstep.protocol.reference.FlawedFileException;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.doorstep.store.record.Records;
import org.doorstep.store.sqlite.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How clocks are counted by the newest files of the council that this laptop has. Where it has
/// none, or one of a newer build that this one cannot read, by those that Doorstep brings.
public final class StoredReckonings implements Reckonings {

    private static final Logger LOG = LoggerFactory.getLogger(StoredReckonings.class);
    private static final Comparator<Reference> BY_EDITION =
            Comparator.comparingInt(Reference::edition);

    private final Database database;
    private final Records records;
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

    public StoredReckonings(Database database, Records records) {
        this.database = database;
        this.records = records;
    }

    /// @param editions of the files that it is read from, by kind
    private record Read(Map<String, Integer> editions, Reckoning reckoning) {}

    @Override
    public Reckoning current() {
        var newest =
                database.read(sql -> records.reading().readAll(sql, Entities.REFERENCE)).stream()
                        .map(one -> one.record().body())
                        .collect(
                                Collectors.toMap(
                                        Reference::kind,
                                        reference -> reference,
                                        BinaryOperator.maxBy(BY_EDITION)));
        var editions =
                newest.values().stream()
                        .collect(Collectors.toMap(Reference::kind, Reference::edition));
        var before = last.get();
        if (before != null && before.editions().equals(editions)) {
            return before.reckoning();
        }
        var reckoning =
                ReferenceFiles.reckoning(
                        text(newest.get(Kind.CLOCKS.toString()), Kind.CLOCKS),
                        text(newest.get(Kind.BANK_HOLIDAYS.toString()), Kind.BANK_HOLIDAYS));
        last.set(new Read(editions, reckoning));
        return reckoning;
    }

    private static String text(@Nullable Reference reference, Kind kind) {
        if (reference == null) {
            return ReferenceFiles.shipped(kind);
        }
        try {
            ReferenceFiles.check(kind, reference.text());
            return reference.text();
        } catch (FlawedFileException e) {
            LOG.warn("the council's file of {} is of a form that this build cannot read", kind);
            return ReferenceFiles.shipped(kind);
        }
    }
}
