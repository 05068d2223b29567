package org.doorstep.store.casework;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.reference.Reference;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.registry.Entities;
import org.doorstep.protocol.reference.FlawedFileException;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.doorstep.store.record.Records;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The case types that this laptop has: those that Doorstep brings and those of the council, which
/// count before them. One that this build cannot read is left out.
public final class StoredCaseTypes {

    private static final Logger LOG = LoggerFactory.getLogger(StoredCaseTypes.class);
    private static final String SHIPPED = "doorstep-";

    private final Records records;

    /// Editions never change, so each is read once.
    private final Map<Key, Optional<Edition>> read = new ConcurrentHashMap<>();

    public StoredCaseTypes(Records records) {
        this.records = records;
    }

    private record Key(String type, String number) {}

    /// The types as a transaction sees them.
    ///
    /// @param byType the editions of each type, the oldest first
    public record Known(Map<String, List<Edition>> byType) {

        public Optional<Edition> edition(String type, String number) {
            return byType.getOrDefault(type, List.of()).stream()
                    .filter(edition -> edition.number().equals(number))
                    .findFirst();
        }

        public Optional<Edition> newest(String type) {
            return byType.getOrDefault(type, List.of()).stream().reduce((_, later) -> later);
        }
    }

    public Known known(DSLContext sql) {
        var byType = new LinkedHashMap<String, List<Edition>>();
        for (var name : ReferenceFiles.names(Kind.CASE_TYPE)) {
            var texts = ReferenceFiles.shipped(Kind.CASE_TYPE, name);
            for (int i = 0; i < texts.size(); i++) {
                add(byType, name, SHIPPED + (i + 1), texts.get(i));
            }
        }
        records.reading().readAll(sql, Entities.REFERENCE).stream()
                .map(one -> one.record().body())
                .filter(reference -> reference.kind().equals(Kind.CASE_TYPE.toString()))
                .sorted(comparingInt(Reference::edition))
                .forEach(reference ->
                        add(
                                byType,
                                reference.name(),
                                Integer.toString(reference.edition()),
                                reference.text()));
        return new Known(byType);
    }

    private void add(Map<String, List<Edition>> to, String name, String number, String text) {
        read.computeIfAbsent(new Key(name, number), key -> read(key, text))
                .ifPresent(
                        edition -> to.computeIfAbsent(name, _ -> new ArrayList<>()).add(edition));
    }

    private static Optional<Edition> read(Key key, String text) {
        try {
            return Optional.of(new Edition(key.number(), ReferenceFiles.caseType(text)));
        } catch (FlawedFileException e) {
            LOG.warn(
                    "edition {} of case type {} is of a form that this build cannot read",
                    key.number(),
                    key.type());
            return Optional.empty();
        }
    }
}
