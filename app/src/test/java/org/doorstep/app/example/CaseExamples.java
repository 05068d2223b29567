package org.doorstep.app.example;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.casework.Opening;
import org.jspecify.annotations.Nullable;

/// Cases as they stand on the afternoon of 6 August 2026.
public final class CaseExamples {

    private CaseExamples() {}

    /// Cases in three services, one of them closed.
    ///
    /// @return the id of the safeguarding case
    public static UUID fill(MemoryCases cases, UUID person) {
        var care =
                open(
                        cases,
                        person,
                        "care-act-assessment",
                        "W00007",
                        "2026-07-07T09:00:00Z",
                        "adult");
        cases.take(care, run -> run.move("assessment", null, null, at("2026-07-10T10:00:00Z")));
        cases.take(
                care,
                run ->
                        run.happen(
                                "in-hospital", "A fall on the stairs", at("2026-07-14T08:00:00Z")));
        var check =
                open(
                        cases,
                        person,
                        "tenancy-and-household-check",
                        "W00012",
                        "2026-07-20T09:00:00Z",
                        "damp-and-mould",
                        "wellbeing");
        cases.take(check, run -> run.move("visit", null, null, at("2026-07-27T13:00:00Z")));
        cases.take(
                check,
                run ->
                        run.happen(
                                "damp-or-mould-found",
                                "Black mould on the outer wall of the bedroom. A child of 3 sleeps"
                                        + " there.",
                                at("2026-07-27T13:30:00Z")));
        var concern =
                open(
                        cases,
                        person,
                        "safeguarding-concern",
                        "W00007",
                        "2026-08-05T15:40:00Z",
                        "financial",
                        "neglect");
        cases.take(concern, run -> run.move("enquiry", null, null, at("2026-08-06T09:10:00Z")));
        cases.take(
                concern,
                run ->
                        run.happen(
                                "wishes-expressed",
                                "She wants the money back and to keep seeing her nephew.",
                                at("2026-08-06T09:40:00Z")));
        var claim = open(cases, person, "housing-benefit-claim", null, "2026-03-02T09:00:00Z");
        cases.take(
                claim,
                run ->
                        run.move(
                                "closed",
                                "withdrawn",
                                "She gets Universal Credit",
                                at("2026-03-09T11:00:00Z")));
        return concern;
    }

    private static UUID open(
            MemoryCases cases,
            UUID person,
            String type,
            @Nullable String owner,
            String began,
            String... subjects) {
        return cases.open(
                        new Opening(
                                person,
                                cases.type(type),
                                owner,
                                List.of(subjects),
                                at(began),
                                null))
                .caseId();
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
