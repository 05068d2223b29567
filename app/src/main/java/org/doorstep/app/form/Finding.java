package org.doorstep.app.form;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.CaseType.Event;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.casework.Cases.Done;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;

/// What a completed form has found: each is recorded in its case by one press, as of when the form
/// was completed, and can be taken back. Where no such case is open, one is first begun with it.
final class Finding {

    private static final Messages TEXT = Messages.of("form");

    private final Cases cases;
    private final Background background;
    private final String officer;
    private final BiConsumer<String, Runnable> say;
    private final Consumer<String> refuse;

    /// @param officer id of the officer
    /// @param say tells what was done, with how to take it back
    /// @param refuse tells why something could not be done
    Finding(
            Cases cases,
            Background background,
            String officer,
            BiConsumer<String, Runnable> say,
            Consumer<String> refuse) {
        this.cases = cases;
        this.background = background;
        this.officer = officer;
        this.say = say;
        this.refuse = refuse;
    }

    /// What can be done about what the form has found.
    ///
    /// @param press what the button says
    sealed interface Offered {
        String press();

        /// It is recorded in that case.
        record Report(Recorded<FormResponse> form, UUID in, Event event, String press)
                implements Offered {}

        /// A case begins with the form.
        record Begin(Recorded<FormResponse> form, Edition edition, String press)
                implements Offered {}
    }

    /// What is offered of that form, as nobody has recorded it yet. Asked away from the screen.
    static List<Offered> of(Recorded<FormResponse> form, Cases cases) {
        var all = cases.of(form.header().file());
        var run =
                all.stream()
                        .filter(one -> isOf(one, form))
                        .findFirst()
                        .or(() ->
                                all.stream()
                                        .filter(one ->
                                                one.body().isOpen() && one.asks(form.body().form()))
                                        .findFirst());
        if (run.isPresent()) {
            return run.get().found(form.body()).stream()
                    .<Offered>map(
                            event -> new Offered.Report(form, run.get().id(), event, press(event)))
                    .toList();
        }
        return cases.toOpen().stream()
                .filter(edition -> edition.type().canBeginBy(form.body()))
                .<Offered>map(edition ->
                        new Offered.Begin(
                                form, edition, TEXT.get("found.begin", edition.type().title())))
                .toList();
    }

    /// Does it.
    void take(Offered what) {
        background.run(
                Door.WRITE,
                () -> done(what),
                Answer.<Done>to(done ->
                                say.accept(
                                        TEXT.get("found.said", done.turn().entry().title()),
                                        () -> takeBack(done)))
                        .orElse(thrown ->
                                refuse.accept(
                                        thrown instanceof IllegalArgumentException
                                                ? String.valueOf(thrown.getMessage())
                                                : TEXT.get(
                                                        thrown instanceof NoSuchElementException
                                                                ? "found.gone"
                                                                : "approval.notSaved"))));
    }

    private Done done(Offered what) {
        return switch (what) {
            case Offered.Report(var form, var in, var event, _) -> {
                var at = form.header().observedAt();
                // A case has nothing before its beginning.
                yield cases.take(
                        in,
                        run ->
                                run.happen(
                                        event.id(),
                                        null,
                                        run.began().isAfter(at) ? run.began() : at));
            }
            case Offered.Begin(var form, var edition, _) ->
                    cases.open(
                            new Opening(
                                    form.header().file(),
                                    edition,
                                    officer,
                                    List.of(),
                                    form.header().observedAt(),
                                    null,
                                    form.header().id()));
        };
    }

    private void takeBack(Done done) {
        background.write(
                () -> {
                    cases.takeBack(done);
                    return done;
                },
                _ -> {});
    }

    private static boolean isOf(CaseRun run, Recorded<FormResponse> form) {
        var id = form.header().id();
        return run.id().equals(form.body().caseId())
                || run.beganWith().filter(id::equals).isPresent();
    }

    private static String press(Event event) {
        return requireNonNull(event.found()).press();
    }
}
