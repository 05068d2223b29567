package org.doorstep.hub.ops;

import java.util.Collection;
import org.doorstep.domain.casework.Acting;
import org.doorstep.domain.casework.Awaiting;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.casework.CaseType.Stage;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.registry.Entities;
import org.doorstep.protocol.json.Json;
import org.jspecify.annotations.Nullable;

/// Who may decide on what waits for an approval, by the same rule as on the laptops. Whoever asked
/// for it may take that back.
final class ApprovalRules {

    private static final Json JSON = new Json();
    private static final String STAGE = "stage";

    private ApprovalRules() {}

    /// Why this change of a case cannot be taken; null if it can.
    ///
    /// @param present the case
    /// @param approving null where its type asks for no approvals
    /// @param leading what the author leads; null if nothing
    /// @param records those that the push speaks of, with what it added by now
    static @Nullable String fault(
            Edit edit,
            Present present,
            @Nullable Approving approving,
            @Nullable Leading leading,
            String author,
            Collection<Present> records) {
        var step = edit.set().get(STAGE);
        if (approving == null || step == null || step.to() == null || present.now().deleted()) {
            return null;
        }
        var body = JSON.read(present.now().body(), Case.class);
        var to = JSON.read(step.to(), String.class);
        var approval = approving.type().stage(body.stage()).map(Stage::approval).orElse(null);
        if (approval == null || !approval.decides(to)) {
            return null;
        }
        var asker = asker(present, body.stage(), approving, author, records);
        if (to.equals(approval.sentBack()) && author.equals(asker)) {
            return null;
        }
        var owner = body.owner();
        var leads =
                leading != null
                        && leading.files().contains(present.file())
                        && (owner == null || leading.members().contains(owner));
        var acting = new Acting(author, leads, approving.writers().contains(author));
        return Awaiting.fault(approval, acting, asker, owner).orElse(null);
    }

    /// Whoever asks and decides in one push has asked too.
    private static @Nullable String asker(
            Present about,
            String stage,
            Approving approving,
            String author,
            Collection<Present> records) {
        var askedNow =
                records.stream()
                        .filter(record -> record.type().equals(Entities.CASE_ENTRY.name()))
                        .filter(record -> record.now().version() == 1)
                        .map(record -> JSON.read(record.now().body(), CaseEntry.class))
                        .anyMatch(entry ->
                                about.id().equals(entry.caseId())
                                        && entry.kind() == CaseEntry.Kind.MOVED
                                        && stage.equals(entry.to()));
        return askedNow ? author : approving.askers().get(stage);
    }
}
