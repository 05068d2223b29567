package org.doorstep.app.citizen;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.citizen.casework.CaseCorner;
import org.doorstep.app.citizen.casework.HoldLine;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.StatusTag;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.Hold;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Involvement;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.ServiceTile;
import org.doorstep.domain.citizen.ServiceTile.OpenElsewhere;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// How a service stands with the person, row by row; or whom to ask.
final class ServicePart {

    /// Ids for tests.
    static final String HOLD = "citizen.service.hold";

    static final String GO_ON = "citizen.service.goOn";

    private static final Messages TEXT = Messages.of("citizen");

    private final UUID person;
    private final CaseCorner cases;
    private final SourceLines sources;
    private final EvidenceWords words;

    ServicePart(UUID person, CaseCorner cases, SourceLines sources, EvidenceWords words) {
        this.person = person;
        this.cases = cases;
        this.sources = sources;
        this.words = words;
    }

    Region of(ServiceTile tile) {
        var part = new VBox(SourceLines.service(tile.service()));
        part.getChildren().getFirst().getStyleClass().add("section-title");
        part.getStyleClass().add("context-part");
        switch (tile) {
            case ServiceTile.Known known -> {
                var evidence = known.evidence();
                if (evidence != null) {
                    part.getChildren().add(Texts.strong(words.since(evidence)));
                }
                known.told()
                        .forEach(told -> part.getChildren().add(Texts.strong(words.told(told))));
                holds(known).forEach(hold -> part.getChildren().add(hold(known, hold)));
                known.rows().forEach(row -> addRow(part, row));
                if (known.team() != null) {
                    part.getChildren()
                            .addAll(
                                    SourceLines.heading(TEXT.get("service.team")),
                                    Texts.body(contact(known.team(), known.phone())));
                }
            }
            case ServiceTile.Exists(var service, var involvement) ->
                    part.getChildren().add(Texts.body(exists(service, involvement)));
            case ServiceTile.NoRecord(var service) ->
                    part.getChildren()
                            .add(Texts.body(TEXT.get("service.noRecord", service.title())));
        }
        return part;
    }

    private List<HoldLine> holds(ServiceTile.Known known) {
        return cases.model()
                .holds(
                        known.service(),
                        known.told().stream().map(OpenElsewhere::caseType).toList());
    }

    private Region hold(ServiceTile.Known known, HoldLine line) {
        return switch (line.hold()) {
            case Hold.Offered offered -> offered(known, offered);
            case Hold.Standing held -> held(line, held);
        };
    }

    private Region offered(ServiceTile.Known known, Hold.Offered offered) {
        var why =
                known.told().stream()
                        .filter(told -> told.caseType().equals(offered.offer().caseType()))
                        .findFirst()
                        .map(words::told)
                        .orElse(offered.event().title());
        var hold = new Button(offered.offer().press(), Icons.of("mdomz-pause"));
        hold.setId(HOLD);
        hold.setOnAction(_ -> cases.hold(person, offered, why));
        return hold;
    }

    private Region held(HoldLine line, Hold.Standing held) {
        var lines = new VBox(Texts.strong(line.words()));
        lines.getStyleClass().add("service-row");
        var why = held.why();
        if (why != null) {
            lines.getChildren().add(Texts.secondary(why));
        }
        var end = held.end();
        if (end != null) {
            var goOn = new Button(end.title(), Icons.of("mdomz-play_arrow"));
            goOn.setId(GO_ON);
            goOn.setOnAction(_ -> cases.goOn(held.caseId(), end));
            lines.getChildren().add(goOn);
        }
        return lines;
    }

    private void addRow(VBox part, Recorded<SourceRecord> recorded) {
        var row = recorded.body();
        var account =
                row.facts().stream()
                        .filter(fact -> fact.field() == Field.ACCOUNT)
                        .map(Fact::value)
                        .findFirst()
                        .orElse(row.key());
        var lines = new VBox(SourceLines.heading(TEXT.get("service.row", account)));
        lines.getStyleClass().add("service-row");
        var state = row.state();
        if (state != null) {
            lines.getChildren()
                    .add(
                            switch (state.attention()) {
                                case LATE -> StatusTag.of(StatusTag.Status.LATE, state.label());
                                case AT_RISK ->
                                        StatusTag.of(StatusTag.Status.AT_RISK, state.label());
                                case NONE -> Texts.strong(state.label());
                            });
            Stream.of(state.summary(), state.nextStep())
                    .filter(Objects::nonNull)
                    .forEach(text -> lines.getChildren().add(Texts.body(text)));
            if (state.worker() != null) {
                lines.getChildren()
                        .add(SourceLines.pair(TEXT.get("service.worker"), state.worker()));
            }
        }
        row.details()
                .forEach(detail ->
                        lines.getChildren().add(SourceLines.pair(detail.label(), detail.value())));
        lines.getChildren().add(sources.brief(provenance(recorded)));
        part.getChildren().add(lines);
    }

    private static Provenance provenance(Recorded<SourceRecord> recorded) {
        return Provenance.of(recorded.header(), recorded.body());
    }

    private static String exists(Category service, Involvement involvement) {
        return involvement.phone() == null
                ? TEXT.get("service.askTeam", service.title(), involvement.team())
                : TEXT.get("service.ask", service.title(), involvement.team(), involvement.phone());
    }

    private static String contact(String team, @Nullable String phone) {
        return Stream.of(team, phone).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
