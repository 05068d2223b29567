package org.doorstep.app.citizen;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.citizen.ServiceTile.Evidence;
import org.doorstep.domain.citizen.ServiceTile.Known;
import org.doorstep.domain.citizen.ServiceTile.OpenElsewhere;

/// How a service stands, in lines. Where evidence was recorded here that its system does not know
/// of yet, both are said, each with its source and day; what the system wants next is then not
/// said.
final class EvidenceWords {

    private static final Messages TEXT = Messages.of("citizen");

    private final SourceNames names;
    private final Dates dates;

    EvidenceWords(SourceNames names, Dates dates) {
        this.names = names;
        this.dates = dates;
    }

    /// What the system says, without what it wants next.
    List<String> said(Known known) {
        var evidence = known.evidence();
        var summary = known.state().summary();
        if (evidence == null) {
            return summary == null ? List.of() : List.of(summary);
        }
        return Stream.of(
                        TEXT.get(
                                "evidence.said",
                                known.state().label(),
                                names.extract(known.from()),
                                dates.day(known.from().saidOn())),
                        summary)
                .filter(Objects::nonNull)
                .toList();
    }

    /// What comes next; empty if no one says.
    String next(Known known) {
        var evidence = known.evidence();
        return evidence == null
                ? Objects.requireNonNullElse(known.state().nextStep(), "")
                : since(evidence);
    }

    /// *A benefit claim is being dealt with, since 30 November 2026*.
    String told(OpenElsewhere elsewhere) {
        return TEXT.get("tile.told", elsewhere.title(), Dates.day(elsewhere.since()));
    }

    /// *Evidence of 30 November 2026, original seen by Priya Raman*.
    String since(Evidence evidence) {
        return TEXT.get("evidence.since", dates.day(evidence.at()), names.name(evidence.author()));
    }
}
