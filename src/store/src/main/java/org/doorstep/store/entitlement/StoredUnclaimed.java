package org.doorstep.store.entitlement;

import static org.doorstep.store.db.Tables.BUCKET;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.entitlement.Benefits;
import org.doorstep.domain.entitlement.Hint;
import org.doorstep.domain.entitlement.Unclaimed;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.doorstep.store.reference.NewestFile;
import org.doorstep.store.sqlite.Database;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// What people may be able to claim, by the council's newest file and what this officer's store
/// holds of them.
public final class StoredUnclaimed implements Unclaimed {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Database database;
    private final Citizens citizens;
    private final Cases cases;
    private final InstantSource clock;
    private final NewestFile<Benefits> benefits =
            new NewestFile<>(Kind.UNCLAIMED, ReferenceFiles::unclaimed);

    public StoredUnclaimed(Database database, Citizens citizens, Cases cases, InstantSource clock) {
        this.database = database;
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
        return database.read(sql ->
                benefits.in(sql)
                        .hints(
                                SingleView.of(file),
                                new Benefits.Known(seen(sql), open),
                                clock.instant(),
                                LocalDate.ofInstant(clock.instant(), LONDON)));
    }

    /// The officer's own cases and those of which another service is told.
    private Set<String> open(CitizenFile file) {
        var open = new HashSet<String>();
        cases.of(file.person()).stream()
                .map(CaseRun::body)
                .filter(one -> one.isOpen())
                .forEach(one -> open.add(one.type()));
        file.events().stream()
                .map(entry -> entry.body().told())
                .filter(told -> told != null && told.open())
                .forEach(told -> open.add(told.caseType()));
        return open;
    }

    /// Those of which the laptop has all that it will have: while one is still being filled a claim
    /// may be on its way.
    private static Set<Category> seen(DSLContext sql) {
        var seen = categories(sql, BUCKET.SHOWN.eq(1L));
        seen.removeAll(categories(sql, BUCKET.SHOWN.ne(1L)));
        return seen;
    }

    private static Set<Category> categories(DSLContext sql, Condition which) {
        return sql.select(BUCKET.NAME).from(BUCKET).where(which).fetch(BUCKET.NAME).stream()
                .map(Bucket::parse)
                .map(Bucket::category)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
    }
}
