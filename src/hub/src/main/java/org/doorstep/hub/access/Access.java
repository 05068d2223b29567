package org.doorstep.hub.access;

import static org.doorstep.hub.db.Tables.BUCKET;
import static org.doorstep.hub.db.Tables.MEMBERSHIP;
import static org.doorstep.hub.db.Tables.OFFICER;
import static org.doorstep.hub.db.Tables.SCOPE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.db.tables.records.OfficerRecord;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/// The access rule: an officer sees a record if one of their scopes has its file, their role or a
/// sharing agreement of their team opens its category, neither that limit nor their own clearance
/// is below its sensitivity, and they are not blocked from the file. What no row allows is not
/// allowed.
///
/// The rule itself is the database's function `buckets_of`, on which row-level security stands too.
public final class Access {

    /// A file from which somebody is blocked has a scope of its own; this and the file's id are its
    /// name.
    public static final String APART = "apart-";

    /// Before the id of the officer whose drafts lie in a scope of their own.
    public static final String DRAFTS = "drafts-";

    private static final String BUCKETS =
            "select scope, category, sensitivity from buckets_of(?, ?, ?)";

    /// One row without a bucket for an officer who holds none; no row for who is no officer.
    private static final String HELD =
            """
            select b.scope, b.category, b.sensitivity
            from officer o left join lateral buckets_of(o.council, o.id, ?) b on true
            where o.council = ? and o.id = ? and o.ended_on is null
            """;

    private static final String BEGIN =
            "select scope, category, sensitivity from begin_officer(?, ?, ?)";

    private static final Comparator<Bucket> IN_ORDER =
            Comparator.comparing(Bucket::category)
                    .thenComparing(Bucket::scope)
                    .thenComparing(Bucket::sensitivity);

    private final DSLContext db;
    private final Council council;
    private final Clock clock;

    /// @param db in the context of the hub's own work
    /// @param clock in the council's time zone: memberships begin and end with the day
    public Access(DSLContext db, Council council, Clock clock) {
        this.db = db;
        this.council = council;
        this.clock = clock;
    }

    /// All that an officer may see; empty if there is no such officer or they have left.
    public Optional<Granted> bucketsOf(String officer) {
        return present(officer)
                .map(who -> {
                    var buckets = read(db.fetch(BUCKETS, council.id(), officer, today()));
                    return new Granted(
                            card(who), who.getRole(), scopes(officer, buckets), counted(buckets));
                });
    }

    /// As [#bucketsOf], but the buckets alone, in one short query.
    public Optional<Set<Bucket>> heldBy(String officer) {
        var rows = db.fetch(HELD, today(), council.id(), officer);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        rows.removeIf(row -> row.get("scope") == null);
        return Optional.of(read(rows));
    }

    /// Declares for whom the transaction goes on: from here on `hub_app` sees in it what this
    /// officer may see, and nothing else.
    ///
    /// @return the officer's buckets; empty also if there is no such officer or they have left
    public Set<Bucket> begin(DSLContext tx, String officer) {
        return read(tx.fetch(BEGIN, council.id(), officer, today()));
    }

    /// The officers whom the demo offers at its sign-in page.
    public List<Officer> demoOfficers() {
        return db.selectFrom(OFFICER)
                .where(
                        OFFICER.COUNCIL.eq(council.id()),
                        OFFICER.DEMO.isTrue(),
                        OFFICER.ENDED_ON.isNull())
                .orderBy(OFFICER.ID)
                .fetch(this::card);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Optional<OfficerRecord> present(String officer) {
        return db.fetchOptional(
                OFFICER,
                OFFICER.COUNCIL.eq(council.id()),
                OFFICER.ID.eq(officer),
                OFFICER.ENDED_ON.isNull());
    }

    private Officer card(OfficerRecord who) {
        var team =
                db.select(SCOPE.NAME)
                        .from(SCOPE)
                        .where(SCOPE.COUNCIL.eq(council.id()), SCOPE.ID.eq(who.getTeam()))
                        .fetchOptional(SCOPE.NAME)
                        .orElse("");
        return new Officer(who.getId(), who.getName(), who.getJobTitle(), team);
    }

    /// The scopes held today, also those in which nothing is open, a scope for each file that is
    /// kept apart, one for what the officer has begun, and that they lead their team.
    private List<Scope> scopes(String officer, Set<Bucket> buckets) {
        var scopes = new LinkedHashMap<String, Scope>();
        db.selectDistinct(SCOPE.ID, SCOPE.KIND, SCOPE.NAME)
                .from(MEMBERSHIP)
                .join(SCOPE)
                .on(SCOPE.COUNCIL.eq(MEMBERSHIP.COUNCIL), SCOPE.ID.eq(MEMBERSHIP.SCOPE))
                .where(
                        MEMBERSHIP.COUNCIL.eq(council.id()),
                        MEMBERSHIP.OFFICER.eq(officer),
                        MEMBERSHIP.VALID_FROM.le(today()),
                        MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.ge(today())))
                .orderBy(SCOPE.ID)
                .forEach(row ->
                        scopes.put(
                                row.value1(), new Scope(row.value1(), row.value2(), row.value3())));
        leads(officer).ifPresent(team -> scopes.put(team.id(), team));
        buckets.stream()
                .map(Bucket::scope)
                .filter(scope -> scope.startsWith(APART))
                .forEach(scope -> scopes.put(scope, new Scope(scope, "apart", "Kept apart")));
        var drafts = DRAFTS + officer;
        if (buckets.stream().anyMatch(bucket -> bucket.scope().equals(drafts))) {
            scopes.put(drafts, new Scope(drafts, "drafts", "What you have begun"));
        }
        return List.copyOf(scopes.values());
    }

    private Optional<Scope> leads(String officer) {
        return db.select(SCOPE.ID, SCOPE.KIND, SCOPE.NAME)
                .from(OFFICER)
                .join(SCOPE)
                .on(SCOPE.COUNCIL.eq(OFFICER.COUNCIL), SCOPE.ID.eq(OFFICER.TEAM))
                .where(
                        OFFICER.COUNCIL.eq(council.id()),
                        OFFICER.ID.eq(officer),
                        OFFICER.LEADS.isTrue(),
                        OFFICER.ENDED_ON.isNull(),
                        SCOPE.KIND.eq(Scope.TEAM))
                .fetchOptional(
                        row -> Scope.leads(new Scope(row.value1(), row.value2(), row.value3())));
    }

    private static Set<Bucket> read(Result<Record> rows) {
        return rows.stream()
                .map(row ->
                        new Bucket(
                                row.get("scope", String.class),
                                Category.parse(row.get("category", String.class)),
                                Sensitivity.ofLevel(row.get("sensitivity", Integer.class))))
                .sorted(IN_ORDER)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Granted.Held> counted(Set<Bucket> buckets) {
        Map<Bucket, Long> counts =
                db.select(BUCKET.SCOPE, BUCKET.CATEGORY, BUCKET.SENSITIVITY, BUCKET.RECORDS)
                        .from(BUCKET)
                        .where(
                                BUCKET.COUNCIL.eq(council.id()),
                                BUCKET.SCOPE.in(
                                        buckets.stream().map(Bucket::scope).distinct().toList()))
                        .fetchMap(
                                row ->
                                        new Bucket(
                                                row.value1(),
                                                Category.parse(row.value2()),
                                                Sensitivity.ofLevel(row.value3())),
                                row -> row.value4());
        return buckets.stream()
                .map(bucket -> new Granted.Held(bucket, counts.getOrDefault(bucket, 0L)))
                .toList();
    }
}
