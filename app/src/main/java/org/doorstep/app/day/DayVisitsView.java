package org.doorstep.app.day;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.day.DayVisitsModel.Shown;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.visit.VisitShown;
import org.doorstep.app.ui.visit.VisitWords;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.visit.Visit;
import org.jspecify.annotations.Nullable;

/// Today's visits on a line of time, above the blocks of *My day*.
final class DayVisitsView {

    /// Id for tests, before the visit's own.
    static final String VISIT = "day.visit.";

    private static final Messages TEXT = Messages.of("day");

    private final VisitWords words;
    private final Consumer<UUID> open;
    private final VBox rows = new VBox();
    private final Label none = Texts.secondary("");
    private final VBox root = new VBox(Texts.sectionTitle(TEXT.get("visits")), none, rows);
    private final Subscription follow;

    /// @param open shows a visit
    DayVisitsView(DayVisitsModel model, Clock clock, Consumer<UUID> open) {
        this.words = new VisitWords(clock);
        this.open = open;
        root.getStyleClass().add("day-block");
        rows.getStyleClass().add("day-visits");
        follow = model.shownProperty().subscribe(this::show);
    }

    Region root() {
        return root;
    }

    void close() {
        follow.unsubscribe();
    }

    private void show(@Nullable Shown shown) {
        shown(root, shown != null);
        if (shown == null) {
            return;
        }
        var focused = focused();
        var today = shown.today();
        var next = shown.next();
        none.setText(
                next == null
                        ? TEXT.get("visits.none")
                        : TEXT.get("visits.next", words.moment(next.visit().plannedFrom())));
        shown(none, today.isEmpty());
        shown(rows, !today.isEmpty());
        var lines = new ArrayList<Node>();
        var isPast = true;
        for (var visit : today) {
            var begins = visit.visit().plannedFrom();
            if (isPast && begins.isAfter(shown.now())) {
                isPast = false;
                lines.add(now(shown));
            }
            lines.add(row(visit));
        }
        if (isPast && !today.isEmpty()) {
            lines.add(now(shown));
        }
        rows.getChildren().setAll(lines);
        if (focused != null) {
            rows.getChildren().stream()
                    .filter(row -> focused.equals(row.getId()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private @Nullable String focused() {
        return rows.getChildren().stream()
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst()
                .orElse(null);
    }

    private Node now(Shown shown) {
        var line = new Region();
        line.getStyleClass().add("day-now-line");
        HBox.setHgrow(line, Priority.ALWAYS);
        var label = Texts.caption(TEXT.get("visits.now", words.time(shown.now())));
        label.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(label, line);
        row.getStyleClass().add("day-now");
        return row;
    }

    private Node row(VisitShown visit) {
        var planned = visit.visit();
        var time = Texts.strong(words.time(planned.plannedFrom()));
        var until = Texts.caption(TEXT.get("visits.until", words.time(planned.plannedUntil())));
        var times = new VBox(time, until);
        times.getStyleClass().add("day-visit-times");
        var lines = new VBox(Prose.of(visit.name(), "strong"), Texts.secondary(visit.where()));
        var tags = new Flow("day-visit-tags", 8, 4);
        tags.getChildren().addAll(tags(visit));
        lines.getChildren().add(tags);
        lines.getStyleClass().add("day-visit-words");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var dot = new Region();
        dot.getStyleClass().add("day-visit-dot");
        var rail = new VBox(dot);
        rail.getStyleClass().add("day-visit-rail");
        var row = new Pressable(sentence(visit), () -> open.accept(visit.run().id()));
        row.getChildren().addAll(times, rail, lines);
        row.getStyleClass().add("day-visit");
        row.setId(VISIT + visit.run().id());
        return row;
    }

    private List<Node> tags(VisitShown visit) {
        var tags = new ArrayList<Node>();
        var stops =
                visit.warnings().stream()
                        .filter(warning -> warning.caution().level() != Caution.Level.KNOW)
                        .toList();
        stops.stream()
                .limit(2)
                .forEach(warning -> {
                    var tag =
                            new Label(
                                    warning.words(),
                                    Icons.of(
                                            warning.caution().level() == Caution.Level.STOP
                                                    ? "mdomz-report"
                                                    : "mdomz-warning"));
                    tag.setWrapText(true);
                    tag.getStyleClass().add("strong");
                    tags.add(tag);
                });
        if (stops.size() > 2) {
            tags.add(Texts.secondary(TEXT.get("visits.more", stops.size() - 2)));
        }
        var planned = visit.visit();
        if (planned.state() == Visit.State.PLANNED) {
            tags.add(VisitWords.light(visit.ready().light()));
        } else {
            tags.add(Texts.body(words.state(planned)));
        }
        if (!visit.forms().isEmpty()) {
            tags.add(Texts.secondary(TEXT.get("visits.forms", visit.forms().size())));
        }
        return tags;
    }

    private String sentence(VisitShown visit) {
        var planned = visit.visit();
        return TEXT.get(
                "visits.row",
                words.planned(planned),
                visit.spoken(),
                visit.where(),
                planned.state() == Visit.State.PLANNED
                        ? VisitWords.word(visit.ready().light())
                        : words.state(planned),
                visit.warnings().size());
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
