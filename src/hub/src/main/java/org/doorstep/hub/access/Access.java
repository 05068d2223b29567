package org.doorstep.hub.access;

import static org.doorstep.hub.db.Tables.BUCKET;
import static org.doorstep.hub.db.Tables.FILE_SCOPE;
import static org.doorstep.hub.db.Tables.MEMBERSHIP;
import static org.doorstep.hub.db.Tables.OFFICER;
import static org.doorstep.hub.db.Tables.ROLE_CATEGORY;
import static org.doorstep.hub.db.Tables.SCOPE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.db.tables.records.OfficerRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// The access rule: an officer sees a record if one of their scopes has its file, their role opens
/// its category, and neither the role's limit nor their own clearance is below its sensitivity.
/// What no row allows is not allowed.
public final class Access {

    private final DSLContext db;
    private final Council council;
    private final Clock clock;

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
                    var scopes = scopes(officer);
                    return new Granted(
                            card(who), who.getRole(), scopes, counted(buckets(who, scopes)));
                });
    }

    /// Whether the officer may see, and so write, records of such a kind in that file.
    public boolean opens(String officer, UUID file, Category category, Sensitivity sensitivity) {
        return present(officer)
                .filter(who -> sensitivity.level() <= limit(who, category))
                .filter(who -> inScope(officer, file))
                .isPresent();
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

    private List<Scope> scopes(String officer) {
        return db.selectDistinct(SCOPE.ID, SCOPE.KIND, SCOPE.NAME)
                .from(MEMBERSHIP)
                .join(SCOPE)
                .on(SCOPE.COUNCIL.eq(MEMBERSHIP.COUNCIL), SCOPE.ID.eq(MEMBERSHIP.SCOPE))
                .where(heldToday(officer))
                .orderBy(SCOPE.ID)
                .fetch(row -> new Scope(row.value1(), row.value2(), row.value3()));
    }

    private Condition heldToday(String officer) {
        var today = LocalDate.now(clock);
        return MEMBERSHIP
                .COUNCIL
                .eq(council.id())
                .and(MEMBERSHIP.OFFICER.eq(officer))
                .and(MEMBERSHIP.VALID_FROM.le(today))
                .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.ge(today)));
    }

    private boolean inScope(String officer, UUID file) {
        return db.fetchExists(
                selectOne()
                        .from(MEMBERSHIP)
                        .join(SCOPE)
                        .on(SCOPE.COUNCIL.eq(MEMBERSHIP.COUNCIL), SCOPE.ID.eq(MEMBERSHIP.SCOPE))
                        .where(heldToday(officer))
                        .and(
                                SCOPE.KIND
                                        .eq("duty")
                                        .or(
                                                exists(
                                                        selectOne()
                                                                .from(FILE_SCOPE)
                                                                .where(
                                                                        FILE_SCOPE.COUNCIL.eq(
                                                                                council.id()),
                                                                        FILE_SCOPE.FILE.eq(file),
                                                                        FILE_SCOPE.SCOPE.eq(
                                                                                SCOPE.ID))))));
    }

    private int limit(OfficerRecord who, Category category) {
        return db.select(ROLE_CATEGORY.MAX_SENSITIVITY)
                .from(ROLE_CATEGORY)
                .where(
                        ROLE_CATEGORY.COUNCIL.eq(council.id()),
                        ROLE_CATEGORY.ROLE.eq(who.getRole()),
                        ROLE_CATEGORY.CATEGORY.eq(category.toString()))
                .fetchOptional(ROLE_CATEGORY.MAX_SENSITIVITY)
                .map(most -> Math.min(most, who.getClearance()))
                .orElse(-1);
    }

    private List<Bucket> buckets(OfficerRecord who, List<Scope> scopes) {
        var buckets = new ArrayList<Bucket>();
        for (var category : Category.values()) {
            var levels =
                    IntStream.rangeClosed(0, limit(who, category))
                            .mapToObj(Sensitivity::ofLevel)
                            .toList();
            for (var scope : scopes) {
                if (!isCouncil(scope) || category == Category.CORE) {
                    levels.forEach(level -> buckets.add(new Bucket(scope.id(), category, level)));
                }
            }
        }
        return buckets;
    }

    /// What all may know is never the content of a file.
    private static boolean isCouncil(Scope scope) {
        return scope.kind().equals("council");
    }

    private List<Granted.Held> counted(List<Bucket> buckets) {
        var counts =
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
