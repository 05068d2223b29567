package org.doorstep.app.example;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.entitlement.Hint;
import org.doorstep.domain.entitlement.Hint.Because;
import org.doorstep.domain.reference.Reference;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.VisitEntry;
import org.doorstep.domain.visit.VisitEntry.Kind;
import org.doorstep.domain.visit.VisitRun;
import org.doorstep.domain.visit.VisitRun.Item;
import org.doorstep.domain.visit.Visits.Turn;
import org.doorstep.protocol.reference.ReferenceFiles;

/// Visits on 6 August 2026.
public final class VisitExamples {

    public static final Item CARE =
            new Item(Category.ADULT_CARE, "care-act-assessment", null, "Care Act assessment", null);
    public static final Item BENEFIT =
            new Item(
                    Category.BENEFITS,
                    "housing-benefit-claim",
                    null,
                    "Housing Benefit claim",
                    null);
    public static final Item CHECK =
            new Item(
                    Category.HOUSING,
                    "tenancy-and-household-check",
                    null,
                    "Tenancy and household check",
                    null);

    private VisitExamples() {}

    /// A visit that is planned for 14:00 British time.
    public static VisitRun planned(MemoryVisits visits, UUID person, Item... agenda) {
        return planned(visits, person, "2026-08-06T13:00:00Z", "2026-08-06T14:00:00Z", agenda);
    }

    public static VisitRun planned(
            MemoryVisits visits, UUID person, String from, String until, Item... agenda) {
        return visits.book(
                person,
                Visit.planned(
                        Category.ADULT_CARE,
                        Examples.PRIYA.id(),
                        List.of(),
                        Instant.parse(from),
                        Instant.parse(until),
                        null,
                        Instant.parse(until).plusSeconds(1_800)),
                List.of(agenda));
    }

    /// Begins it, with these warnings read.
    public static void start(MemoryVisits visits, VisitRun visit, String at, List<UUID> about) {
        var moment = Instant.parse(at);
        visits.take(
                visit.id(),
                run ->
                        new Turn(
                                run.body().start(moment),
                                List.of(
                                        VisitEntry.warningsRead(
                                                run.body().service(), run.id(), about, moment))));
    }

    /// That form was filled in on it.
    public static void answered(MemoryVisits visits, VisitRun visit, Item item, String at) {
        visits.add(
                visit.person(),
                new VisitEntry(
                        item.service(),
                        visit.id(),
                        Kind.ANSWERED,
                        item.form(),
                        item.caseId(),
                        FileBuilder.id("answered " + item.form()),
                        List.of(),
                        item.title(),
                        Instant.parse(at)));
    }

    /// That Folasade may be able to claim a reduction, by the rules that Doorstep brings.
    public static Hint reduction() {
        var view = SingleView.of(Examples.folasade());
        var benefits =
                ReferenceFiles.unclaimed(ReferenceFiles.shipped(Reference.Kind.UNCLAIMED))
                        .benefits();
        return new Hint(
                benefits.getLast(),
                List.of(
                        new Because("pays council tax", from(view, Category.COUNCIL_TAX)),
                        new Because("has a Housing Benefit claim", from(view, Category.BENEFITS))));
    }

    private static Provenance from(SingleView view, Category service) {
        return view.worksWith().stream()
                .filter(tile -> tile.service() == service)
                .findFirst()
                .orElseThrow()
                .from();
    }
}
