package org.doorstep.app.citizen.casework;

import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Work;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.CaseType.Event;
import org.doorstep.domain.casework.CaseType.Stage;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.casework.Cases.Done;
import org.doorstep.domain.casework.Hold;
import org.doorstep.domain.casework.Hold.Offered;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.casework.Turn;
import org.jspecify.annotations.Nullable;

/// What an officer does with a case in one go. Everything can be taken back, with all that followed
/// from it; what others changed meanwhile stays theirs.
final class CaseDeeds {

    private static final Messages TEXT = Messages.of("casework");

    private final Cases cases;
    private final Background background;
    private final InstantSource clock;
    private final BiConsumer<String, Runnable> say;
    private final Consumer<String> refuse;

    /// @param say tells what was done, with how to take it back
    /// @param refuse tells why something could not be done
    CaseDeeds(
            Cases cases,
            Background background,
            InstantSource clock,
            BiConsumer<String, Runnable> say,
            Consumer<String> refuse) {
        this.cases = cases;
        this.background = background;
        this.clock = clock;
        this.say = say;
        this.refuse = refuse;
    }

    /// Moves it to a stage that is no end.
    void move(CaseLine line, Stage stage) {
        take(
                line.id(),
                run -> run.move(stage.id(), null, null, clock.instant()),
                TEXT.get("said.moved", line.title(), stage.title()));
    }

    /// Approves what waits for it.
    void approve(CaseLine line) {
        take(
                line.id(),
                run ->
                        run.awaiting()
                                .orElseThrow(() ->
                                        new IllegalArgumentException(TEXT.get("refused.decided")))
                                .approve(null, null, clock.instant()),
                TEXT.get("said.approved", line.title()));
    }

    /// @param officer id of who works on it now, or null for nobody
    /// @param name what they are called
    void give(CaseLine line, @Nullable String officer, String name) {
        take(
                line.id(),
                run -> run.give(officer, name, clock.instant()),
                TEXT.get("said.given", line.title(), name));
    }

    /// Moves it to the newest edition of its type.
    void renew(CaseLine line, Stage stage) {
        take(
                line.id(),
                run -> run.renew(stage.id(), clock.instant()),
                TEXT.get("said.renewed", line.title()));
    }

    /// Holds something while another service deals with a case, in a case that is opened for it if
    /// there is none.
    ///
    /// @param officer id of who works on a case that is opened
    void hold(UUID person, Offered offered, String officer, String why) {
        attempt(
                () -> {
                    var now = clock.instant();
                    var known = asItIsNow(person, offered).caseId();
                    var edition = offered.edition();
                    var id =
                            known != null
                                    ? known
                                    : cases.open(
                                                    new Opening(
                                                            person, edition, officer, List.of(),
                                                            now, null))
                                            .caseId();
                    return cases.take(id, run -> run.happen(offered.event().id(), why, now));
                },
                _ -> offered.event().title(),
                _ -> {},
                () -> {});
    }

    /// Looked up where it is done: the case may have been opened since it was offered, by this very
    /// press.
    private Offered asItIsNow(UUID person, Offered offered) {
        return Hold.of(
                        offered.edition().type().service(),
                        List.of(offered.offer().caseType()),
                        List.of(offered.edition()),
                        cases.of(person))
                .stream()
                .filter(Offered.class::isInstance)
                .map(Offered.class::cast)
                .filter(now -> now.event().id().equals(offered.event().id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(TEXT.get("refused.held")));
    }

    /// Lets go on what was held.
    void goOn(UUID caseId, Event end) {
        take(caseId, run -> run.happen(end.id(), null, clock.instant()), end.title());
    }

    private void take(UUID caseId, Function<CaseRun, Turn> deed, String words) {
        attempt(() -> cases.take(caseId, deed), _ -> words, _ -> {}, () -> {});
    }

    /// Does it, says what was done, and hands on what was done.
    ///
    /// @param done hears of it once it is saved
    /// @param notDone hears that nothing was saved
    void attempt(
            Work<Done> work, Function<Done, String> words, Consumer<Done> done, Runnable notDone) {
        background.run(
                Door.WRITE,
                () -> {
                    try {
                        return new Attempt(work.run(), "");
                    } catch (IllegalArgumentException e) {
                        return new Attempt(null, String.valueOf(e.getMessage()));
                    } catch (NoSuchElementException e) {
                        return new Attempt(null, TEXT.get("refused.gone"));
                    }
                },
                Answer.<Attempt>to(
                                attempt -> {
                                    var saved = attempt.done();
                                    if (saved == null) {
                                        refuse.accept(attempt.refused());
                                        notDone.run();
                                    } else {
                                        say.accept(words.apply(saved), () -> takeBack(saved));
                                        done.accept(saved);
                                    }
                                })
                        .orElse(_ -> {
                            refuse.accept(TEXT.get("refused.notSaved"));
                            notDone.run();
                        }));
    }

    private void takeBack(Done done) {
        background.write(
                () -> {
                    cases.takeBack(done);
                    return done;
                },
                _ -> {});
    }

    /// @param done null if it could not be done
    private record Attempt(@Nullable Done done, String refused) {}
}
