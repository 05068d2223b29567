package org.doorstep.app.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.form.HintWords;
import org.doorstep.app.ui.visit.VisitShown;
import org.doorstep.app.ui.visit.VisitWords;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Latest;
import org.doorstep.app.work.Work;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.CaseType.Event;
import org.doorstep.domain.casework.Cases.Done;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.entitlement.Hint;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.VisitEntry;
import org.doorstep.domain.visit.VisitEntry.Kind;
import org.doorstep.domain.visit.VisitRun;
import org.doorstep.domain.visit.Visits.Turn;
import org.jspecify.annotations.Nullable;

/// One visit: its pack, the warnings that are read before it opens, what is filled in there, and
/// whether the officer is safe. Read again when anything in it changes, and every half minute for
/// the clock.
final class VisitModel implements AutoCloseable {

    private static final Messages TEXT = Messages.of("visit");
    private static final Duration TICK = Duration.ofSeconds(30);
    private static final Set<Topic> TOPICS =
            Set.of(Topic.TIMELINE, Topic.PEOPLE, Topic.REFERENCE, Topic.HOLDINGS);

    /// How far the page has come.
    enum State {
        OPENING,
        SHOWN,
        NOT_HELD,
        FAILED
    }

    /// What the page shows.
    ///
    /// @param lines the forms with what they may lead to
    /// @param toAdd forms that could be filled in there too
    /// @param unclaimed what the person may be able to claim and is not to be filled in there yet
    record Shown(
            VisitShown visit, List<Sheets.Line> lines, List<Form> toAdd, List<Hint> unclaimed) {
        Shown {
            unclaimed = List.copyOf(unclaimed);
            lines = List.copyOf(lines);
            toAdd = List.copyOf(toAdd);
        }
    }

    /// Who hears what was done.
    interface Says {
        /// @param undo takes it back
        void say(String done, Runnable undo);

        void say(String done);
    }

    private final UUID id;
    private final VisitPorts ports;
    private final Background background;
    private final Clock clock;
    private final VisitWords words;
    private final Says says;
    private final Latest<Optional<Shown>> reading;
    private final Changes.Listening listening;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPENING);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> now;
    private Job tick = () -> {};
    private boolean looked;

    VisitModel(UUID id, VisitPorts ports, Background background, Clock clock, Says says) {
        this.id = id;
        this.ports = ports;
        this.background = background;
        this.clock = clock;
        this.words = new VisitWords(clock);
        this.says = says;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        this.reading = background.latest(this::take, _ -> {});
        this.listening = ports.changes().listen(TOPICS, () -> background.show(this::refresh));
        refresh();
        count();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Null until it has been read.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Goes on every half minute.
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    HintWords hints() {
        return new HintWords(new Dates(clock));
    }

    VisitWords words() {
        return words;
    }

    /// Reads again: a form may have been begun.
    void refresh() {
        reading.submit(this::read);
    }

    /// The officer has read the warnings, and begins if they have not: both are on the disk before
    /// anything opens.
    ///
    /// @param about marks of the warnings that were on the screen
    void readWarnings(List<UUID> about) {
        var at = clock.instant();
        take(
                run -> {
                    var read = VisitEntry.warningsRead(run.body().service(), run.id(), about, at);
                    var visit = run.body();
                    return new Turn(
                            visit.state() == Visit.State.PLANNED ? visit.start(at) : visit,
                            List.of(read));
                },
                _ -> {});
    }

    /// The officer is safe.
    ///
    /// @param longer by how much later they are expected back, or null as before
    void safe(@Nullable Duration longer) {
        var at = clock.instant();
        var back = longer == null ? null : at.plus(longer);
        take(
                run -> new Turn(run.body().safe(at, back), List.of()),
                _ ->
                        says.say(
                                back == null
                                        ? TEXT.get("safe.said", words.time(at))
                                        : TEXT.get("safe.said.more", words.time(back))));
    }

    /// The officer leaves.
    void end() {
        change(visit -> visit.end(clock.instant()), TEXT.get("end.said"));
    }

    /// Nobody opened.
    void noAnswer() {
        change(visit -> visit.noAnswer(clock.instant()), TEXT.get("noAnswer.said"));
    }

    /// It does not take place.
    void cancel() {
        change(Visit::cancel, TEXT.get("cancel.said"));
    }

    /// Plans it again, which did not take place.
    void planAgain() {
        change(
                visit ->
                        Visit.planned(
                                visit.service(),
                                visit.officer(),
                                visit.companions(),
                                visit.plannedFrom(),
                                visit.plannedUntil(),
                                visit.place(),
                                visit.backBy()),
                TEXT.get("again.said"));
    }

    /// Adds a form to what is to be done there.
    void add(Form form) {
        take(
                run -> new Turn(run.body(), List.of(entry(run, Kind.AGENDA, form))),
                _ ->
                        says.say(
                                TEXT.get("agenda.added", form.title()),
                                () ->
                                        take(
                                                run ->
                                                        new Turn(
                                                                run.body(),
                                                                List.of(
                                                                        entry(
                                                                                run,
                                                                                Kind.DROPPED,
                                                                                form))),
                                                _ -> {})));
    }

    /// Takes a form off what is to be done there. Its answers stay kept.
    void drop(VisitRun.Item item) {
        take(
                run -> new Turn(run.body(), List.of(entry(run, Kind.DROPPED, item))),
                _ ->
                        says.say(
                                TEXT.get("agenda.dropped", item.title()),
                                () ->
                                        take(
                                                run ->
                                                        new Turn(
                                                                run.body(),
                                                                List.of(
                                                                        entry(
                                                                                run,
                                                                                Kind.AGENDA,
                                                                                item))),
                                                _ -> {})));
    }

    /// Begins a case as of the visit: its clocks count from when the visit began.
    ///
    /// @param form id of the completed form with which it begins, or null
    void begin(Edition edition, @Nullable UUID form) {
        var visit = visit();
        var at = visit == null ? null : visit.visit().startedAt();
        if (visit == null || at == null) {
            return;
        }
        var type = edition.type();
        // What is another service's work waits there for whoever takes it.
        var owner =
                type.service() == visit.visit().service()
                        ? ports.desk().officer().get().id()
                        : null;
        var opening = new Opening(visit.run().person(), edition, owner, List.of(), at, null, form);
        work(
                () -> {
                    // Pressed twice, or begun from elsewhere since the page was read.
                    if (ports.cases().of(opening.person()).stream()
                            .map(CaseRun::body)
                            .anyMatch(one -> one.isOpen() && one.type().equals(type.id()))) {
                        throw new IllegalArgumentException(TEXT.get("refused.begun"));
                    }
                    return ports.cases().open(opening);
                },
                TEXT.get("case.begun.said", type.title(), words.moment(at)));
    }

    /// Records in a case what happened on the visit, as of when it began.
    void happen(Sheets.Line line, Event event) {
        var visit = visit();
        var run = line.run();
        var at = visit == null ? null : visit.visit().startedAt();
        if (run != null && at != null) {
            // A case that began during the visit has nothing before its beginning.
            var begun = line.begun();
            var moment = begun != null && begun.isAfter(at) ? begun : at;
            work(
                    () -> ports.cases().take(run.id(), now -> now.happen(event.id(), null, moment)),
                    TEXT.get("case.happened.said", event.title(), words.moment(moment)));
        }
    }

    @Override
    public void close() {
        tick.cancel();
        listening.close();
        reading.forget();
        shown.set(null);
    }

    private @Nullable VisitShown visit() {
        var known = shown.get();
        return known == null ? null : known.visit();
    }

    private void count() {
        now.set(clock.instant());
        tick = background.after(TICK, this::count);
    }

    private Optional<Shown> read() {
        var desk = ports.desk();
        return desk.one(id)
                .map(visit -> {
                    var person = visit.run().person();
                    var services = desk.writable().get();
                    var there = visit.forms().stream().map(sheet -> sheet.item().form()).toList();
                    var toAdd =
                            desk.forms().all().stream()
                                    .filter(form -> services.contains(form.service()))
                                    .filter(form -> !there.contains(form.id()))
                                    .toList();
                    var completed =
                            desk.citizens()
                                    .reread(person)
                                    .map(file -> SingleView.of(file).responses())
                                    .orElse(List.of());
                    var lines =
                            Sheets.of(
                                    visit,
                                    ports.cases().of(person),
                                    ports.cases().toOpen(),
                                    completed);
                    var unclaimed =
                            ports.unclaimed().of(person).stream()
                                    .filter(hint -> !there.contains(hint.benefit().form()))
                                    .toList();
                    return new Shown(visit, lines, toAdd, unclaimed);
                });
    }

    private void take(Optional<Shown> read) {
        if (read.isEmpty()) {
            shown.set(null);
            state.set(State.NOT_HELD);
            return;
        }
        var next = read.get();
        if (!looked) {
            looked = true;
            look(next.visit());
        }
        if (!next.equals(shown.get())) {
            shown.set(next);
        }
        state.set(State.SHOWN);
    }

    /// That the officer looks at the person's warnings and address is kept, like any look.
    private void look(VisitShown visit) {
        var officer = ports.desk().officer().get();
        var look =
                new Look(
                        visit.run().person(),
                        officer.id(),
                        clock.instant(),
                        TEXT.get("look", words.plannedInFull(visit.visit())));
        background.write(() -> ports.desk().citizens().open(look).isPresent(), _ -> {});
    }

    private void change(UnaryOperator<Visit> making, String said) {
        take(
                run -> new Turn(making.apply(run.body()), List.of()),
                before ->
                        says.say(
                                said,
                                () ->
                                        take(
                                                run ->
                                                        new Turn(
                                                                run.body().asFarAs(before),
                                                                List.of()),
                                                _ -> {})));
    }

    private void take(Function<VisitRun, Turn> deed, Consumer<Visit> done) {
        background.run(
                Door.WRITE,
                () -> ports.desk().visits().take(id, deed),
                Answer.<Visit>to(
                                before -> {
                                    refresh();
                                    done.accept(before);
                                })
                        .orElse(this::refused));
    }

    private void work(Work<Done> work, String said) {
        background.run(
                Door.WRITE,
                work,
                Answer.<Done>to(
                                done -> {
                                    refresh();
                                    says.say(
                                            said,
                                            () ->
                                                    background.write(
                                                            () -> {
                                                                ports.cases().takeBack(done);
                                                                return done;
                                                            },
                                                            _ -> refresh()));
                                })
                        .orElse(this::refused));
    }

    private void refused(Throwable thrown) {
        var why =
                thrown instanceof IllegalArgumentException
                        ? String.valueOf(thrown.getMessage())
                        : TEXT.get(
                                thrown instanceof NoSuchElementException
                                        ? "refused.gone"
                                        : "refused.notSaved");
        says.say(TEXT.get("case.failed", why));
    }

    private VisitEntry entry(VisitRun run, Kind kind, Form form) {
        return entry(
                run, kind, new VisitRun.Item(form.service(), form.id(), null, form.title(), null));
    }

    private VisitEntry entry(VisitRun run, Kind kind, VisitRun.Item item) {
        return new VisitEntry(
                item.service(),
                run.id(),
                kind,
                item.form(),
                item.caseId(),
                null,
                List.of(),
                item.title(),
                clock.instant());
    }
}
