package org.doorstep.domain.casework;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.casework.CaseEntry.Kind;
import org.doorstep.domain.casework.CaseType.Approval;
import org.doorstep.domain.casework.CaseType.Effects;
import org.doorstep.domain.casework.CaseType.Planned;
import org.doorstep.domain.casework.CaseType.Stage;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// A case that waits for an approval, and the two ways on from there. Pure, as [CaseRun] is.
///
/// @param run the case
/// @param approval by whom, and what follows
/// @param asker id of the officer who asked for it; null if that cannot be read
/// @param since when they did; null if that cannot be read
public record Awaiting(
        CaseRun run, Approval approval, @Nullable String asker, @Nullable Instant since) {

    private static final int WHAT_CHARACTERS = 500;

    static Optional<Awaiting> of(CaseRun run) {
        return run.stage()
                .flatMap(stage -> Optional.ofNullable(stage.approval()))
                .map(approval -> {
                    var asked = asked(run);
                    return new Awaiting(
                            run,
                            approval,
                            asked.map(one -> one.header().author()).orElse(null),
                            asked.map(one -> one.body().at()).orElse(null));
                });
    }

    /// The newest move into the stage. That an approval was taken back asks for nothing.
    private static Optional<Recorded<CaseEntry>> asked(CaseRun run) {
        return run.entries().reversed().stream()
                .filter(entry -> entry.body().kind() == Kind.MOVED)
                .filter(entry -> run.body().stage().equals(entry.body().to()))
                .findFirst();
    }

    /// Why this officer does not decide it, for them to read; empty if they do.
    public Optional<String> fault() {
        return fault(approval, run.acting(), asker, run.body().owner());
    }

    /// The same rule for whoever knows no more of the case.
    ///
    /// @param asker id of who asked for it, or null
    /// @param owner id of who works on it, or null
    public static Optional<String> fault(
            Approval approval, Acting acting, @Nullable String asker, @Nullable String owner) {
        if (acting.wrote() || acting.officer().equals(asker) || acting.officer().equals(owner)) {
            return Optional.of(
                    "Nobody approves their own work. Somebody else who leads the team decides.");
        }
        return switch (approval.by()) {
            case LEAD ->
                    acting.leads()
                            ? Optional.empty()
                            : Optional.of(
                                    "Only who leads the team of the officer who works on it decides.");
        };
    }

    /// The form that is to be read first; null if none was completed for it.
    public @Nullable UUID newest() {
        return run.acting().newest();
    }

    /// Why a decision cannot be made on what was read, for the officer to read; empty if it can.
    ///
    /// @param read id of the form that they read, or null for none
    /// @param newest id of the newest one, or null for none
    public static Optional<String> faultOfReading(@Nullable UUID read, @Nullable UUID newest) {
        return Objects.equals(read, newest)
                ? Optional.empty()
                : Optional.of(
                        "This is decided on the newest form that was completed for it. Read that one, and decide there.");
    }

    /// Approves it.
    ///
    /// @param read id of the form that the officer read; null for none
    /// @param why what the officer says of it, or null
    /// @throws IllegalArgumentException if it is not for this officer to decide; the message is for
    ///   them to read
    public Turn approve(@Nullable UUID read, @Nullable String why, Instant at) {
        var stage = decided(approval.approved(), read);
        return run.enter(stage, "approved", stage.effects(), read, why, at);
    }

    /// Sends it back to who works on it, with what is to do.
    ///
    /// @param read id of the form that the officer read; null for none
    /// @param why what is missing
    /// @throws IllegalArgumentException if it is not for this officer to decide, or does not say
    ///   what is missing; the message is for them to read
    public Turn sendBack(@Nullable UUID read, String why, Instant at) {
        var stage = decided(approval.sentBack(), read);
        if (why.isBlank()) {
            throw new IllegalArgumentException("Say what is missing.");
        }
        var usual = stage.effects();
        var instead =
                new Effects(
                        approval.tasks().stream().map(task -> told(task, why.strip())).toList(),
                        usual.ends(),
                        usual.cancels(),
                        usual.pauses(),
                        usual.resumes());
        return run.enter(stage, "sent back", instead, read, why.strip(), at);
    }

    private Stage decided(String stage, @Nullable UUID read) {
        fault().or(() -> faultOfReading(read, newest()))
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault);
                });
        return run.type()
                .flatMap(type -> type.stage(stage))
                .orElseThrow(() -> new IllegalArgumentException("The type has no such stage."));
    }

    /// The words are whole in the history; of long ones the task has the beginning.
    private static Planned told(Planned task, String why) {
        var line = String.join(" ", List.of(why.split("\\s+")));
        var what = task.what().replace(Approval.REASON, line);
        return new Planned(
                task.id(),
                what.length() <= WHAT_CHARACTERS
                        ? what
                        : what.substring(0, WHAT_CHARACTERS - 1) + "…",
                task.clock());
    }
}
