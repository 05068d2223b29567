package org.doorstep.app.form;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.doorstep.app.text.Messages;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.domain.casework.Awaiting;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.casework.Cases.Done;
import org.doorstep.domain.casework.Turn;
import org.jspecify.annotations.Nullable;

/// Approves what waits for it, or sends it back with what is missing. The words are kept as they
/// are typed, under the same name as on the page of the case. Either can be taken back.
final class Deciding {

    private static final Messages TEXT = Messages.of("form");
    private static final Duration DELAY = Duration.ofMillis(300);

    /// The field of the form, see [Cases#sendingBack].
    private static final String WHY = "why";

    private final Cases cases;
    private final FormPages pages;
    private final UUID person;
    private final BiConsumer<String, Runnable> say;
    private final Consumer<String> refuse;
    private final StringProperty missing = new SimpleStringProperty("");
    private @Nullable UUID about;
    private boolean settling;
    private boolean notKept;
    private Job timer = () -> {};

    /// @param say tells what was done, with how to take it back
    /// @param refuse tells why something could not be done
    Deciding(
            Cases cases,
            FormPages pages,
            UUID person,
            BiConsumer<String, Runnable> say,
            Consumer<String> refuse) {
        this.cases = cases;
        this.pages = pages;
        this.person = person;
        this.say = say;
        this.refuse = refuse;
        missing.subscribe((_, _) -> changed());
    }

    /// What is missing, as it is typed.
    StringProperty missingProperty() {
        return missing;
    }

    /// Takes up what was typed about that case before.
    void about(UUID caseId) {
        if (!caseId.equals(about)) {
            about = caseId;
            pages.background()
                    .read(
                            () ->
                                    pages.ports()
                                            .answers()
                                            .of(person, Cases.sendingBack(caseId))
                                            .getOrDefault(WHY, ""),
                            kept -> {
                                if (missing.get().isEmpty()) {
                                    settling = true;
                                    missing.set(kept);
                                    settling = false;
                                }
                            });
        }
    }

    /// @param form id of the completed form that is decided on
    void approve(UUID caseId, UUID form) {
        var at = pages.clock().instant();
        take(caseId, awaiting -> awaiting.approve(form, null, at), "approval.said.approved");
    }

    /// @param form id of the completed form that is decided on
    /// @param why what is missing
    void sendBack(UUID caseId, UUID form, String why) {
        keep();
        var at = pages.clock().instant();
        take(caseId, awaiting -> awaiting.sendBack(form, why, at), "approval.said.sentBack");
    }

    /// Keeps at once what is not yet kept.
    void keep() {
        timer.cancel();
        var caseId = about;
        if (notKept && caseId != null) {
            notKept = false;
            var words = missing.get();
            pages.background()
                    .write(
                            () -> {
                                pages.ports()
                                        .answers()
                                        .keep(person, Cases.sendingBack(caseId), WHY, words);
                                return words;
                            },
                            _ -> {});
        }
    }

    private void changed() {
        if (!settling) {
            notKept = true;
            timer.cancel();
            timer = pages.background().after(DELAY, this::keep);
        }
    }

    private void take(UUID caseId, Function<Awaiting, Turn> decision, String said) {
        pages.background()
                .run(
                        Door.WRITE,
                        () -> decided(caseId, decision),
                        Answer.<Decided>to(
                                        decided -> {
                                            var done = decided.done();
                                            if (done == null) {
                                                refuse.accept(decided.refused());
                                            } else {
                                                tell(done, said);
                                            }
                                        })
                                .orElse(_ -> refuse.accept(TEXT.get("approval.notSaved"))));
    }

    private Decided decided(UUID caseId, Function<Awaiting, Turn> decision) {
        try {
            var done =
                    cases.take(
                            caseId,
                            run ->
                                    run.awaiting()
                                            .map(decision)
                                            .orElseThrow(NoSuchElementException::new));
            pages.ports().answers().discard(person, Cases.sendingBack(caseId));
            return new Decided(done, "");
        } catch (IllegalArgumentException e) {
            return new Decided(null, String.valueOf(e.getMessage()));
        } catch (NoSuchElementException e) {
            return new Decided(null, TEXT.get("approval.decided"));
        }
    }

    private void tell(Done done, String said) {
        settling = true;
        missing.set("");
        settling = false;
        say.accept(
                TEXT.get(said, done.turn().made().title()),
                () ->
                        pages.background()
                                .write(
                                        () -> {
                                            cases.takeBack(done);
                                            return done;
                                        },
                                        _ -> {}));
    }

    /// @param done null if it could not be done
    private record Decided(@Nullable Done done, String refused) {}
}
