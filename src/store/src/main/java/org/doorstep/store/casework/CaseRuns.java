package org.doorstep.store.casework;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.CASEWORK;
import static org.doorstep.store.db.Tables.COLLEAGUE;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.SCOPE;
import static org.jooq.impl.DSL.selectOne;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.casework.Acting;
import org.doorstep.domain.casework.Awaiting;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.Cases.Waits;
import org.doorstep.domain.casework.Completed;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.task.Task;
import org.doorstep.store.casework.StoredCaseTypes.Known;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Reads cases with all that belongs to them, as a transaction sees them.
final class CaseRuns {

    private final Records records;
    private final StoredCaseTypes types;
    private final String officer;

    /// @param officer id of the officer whose store it is
    CaseRuns(Records records, StoredCaseTypes types, String officer) {
        this.records = records;
        this.types = types;
        this.officer = officer;
    }

    /// The cases of one person, in the order in which they came.
    List<CaseRun> of(DSLContext sql, UUID person) {
        var held = records.reading().heldFile(sql, person);
        return held.isEmpty() ? List.of() : in(sql, held.getAsLong(), types.known(sql));
    }

    Optional<CaseRun> one(DSLContext sql, UUID caseId) {
        return records.reading()
                .one(sql, Entities.CASE, caseId)
                .flatMap(record ->
                        of(sql, record.header().file()).stream()
                                .filter(run -> run.id().equals(caseId))
                                .findFirst());
    }

    /// What waits for this officer's approval, the longest first.
    List<Waits> toApprove(DSLContext sql) {
        if (led(sql).isEmpty()) {
            return List.of();
        }
        var known = types.known(sql);
        var files = new LinkedHashSet<Integer>();
        records.reading().readAmong(sql, Entities.CASE, CASEWORK.OUTCOME.isNull()).stream()
                .filter(one -> waits(one.record().body(), known))
                .forEach(one -> files.add(one.file()));
        return files.stream()
                .flatMap(file ->
                        in(sql, file, known).stream()
                                .filter(run -> run.body().isOpen())
                                .flatMap(run -> run.awaiting().stream())
                                .filter(awaiting -> awaiting.fault().isEmpty())
                                .map(awaiting ->
                                        new Waits(file, awaiting, written(sql, file, awaiting))))
                .sorted(
                        Comparator.comparing(
                                (Waits one) -> one.awaiting().since(),
                                Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private @Nullable Recorded<FormResponse> written(DSLContext sql, long file, Awaiting of) {
        return responses(sql, file, of.run())
                .filter(one -> one.header().id().equals(of.newest()))
                .findFirst()
                .orElse(null);
    }

    /// The forms that were completed in the case, and the one with which it began.
    private Stream<Recorded<FormResponse>> responses(DSLContext sql, long file, CaseRun run) {
        return records.reading().read(sql, Entities.FORM_RESPONSE, List.of(file)).stream()
                .map(InFile::record)
                .filter(one ->
                        run.id().equals(one.body().caseId())
                                || run.beganWith().filter(one.header().id()::equals).isPresent());
    }

    private static boolean waits(Case body, Known known) {
        return known.edition(body.type(), body.edition())
                .flatMap(edition -> edition.type().stage(body.stage()))
                .filter(stage -> stage.approval() != null)
                .isPresent();
    }

    private List<CaseRun> in(DSLContext sql, long number, Known known) {
        var file = List.of(number);
        var cases = records.reading().read(sql, Entities.CASE, file);
        if (cases.isEmpty()) {
            return List.of();
        }
        var tasks = records.reading().read(sql, Entities.TASK, file);
        var entries = records.reading().read(sql, Entities.CASE_ENTRY, file);
        var led = led(sql).filter(team -> has(sql, team, number)).orElse(null);
        return cases.stream()
                .map(InFile::record)
                .map(record -> run(record, known, tasks, entries))
                .map(run -> waits(run.body(), known) ? run.by(acting(sql, run, number, led)) : run)
                .toList();
    }

    private CaseRun run(
            Recorded<Case> record,
            Known known,
            List<InFile<Task>> tasks,
            List<InFile<CaseEntry>> entries) {
        var id = record.header().id();
        return new CaseRun(
                record,
                known.edition(record.body().type(), record.body().edition()).orElse(null),
                known.newest(record.body().type()).orElse(null),
                tasks.stream()
                        .map(InFile::record)
                        .filter(task -> id.equals(task.body().caseId()))
                        .toList(),
                entries.stream()
                        .map(InFile::record)
                        .filter(entry -> id.equals(entry.body().caseId()))
                        .toList(),
                new Acting(officer, false, false));
    }

    /// @param led the team that the officer leads, if it has the file
    private Acting acting(DSLContext sql, CaseRun run, long file, @Nullable Scope led) {
        var owner = run.body().owner();
        var responses = responses(sql, file, run).toList();
        return new Acting(
                officer,
                led != null && (owner == null || sitsIn(sql, owner, led.name())),
                responses.stream().anyMatch(one -> one.header().author().equals(officer)),
                newest(responses));
    }

    /// Of those that name the case; the one with which it began counts where none does.
    private static @Nullable UUID newest(List<Recorded<FormResponse>> responses) {
        var named = responses.stream().filter(one -> one.body().caseId() != null).toList();
        return Completed.newest(
                        (named.isEmpty() ? responses : named)
                                .stream()
                                        .map(Recorded::header)
                                        .map(one ->
                                                new Completed(
                                                        one.id(), one.author(), one.recordedAt()))
                                        .toList())
                .map(Completed::id)
                .orElse(null);
    }

    private boolean sitsIn(DSLContext sql, String owner, String team) {
        return records
                .reading()
                .readAmong(sql, Entities.COLLEAGUE, COLLEAGUE.OFFICER.eq(owner))
                .stream()
                .map(one -> one.record().body())
                .anyMatch(one -> one.endedOn() == null && one.team().equals(team));
    }

    private static Optional<Scope> led(DSLContext sql) {
        return sql
                .select(SCOPE.ID, SCOPE.KIND, SCOPE.NAME)
                .from(SCOPE)
                .where(SCOPE.KIND.eq(Scope.TEAM))
                .orderBy(SCOPE.ID)
                .fetch(row -> new Scope(row.value1(), row.value2(), row.value3()))
                .stream()
                .filter(team -> sql.fetchExists(SCOPE, SCOPE.ID.eq(Scope.leads(team).id())))
                .findFirst();
    }

    private static boolean has(DSLContext sql, Scope team, long file) {
        return sql.fetchExists(
                selectOne()
                        .from(RECORD)
                        .join(RECORD_BUCKET)
                        .on(RECORD_BUCKET.RECORD.eq(RECORD.ID))
                        .join(BUCKET)
                        .on(BUCKET.ID.eq(RECORD_BUCKET.BUCKET))
                        .where(RECORD.FILE.eq(file))
                        .and(BUCKET.SCOPE.eq(team.id())));
    }
}
