package org.doorstep.app.citizen.casework;

import java.util.UUID;
import org.doorstep.domain.casework.CaseType.Event;
import org.doorstep.domain.casework.CaseType.Stage;
import org.doorstep.domain.casework.Cases;
import org.jspecify.annotations.Nullable;

/// What is filled in about a case.
sealed interface CaseAct {

    /// A new one.
    record Open() implements CaseAct {}

    /// That something happened in one.
    record Happen(UUID caseId, Event event) implements CaseAct {}

    /// That one is closed.
    record Close(UUID caseId, Stage stage) implements CaseAct {}

    /// That something is missing in what waits for the officer's approval.
    record SendBack(UUID caseId) implements CaseAct {}

    /// Which case it is about; null for a new one.
    default @Nullable UUID about() {
        return switch (this) {
            case Open() -> null;
            case Happen(var caseId, var _) -> caseId;
            case Close(var caseId, var _) -> caseId;
            case SendBack(var caseId) -> caseId;
        };
    }

    /// The name under which what is typed is kept.
    default String form() {
        return switch (this) {
            case Open() -> Cases.NEW;
            case Happen(var caseId, var event) -> Cases.NEW + "/" + caseId + "/" + event.id();
            case Close(var caseId, var stage) -> Cases.NEW + "/" + caseId + "/" + stage.id();
            case SendBack(var caseId) -> Cases.sendingBack(caseId);
        };
    }
}
