package org.doorstep.store.entitlement;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.TYPE;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.entitlement.Benefit;
import org.doorstep.domain.entitlement.Benefits;
import org.doorstep.domain.entitlement.Benefits.OpenCase;
import org.doorstep.domain.entitlement.Hint;
import org.doorstep.domain.entitlement.Unclaimed;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.registry.Entities;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.doorstep.store.casework.StoredCaseTypes;
import org.doorstep.store.casework.StoredCaseTypes.Known;
import org.doorstep.store.record.Records;
import org.doorstep.store.reference.NewestFile;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// What people may be able to claim, by the council's newest file and what this officer's store
/// holds of them.
public final class StoredUnclaimed implements Unclaimed {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Database database;
    private final StoredCaseTypes types;
    private final Citizens citizens;
    private final Cases cases;
    private final InstantSource clock;
    private final NewestFile<Benefits> benefits =
            new NewestFile<>(Kind.UNCLAIMED, ReferenceFiles::unclaimed);

    public StoredUnclaimed(
            Database database,
            Records records,
            Citizens citizens,
            Cases cases,
            InstantSource clock) {
        this.database = database;
        this.types = new StoredCaseTypes(records);
        this.citizens = citizens;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public List<Hint> of(UUID person) {
        return citizens.reread(person).map(this::of).orElse(List.of());
    }

    private List<Hint> of(CitizenFile file) {
        var open = open(file);
        return database.read(sql -> {
            var rules = benefits.in(sql);
            return rules.hints(
                    SingleView.of(file),
                    new Benefits.Known(seen(sql, file.person(), rules), open),
                    clock.instant(),
                    LocalDate.ofInstant(clock.instant(), LONDON));
        });
    }

    /// The officer's own cases and those of which another service is told.
    private Collection<OpenCase> open(CitizenFile file) {
        var open = new HashMap<UUID, OpenCase>();
        for (var entry : file.events()) {
            var told = entry.body().told();
            if (told != null && told.open()) {
                var id = UUID.fromString(entry.body().key());
                open.put(id, new OpenCase(id, told.caseType(), null));
            }
        }
        cases.of(file.person()).stream()
                .filter(run -> run.body().isOpen())
                .map(run -> new OpenCase(run.id(), run.body().type(), run.beganWith().orElse(null)))
                .forEach(one -> open.put(one.id(), one));
        return open.values();
    }

    /// The services of which this officer would be shown a claim in that file. None of which a
    /// bucket of the file is still being filled: a claim may be on its way.
    private Set<Category> seen(DSLContext sql, UUID person, Benefits rules) {
        var scopes = scopes(sql, person);
        var known = types.known(sql);
        var shown = buckets(sql, scopes, BUCKET.SHOWN.eq(1L));
        var filling = buckets(sql, scopes, BUCKET.SHOWN.ne(1L));
        var seen = EnumSet.noneOf(Category.class);
        for (var service : rules.benefits().stream().map(Benefit::service).toList()) {
            var level = closest(rules, service, known);
            if (filling.stream().noneMatch(bucket -> bucket.category() == service)
                    && shown.stream()
                            .filter(bucket -> bucket.category() == service)
                            .anyMatch(bucket -> bucket.sensitivity().compareTo(level) >= 0)) {
                seen.add(service);
            }
        }
        return seen;
    }

    /// How closely a claim to that service is held.
    private static Sensitivity closest(Benefits rules, Category service, Known known) {
        return rules.benefits().stream()
                .filter(benefit -> benefit.service() == service)
                .flatMap(benefit -> benefit.cases().stream())
                .flatMap(type -> known.newest(type).stream())
                .filter(edition -> edition.type().service() == service)
                .map(edition -> edition.type().sensitivity())
                .max(Comparator.naturalOrder())
                .filter(level -> level.compareTo(Sensitivity.NORMAL) > 0)
                .orElse(Sensitivity.NORMAL);
    }

    private static List<Bucket> buckets(DSLContext sql, Set<String> scopes, Condition which) {
        return sql.select(BUCKET.NAME).from(BUCKET).where(which).fetch(BUCKET.NAME).stream()
                .map(Bucket::parse)
                .filter(bucket -> scopes.contains(bucket.scope()))
                .toList();
    }

    /// In which the officer has the file.
    private static Set<String> scopes(DSLContext sql, UUID person) {
        return sql
                .selectDistinct(BUCKET.NAME)
                .from(RECORD)
                .join(FILE)
                .on(FILE.ID.eq(RECORD.FILE))
                .join(TYPE)
                .on(TYPE.ID.eq(RECORD.TYPE))
                .join(RECORD_BUCKET)
                .on(RECORD_BUCKET.RECORD.eq(RECORD.ID))
                .join(BUCKET)
                .on(BUCKET.ID.eq(RECORD_BUCKET.BUCKET))
                .where(FILE.FILE_ID.eq(Uuids.bytes(person)))
                .and(TYPE.NAME.eq(Entities.PERSON.name()))
                .fetch(BUCKET.NAME)
                .stream()
                .map(Bucket::parse)
                .map(Bucket::scope)
                .collect(Collectors.toSet());
    }
}
