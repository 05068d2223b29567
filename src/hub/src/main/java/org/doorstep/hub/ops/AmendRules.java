package org.doorstep.hub.ops;

import java.util.List;
import java.util.Optional;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.merge.Contested;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.merge.Merge;
import org.doorstep.domain.merge.Merged;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.registry.EntityType.Change;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.visit.Visit;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.doorstep.protocol.sync.OpChange;
import org.doorstep.protocol.sync.OpText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a laptop may change in a record that is there, and what the record then says. Reads the
/// laptop as if it were hostile.
final class AmendRules {

    private final Json json;
    private final Fields fields;
    private final OpText text;

    AmendRules(Json json) {
        this.json = json;
        this.fields = new Fields(json);
        this.text = new OpText(json);
    }

    /// What becomes of an amendment.
    sealed interface Amended {}

    /// @param body what the record now says; null if it stays as it is
    /// @param deleted whether it is gone
    /// @param contested what could not be changed
    /// @param beside whether somebody else had changed the record meanwhile
    record Done(@Nullable String body, boolean deleted, List<Contested> contested, boolean beside)
            implements Amended {}

    /// @param reason for the officer to read
    record Unfit(String reason) implements Amended {}

    /// Reads one change; empty if it is none.
    Optional<Amendment> read(JsonNode change) {
        if (!Texts.canBeKept(change)) {
            return Optional.empty();
        }
        try {
            return text.read(change) instanceof Amendment amendment
                    ? Optional.of(amendment)
                    : Optional.empty();
        } catch (ProtocolException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    static boolean isNewer(JsonNode change) {
        return change.path("schema").asInt(OpChange.SCHEMA) > OpChange.SCHEMA;
    }

    /// @param present the record, which the officer may see
    /// @param push in which it came
    Amended amend(Edit edit, Present present, Push push) {
        var type = Entities.named(present.type()).orElse(null);
        if (type == null
                || (type.change() != Change.EDITABLE && type.change() != Change.ANSWERED)) {
            return new Unfit(
                    "Entries of this kind are never changed. Write a new one that corrects it.");
        }
        if (speaksForOthers(edit, type, push.officer())) {
            return new Unfit("It says that somebody else has seen the original.");
        }
        var stand = present.stand(fields);
        var merge = new Merge(type.policy(), fields);
        var beside = present.movedOn(edit.baseVersion(), push.laptop().device());
        return switch (merge.merge(stand, edit)) {
            case Merged.Unfit(var reason) -> new Unfit(reason);
            case Merged.Same(var contested) -> new Done(null, false, contested, beside);
            case Merged.Changed(var _, var deleted, var contested) when deleted ->
                    new Done("{}", true, contested, beside);
            case Merged.Changed(var merged, var _, var contested) -> {
                var body = fields.body(merged);
                var fault = fault(type, body);
                if (fault == null) {
                    yield new Done(body, false, contested, beside);
                }
                // What makes no sense together is for an officer to decide, unless it never did.
                yield beside
                        ? new Done(null, false, merge.contest(stand, edit), true)
                        : new Unfit(fault);
            }
        };
    }

    private boolean speaksForOthers(Edit edit, EntityType<?> type, String officer) {
        var seen = edit.set().get("seen_by");
        return type.equals(Entities.ATTACHMENT)
                && seen != null
                && seen.to() != null
                && !seen.to().equals(json.write(officer));
    }

    private @Nullable String fault(EntityType<?> type, String body) {
        try {
            return switch (json.read(body, type.body())) {
                case Task task -> task.fault().orElse(null);
                case Case known -> known.fault().orElse(null);
                case Attachment file -> file.fault().orElse(null);
                case Visit visit -> visit.fault().orElse(null);
                case Unfinished draft -> draft.fault().orElse(null);
                default -> null;
            };
        } catch (ProtocolException | IllegalArgumentException e) {
            return "The record is not complete or not of its kind.";
        }
    }
}
