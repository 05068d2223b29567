package org.doorstep.app.visit;

import java.time.Instant;
import java.util.List;
import org.doorstep.app.ui.visit.VisitShown;
import org.doorstep.app.ui.visit.VisitShown.Sheet;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.CaseType.Event;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
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
    /// @param found what the completed form says has happened, and nobody has recorded yet
    /// @param events what else can have happened in that case on the visit
    record Line(
            Sheet sheet,
            @Nullable Edition begins,
            @Nullable CaseRun run,
            @Nullable Instant begun,
            List<Event> found,
            List<Event> events) {

        Line {
            found = List.copyOf(found);
            events = List.copyOf(events);
        }

        boolean isDone() {
            return sheet.item().response() != null;
        }
    }

    /// @param completed the forms that were completed about the person
    static List<Line> of(
            VisitShown visit,
            List<CaseRun> cases,
            List<Edition> toOpen,
            List<Recorded<FormResponse>> completed) {
        return visit.forms().stream().map(sheet -> line(sheet, cases, toOpen, completed)).toList();
    }

    private static Line line(
            Sheet sheet,
            List<CaseRun> cases,
            List<Edition> toOpen,
            List<Recorded<FormResponse>> completed) {
        var form = sheet.item().form();
        var response =
                completed.stream()
                        .filter(one -> one.header().id().equals(sheet.item().response()))
                        .map(Recorded::body)
                        .findFirst();
        var run =
                cases.stream()
                        .filter(one -> one.body().isOpen())
                        .filter(one -> one.id().equals(sheet.item().caseId()) || one.asks(form))
                        .findFirst()
                        .orElse(null);
        if (run == null) {
            var edition =
                    toOpen.stream()
                            .filter(one ->
                                    isFilledIn(form, one)
                                            || response.filter(one.type()::canBeginBy).isPresent())
                            .findFirst()
                            .orElse(null);
            return new Line(sheet, edition, null, null, List.of(), List.of());
        }
        var found = response.map(run::found).orElse(List.of());
        var others = run.events().stream().filter(event -> !found.contains(event)).toList();
        return new Line(sheet, null, run, run.began(), found, others);
    }

    /// Whether cases of that type begin with that form.
    private static boolean isFilledIn(String form, Edition edition) {
        var type = edition.type();
        return type.forms(type.first().id()).stream().anyMatch(one -> one.id().equals(form));
    }
}
