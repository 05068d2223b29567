package org.doorstep.hub.ops;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.CaseType;
import org.doorstep.domain.casework.Completed;

/// What the hub knows of the cases in a push that bears on approvals.
///
/// @param types those of the pushed cases that this hub can read
/// @param ways the pushed cases that were there before, by id
/// @param forms what was completed in each
public record Approving(
        Map<Edition, CaseType> types, Map<UUID, CaseWay> ways, Map<UUID, List<Form>> forms) {

    /// Nothing does.
    public static final Approving NONE = new Approving(Map.of(), Map.of(), Map.of());

    /// An edition of a case type.
    ///
    /// @param number as a case names it: *doorstep-1*, or the council's own *1*
    public record Edition(String type, String number) {}

    /// A form that was completed in a case, and what one must see to read it.
    public record Form(Completed completed, Category category, Sensitivity sensitivity) {}

    Optional<CaseType> type(String type, String number) {
        return Optional.ofNullable(types.get(new Edition(type, number)));
    }

    /// Whether something in such a case waits for a decision at some time.
    static boolean asks(CaseType type) {
        return type.stages().stream().anyMatch(stage -> stage.approval() != null);
    }

    boolean isEmpty() {
        return types.values().stream().noneMatch(Approving::asks);
    }
}
