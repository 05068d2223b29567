package org.doorstep.app.example;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.Visit.State;
import org.doorstep.domain.visit.VisitEntry;
import org.doorstep.domain.visit.VisitEntry.Kind;
import org.doorstep.domain.visit.VisitRun;
import org.doorstep.domain.visit.VisitRun.Item;
import org.doorstep.domain.visit.Visits;
import org.jspecify.annotations.Nullable;

/// Visits in memory.
public final class MemoryVisits implements Visits {

    private final List<Recorded<Visit>> visits = new ArrayList<>();
    private final List<Recorded<VisitEntry>> entries = new ArrayList<>();
    private final MemoryChanges changes;
    private final String officer;
    private final Clock clock;

    public MemoryVisits(MemoryChanges changes, String officer, Clock clock) {
        this.changes = changes;
        this.officer = officer;
        this.clock = clock;
    }

    @Override
    public List<VisitRun> mine(Instant from, Instant until) {
        return visits.stream()
                .map(this::run)
                .filter(run -> run.body().isOf(officer))
                .filter(run -> run.body().state() != State.CANCELLED)
                .filter(run ->
                        run.body().plannedFrom().isBefore(until)
                                && run.body().plannedUntil().isAfter(from))
                .sorted(Comparator.comparing(run -> run.body().plannedFrom()))
                .toList();
    }

    @Override
    public List<VisitRun> underWay() {
        return visits.stream()
                .map(this::run)
                .filter(run -> run.body().state() == State.STARTED)
                .filter(run -> run.body().isOf(officer))
                .toList();
    }

    @Override
    public List<VisitRun> of(UUID person) {
        return visits.stream()
                .filter(visit -> visit.header().file().equals(person))
                .map(this::run)
                .toList();
    }

    @Override
    public Optional<VisitRun> one(UUID visit) {
        return visits.stream()
                .filter(one -> one.header().id().equals(visit))
                .map(this::run)
                .findFirst();
    }

    @Override
    public VisitRun book(UUID person, Visit visit, List<Item> agenda, @Nullable Alone alone) {
        visit.fault().ifPresent(MemoryVisits::refuse);
        var recorded =
                new Recorded<>(
                        header(FileBuilder.id("visit" + visits.size()), person, visit.service()),
                        visit);
        visits.add(recorded);
        for (var item : agenda) {
            add(
                    person,
                    new VisitEntry(
                            item.service(),
                            recorded.header().id(),
                            Kind.AGENDA,
                            item.form(),
                            item.caseId(),
                            null,
                            List.of(),
                            item.title(),
                            clock.instant()));
        }
        if (alone != null) {
            add(
                    person,
                    VisitEntry.alone(
                            visit.service(),
                            recorded.header().id(),
                            alone.about(),
                            alone.reason(),
                            clock.instant()));
        }
        changes.tell(Topic.TIMELINE);
        return run(recorded);
    }

    @Override
    public Visit take(UUID visit, Function<VisitRun, Turn> deed) {
        var run = one(visit).orElseThrow(NoSuchElementException::new);
        var turn = deed.apply(run);
        turn.made().fault().ifPresent(MemoryVisits::refuse);
        visits.replaceAll(one ->
                one.header().id().equals(visit) ? new Recorded<>(one.header(), turn.made()) : one);
        turn.entries().forEach(entry -> add(run.person(), entry));
        changes.tell(Topic.TIMELINE);
        return run.body();
    }

    /// Says something about a visit, as a form that is completed does.
    public void add(UUID person, VisitEntry entry) {
        entries.add(
                new Recorded<>(
                        header(
                                FileBuilder.id("visit-entry" + entries.size()),
                                person,
                                entry.service()),
                        entry));
    }

    private VisitRun run(Recorded<Visit> visit) {
        return new VisitRun(
                visit,
                entries.stream()
                        .filter(entry -> entry.body().visit().equals(visit.header().id()))
                        .toList());
    }

    private Header header(UUID id, UUID person, Category service) {
        var now = clock.instant();
        return new Header(id, person, service, Sensitivity.NORMAL, 1, officer, now, now);
    }

    private static void refuse(String fault) {
        throw new IllegalArgumentException(fault);
    }
}
