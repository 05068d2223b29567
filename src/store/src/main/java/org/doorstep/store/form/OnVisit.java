package org.doorstep.store.form;

import static org.doorstep.store.db.Tables.ANSWER;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.Visit.State;
import org.doorstep.domain.visit.VisitEntry;
import org.doorstep.domain.visit.VisitEntry.Kind;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.jooq.DSLContext;

/// Which visit a form was filled in on. What is given there counts from when the visit began, also
/// where the officer completes the form afterwards.
final class OnVisit {

    private final Records records;
    private final String officer;

    OnVisit(Records records, String officer) {
        this.records = records;
        this.officer = officer;
    }

    /// The officer's visit to that person that is under way; else the last one that is over, if the
    /// form was filled in during it. One that nobody ended is over all the same some time after it
    /// should have ended.
    ///
    /// @param draft the name under which its answers are kept
    Optional<Recorded<Visit>> find(DSLContext sql, UUID person, String draft, Instant now) {
        var file = records.reading().heldFile(sql, person);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return records.reading().read(sql, Entities.VISIT, List.of(file.getAsLong())).stream()
                .map(InFile::record)
                .filter(visit -> visit.body().isOf(officer))
                .filter(visit -> isDuring(sql, visit.body(), person, draft, now))
                .max(Comparator.comparing(visit -> began(visit.body())));
    }

    /// That the form was filled in there.
    static VisitEntry entry(UUID visit, Header header, FormResponse response) {
        return new VisitEntry(
                response.service(),
                visit,
                Kind.ANSWERED,
                response.form(),
                response.caseId(),
                header.id(),
                List.of(),
                response.title(),
                header.recordedAt());
    }

    private static boolean isDuring(
            DSLContext sql, Visit visit, UUID person, String draft, Instant now) {
        var until = visit.countsUntil();
        if (until.isEmpty()) {
            return false;
        }
        if (visit.state() == State.STARTED && !now.isAfter(until.get())) {
            return true;
        }
        return sql.fetchExists(
                ANSWER,
                ANSWER.PERSON
                        .eq(Uuids.bytes(person))
                        .and(ANSWER.FORM.eq(draft))
                        .and(
                                ANSWER.KEPT_AT.between(
                                        Moments.micros(began(visit)),
                                        Moments.micros(until.get()))));
    }

    /// When a visit that has begun began, as finely as the store keeps moments.
    static Instant began(Visit visit) {
        var began = visit.startedAt();
        return began == null ? Instant.EPOCH : Moments.kept(began);
    }
}
