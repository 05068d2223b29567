package org.doorstep.hub.ops;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.hub.ops.AmendRules.Done;
import org.doorstep.hub.ops.AmendRules.Unfit;
import org.doorstep.hub.ops.Present.Past;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.jspecify.annotations.Nullable;

/// What a laptop may do with drafts. Only whose a draft is changes it. It never becomes a conflict
/// and never waits for a supervisor: its words are for nobody but its owners. What somebody from
/// whom it was taken over had typed before their laptop knew, or what an owner typed on two
/// laptops, is kept beside it, as a draft of theirs.
final class DraftRules {

    static final String NOT_THE_FILE =
            "You do not work on this file any longer. What you have begun stays on this laptop.";
    private static final String NOBODYS =
            "The hub has no such draft of yours. What you have begun stays on this laptop.";

    private static final String ANSWERS = "answers";

    private final Json json;
    private final AmendRules amendments;

    DraftRules(Json json, AmendRules amendments) {
        this.json = json;
        this.amendments = amendments;
    }

    /// What becomes of a change of a draft.
    sealed interface Fate {}

    /// It is changed, or gone.
    record Changed(String body, boolean deleted) implements Fate {}

    /// The words are kept as a draft of their author's alone.
    ///
    /// @param present that draft, if it is there already
    record Beside(UUID id, @Nullable Present present, String body) implements Fate {}

    /// There is nothing to do: what is to end is somebody else's by now.
    record Nothing() implements Fate {}

    /// @param reason for the officer to read
    record Refused(String reason) implements Fate {}

    /// Whether a change is one of a draft, also of one that the hub does not know.
    static boolean concerns(Amendment amendment, @Nullable Present present) {
        return present == null
                ? amendment.edit().set().containsKey(ANSWERS)
                : Entities.isDraft(present.type());
    }

    /// @param mayWrite whether the officer works on the file
    /// @param records those that the push speaks of
    Fate judge(
            Amendment amendment,
            @Nullable Present present,
            boolean mayWrite,
            Push push,
            Map<UUID, Present> records) {
        var deletes = amendment.edit().deletes();
        var draft = present == null ? null : newest(present).orElse(null);
        if (present == null || draft == null || !draft.wasEverOf(push.officer())) {
            return deletes ? new Nothing() : new Refused(NOBODYS);
        }
        if (!mayWrite || push.releasedBy() != null) {
            return deletes ? new Nothing() : new Refused(NOT_THE_FILE);
        }
        if (!draft.owner().equals(push.officer())) {
            return deletes ? new Nothing() : beside(amendment, present, draft, push, records);
        }
        return switch (amendments.amend(amendment.edit(), present, push)) {
            case Unfit(var reason) -> new Refused(reason);
            case Done done when !done.contested().isEmpty() ->
                    deletes ? new Nothing() : beside(amendment, present, draft, push, records);
            case Done(var body, var deleted, var _, var _) ->
                    body == null ? new Nothing() : new Changed(body, deleted);
        };
    }

    private Fate beside(
            Amendment amendment,
            Present present,
            Unfinished draft,
            Push push,
            Map<UUID, Present> records) {
        var typed = typed(amendment);
        if (typed.isEmpty()) {
            return new Nothing();
        }
        var officer = push.officer();
        var id = Unfinished.beside(present.id(), officer, push.laptop().device());
        var before = records.get(id);
        if (before != null && !isOwn(before, officer)) {
            return new Refused(NOBODYS);
        }
        var words = draft.beside(officer, amendment.observedAt(), typed.get());
        return words.fault()
                .<Fate>map(Refused::new)
                .orElseGet(() -> new Beside(id, before, json.write(words)));
    }

    private boolean isOwn(Present present, String officer) {
        return Entities.isDraft(present.type())
                && newest(present).filter(draft -> draft.owner().equals(officer)).isPresent();
    }

    /// What it said last; empty if the hub no longer has that at hand.
    private Optional<Unfinished> newest(Present present) {
        return present.history().reversed().stream()
                .filter(past -> !past.deleted())
                .findFirst()
                .map(Past::body)
                .flatMap(this::read);
    }

    private Optional<Unfinished> read(String body) {
        try {
            return Optional.of(json.read(body, Unfinished.class))
                    .filter(draft -> !draft.owners().isEmpty());
        } catch (ProtocolException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Map<String, String>> typed(Amendment amendment) {
        var step = amendment.edit().set().get(ANSWERS);
        if (step == null || step.to() == null) {
            return Optional.empty();
        }
        try {
            var only = "{\"answers\":" + step.to() + "}";
            return Optional.of(json.read(only, Unfinished.class).answers());
        } catch (ProtocolException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Why a new draft cannot be taken; null if it can. A note that came as a form would be handed
    /// to laptops that take it for one.
    ///
    /// @param type wire name of the kind as which it came
    static @Nullable String fault(Unfinished draft, String type, String officer) {
        var fault = draft.fault();
        if (fault.isPresent()) {
            return fault.get();
        }
        if (!Entities.ofDraft(draft).name().equals(type)) {
            return "The draft is of another kind than it says.";
        }
        return draft.owners().size() == 1 && draft.owner().equals(officer)
                ? null
                : "It says that somebody else has begun it.";
    }
}
