package org.doorstep.domain.casework;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.clock.Checked;
import org.doorstep.domain.form.Condition;
import org.doorstep.domain.response.FormResponse;
import org.jspecify.annotations.Nullable;

/// How cases of one kind go, as the council's file has it. Data, never code.
///
/// @param id the name of the file, for example `care-act-assessment`
/// @param title what officers call such a case
/// @param service whose work it is; also the category of its records
/// @param sensitivity how closely its records are held at least
/// @param about what it is for, in a sentence
/// @param source where it is laid down
/// @param checked how well that is known
/// @param codes what it is called in national lists
/// @param subjects what such a case can be about; a case may have several. None if all are alike
/// @param forms those that are filled in for it
/// @param stages in the order in which officers read them; it begins in the first
/// @param events what can happen in it that starts or ends something
/// @param outcomes how it can end
/// @param tells which other services are told that such a case is there and how far it has come
public record CaseType(
        String id,
        String title,
        Category service,
        Sensitivity sensitivity,
        String about,
        String source,
        Checked checked,
        List<Code> codes,
        List<Subject> subjects,
        List<Form> forms,
        List<Stage> stages,
        List<Event> events,
        List<Outcome> outcomes,
        List<Telling> tells) {

    public CaseType {
        codes = List.copyOf(codes);
        subjects = List.copyOf(subjects);
        forms = List.copyOf(forms);
        stages = List.copyOf(stages);
        events = List.copyOf(events);
        outcomes = List.copyOf(outcomes);
        tells = List.copyOf(tells);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a case begins in a stage");
        }
    }

    /// What something is called in a national list.
    ///
    /// @param list for example `LGSL`
    /// @param value as the list has it
    /// @param version of the list, or null if it has none
    /// @param checked how well that is known; exports need more than *unverified*
    public record Code(String list, String value, @Nullable String version, Checked checked) {}

    /// What a case can be about.
    public record Subject(String id, String title, @Nullable Code code) {}

    /// A form that is filled in for such a case.
    ///
    /// @param id of the form
    public record Form(String id, String title) {}

    /// A part of the way.
    ///
    /// @param about what is done there, or null
    /// @param moves the stages that may follow
    /// @param forms ids of those that are filled in there
    /// @param effects what entering it starts and ends
    /// @param outcomes ids of the outcomes with which a case ends there; none if it does not
    /// @param approval who decides how it goes on from there; null if any officer of the case does
    public record Stage(
            String id,
            String title,
            @Nullable String about,
            List<String> moves,
            List<String> forms,
            Effects effects,
            List<String> outcomes,
            @Nullable Approval approval) {

        public Stage {
            moves = List.copyOf(moves);
            forms = List.copyOf(forms);
            outcomes = List.copyOf(outcomes);
        }

        /// Whether a case is closed there.
        public boolean isEnd() {
            return !outcomes.isEmpty();
        }
    }

    /// That a case waits in a stage until somebody else than who worked on it decides.
    ///
    /// @param by who decides
    /// @param approved the stage that follows if they approve it
    /// @param sentBack the stage that follows if something is missing
    /// @param tasks what is to do once it is sent back, in place of what that stage begins
    public record Approval(By by, String approved, String sentBack, List<Planned> tasks) {

        /// What stands in a task for the words with which it is sent back.
        public static final String REASON = "{reason}";

        /// Who decides.
        public enum By {
            /// Who leads the team of the officer who works on the case.
            LEAD;

            /// The name in the file.
            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        public Approval {
            tasks = List.copyOf(tasks);
        }

        /// Whether that stage is for them to decide.
        public boolean decides(String stage) {
            return stage.equals(approved) || stage.equals(sentBack);
        }
    }

    /// Something that happens, which an officer records with its moment.
    ///
    /// @param about when it counts as having happened, or null
    /// @param stages ids of those in which it can; none if in every one that is no end
    /// @param whileTold while what case of another service it is offered, or null
    /// @param afterTold id of the type of case of another service after which the hub records this,
    ///   or null
    /// @param found after which answers of a form it is offered, or null
    public record Event(
            String id,
            String title,
            @Nullable String about,
            List<String> stages,
            Effects effects,
            @Nullable Offer whileTold,
            @Nullable String afterTold,
            @Nullable Found found) {

        public Event {
            stages = List.copyOf(stages);
        }

        /// Whether that completed form says that it has happened.
        public boolean isFoundIn(FormResponse form) {
            return found != null && found.isIn(form);
        }
    }

    /// That something is offered on one press once a form was completed with such answers.
    ///
    /// @param form id of the form
    /// @param when under which answers
    /// @param press what the button says
    public record Found(String form, Condition when, String press) {

        boolean isIn(FormResponse completed) {
            return form.equals(completed.form()) && when.holds(completed.answers());
        }
    }

    /// That something is offered on one press while a case of another service is being dealt with.
    ///
    /// @param caseType id of that case's type
    /// @param press what the button says
    public record Offer(String caseType, String press) {}

    /// How a case ends.
    ///
    /// @param ends ids of tasks that are done if it ends so, whatever the stage says of them
    public record Outcome(String id, String title, @Nullable Code code, List<String> ends) {

        public Outcome {
            ends = List.copyOf(ends);
        }
    }

    /// What another service reads of such a case, and nothing more.
    ///
    /// @param service which is told
    /// @param open what it reads while the case is being dealt with
    /// @param ended what it reads once it is not any more, whatever ended it
    /// @param endedIn ids of stages that are no end and in which it counts as dealt with
    /// @param decided what it reads instead in those stages and after one of those outcomes, or
    ///   null
    /// @param decisions ids of the outcomes that are a decision
    public record Telling(
            Category service,
            String open,
            String ended,
            List<String> endedIn,
            @Nullable String decided,
            List<String> decisions) {

        public Telling {
            endedIn = List.copyOf(endedIn);
            decisions = List.copyOf(decisions);
        }

        /// Whether such a case is still being dealt with, as far as that service is concerned.
        public boolean isOpen(Case now) {
            return now.isOpen() && !endedIn.contains(now.stage());
        }

        /// What the service reads of the case as it stands.
        public String words(Case now) {
            if (isOpen(now)) {
                return open;
            }
            var outcome = now.outcome();
            return decided != null && (outcome == null || decisions.contains(outcome))
                    ? decided
                    : ended;
        }
    }

    /// What a stage or an event does to the tasks of a case. First what ends, then what starts.
    ///
    /// @param tasks what is to do from then on
    /// @param ends ids of tasks that are done by then
    /// @param cancels ids of tasks that are no longer needed
    /// @param pauses clocks that stand still from then on
    /// @param resumes ids of tasks whose clocks go on
    public record Effects(
            List<Planned> tasks,
            List<String> ends,
            List<String> cancels,
            List<Pausing> pauses,
            List<String> resumes) {

        public Effects {
            tasks = List.copyOf(tasks);
            ends = List.copyOf(ends);
            cancels = List.copyOf(cancels);
            pauses = List.copyOf(pauses);
            resumes = List.copyOf(resumes);
        }

        /// The same where these tasks are done, and not cancelled.
        Effects ending(List<String> done) {
            return new Effects(
                    tasks,
                    Stream.concat(ends.stream(), done.stream()).distinct().toList(),
                    cancels.stream().filter(task -> !done.contains(task)).toList(),
                    pauses,
                    resumes);
        }
    }

    /// A task that the type lays down.
    ///
    /// @param id in the type
    /// @param what in a few words
    /// @param clock id of the rule by which it is due, or null
    public record Planned(String id, String what, @Nullable String clock) {}

    /// That a task's clock stands still.
    ///
    /// @param task id of the task in the type
    /// @param reason one of those for which its rule may be paused
    public record Pausing(String task, String reason) {}

    /// Where a case begins.
    public Stage first() {
        return stages.getFirst();
    }

    public Optional<Stage> stage(String stage) {
        return find(stages, Stage::id, stage);
    }

    public Optional<Event> event(String event) {
        return find(events, Event::id, event);
    }

    public Optional<Outcome> outcome(@Nullable String outcome) {
        return find(outcomes, Outcome::id, outcome);
    }

    public Optional<Subject> subject(String subject) {
        return find(subjects, Subject::id, subject);
    }

    /// What that service is told of such a case; empty if it is told nothing.
    public Optional<Telling> tells(Category told) {
        return tells.stream().filter(telling -> telling.service() == told).findFirst();
    }

    /// What is done in such a case once one of that type, of another service, has been dealt with.
    public Optional<Event> after(String told) {
        return events.stream().filter(event -> told.equals(event.afterTold())).findFirst();
    }

    /// The stages that may follow that one; none of a stage that the type does not have.
    public List<Stage> moves(String stage) {
        return stage(stage).stream()
                .flatMap(from -> from.moves().stream())
                .flatMap(to -> stage(to).stream())
                .toList();
    }

    /// What can happen while a case is in that stage.
    public List<Event> events(String stage) {
        return stage(stage)
                .map(now ->
                        events.stream()
                                .filter(event ->
                                        event.stages().isEmpty()
                                                ? !now.isEnd()
                                                : event.stages().contains(stage))
                                .toList())
                .orElse(List.of());
    }

    /// Whether that completed form has found something that can be recorded as such a case begins.
    public boolean canBeginBy(FormResponse form) {
        return events(first().id()).stream().anyMatch(event -> event.isFoundIn(form));
    }

    /// The forms that are filled in in that stage.
    public List<Form> forms(String stage) {
        return stage(stage).stream()
                .flatMap(now -> now.forms().stream())
                .flatMap(id -> find(forms, Form::id, id).stream())
                .toList();
    }

    /// The ids of all stages that can be reached from that one, itself included.
    public Set<String> reachableFrom(String stage) {
        var met = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of(stage));
        while (!ahead.isEmpty()) {
            var next = ahead.remove();
            if (stage(next).isPresent() && met.add(next)) {
                moves(next).forEach(to -> ahead.add(to.id()));
            }
        }
        return met;
    }

    /// Everything that starts or ends tasks.
    public Stream<Effects> effects() {
        return Stream.concat(
                stages.stream().map(Stage::effects), events.stream().map(Event::effects));
    }

    private static <T> Optional<T> find(
            List<T> all, Function<T, String> id, @Nullable String wanted) {
        return all.stream().filter(one -> id.apply(one).equals(wanted)).findFirst();
    }
}
