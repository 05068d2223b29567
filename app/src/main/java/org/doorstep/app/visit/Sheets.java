package org.doorstep.app.visit;

import java.time.Instant;
import java.util.List;
import org.doorstep.app.ui.visit.VisitShown;
import org.doorstep.app.ui.visit.VisitShown.Sheet;
import org.doorstep.domain.casework.CaseEntry.Kind;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.CaseType.Event;
import org.doorstep.domain.casework.Cases.Edition;
import org.jspecify.annotations.Nullable;

/// What can be done with each form of a visit once it is completed.
final class Sheets {

    private Sheets() {}

    /// A form with what it may lead to.
    ///
    /// @param begins the kind of case that such a form begins, where the officer may open one and
    ///   none is open; else null
    /// @param run the open case that it is part of, or null
    /// @param begun when that case began, by the officer's word; null for no case
    /// @param events what can have happened in that case on the visit
    record Line(
            Sheet sheet,
            @Nullable Edition begins,
            @Nullable CaseRun run,
            @Nullable Instant begun,
            List<Event> events) {

        Line {
            events = List.copyOf(events);
        }

        boolean isDone() {
            return sheet.item().response() != null;
        }
    }

    static List<Line> of(VisitShown visit, List<CaseRun> cases, List<Edition> toOpen) {
        return visit.forms().stream().map(sheet -> line(sheet, cases, toOpen)).toList();
    }

    private static Line line(Sheet sheet, List<CaseRun> cases, List<Edition> toOpen) {
        var form = sheet.item().form();
        var edition = toOpen.stream().filter(one -> isFilledIn(form, one)).findFirst().orElse(null);
        var type = edition == null ? null : edition.type().id();
        var run =
                cases.stream()
                        .filter(one -> one.body().isOpen())
                        .filter(one ->
                                one.id().equals(sheet.item().caseId())
                                        || one.body().type().equals(type))
                        .findFirst()
                        .orElse(null);
        if (run == null) {
            return new Line(sheet, edition, null, null, List.of());
        }
        var began =
                run.entries().stream()
                        .filter(entry -> entry.body().kind() == Kind.OPENED)
                        .map(entry -> entry.body().at())
                        .findFirst()
                        .orElse(run.record().header().observedAt());
        return new Line(sheet, null, run, began, run.events());
    }

    /// Whether cases of that type begin with that form.
    private static boolean isFilledIn(String form, Edition edition) {
        var type = edition.type();
        return type.forms(type.first().id()).stream().anyMatch(one -> one.id().equals(form));
    }
}
