package org.doorstep.app.citizen;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.citizen.casework.CasesModel.Brief;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.StatusTag;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.form.HintWords;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.task.LimitTag;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.domain.citizen.ServiceState.Attention;
import org.doorstep.domain.citizen.ServiceTile;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.entitlement.Hint;
import org.jspecify.annotations.Nullable;

/// What the context column says while nothing is chosen: what is late or at risk, and who works
/// with the person.
final class NowPart {

    /// Id for tests, before the rule's own.
    static final String START_CLAIM = "citizen.claim.";

    private static final Messages TEXT = Messages.of("citizen");

    private final CitizenModel model;
    private final EvidenceWords words;
    private final HintWords hints;
    private final Consumer<UUID> openCase;
    private final Consumer<Address> open;

    /// @param openCase hears which case the officer wants to see
    /// @param open shows a page
    NowPart(
            CitizenModel model,
            EvidenceWords words,
            HintWords hints,
            Consumer<UUID> openCase,
            Consumer<Address> open) {
        this.hints = hints;
        this.open = open;
        this.model = model;
        this.words = words;
        this.openCase = openCase;
    }

    /// @param tasks what is to do
    /// @param cases those that are open
    /// @param unclaimed what the person may be able to claim
    Region of(SingleView view, List<TaskLine> tasks, List<Brief> cases, List<Hint> unclaimed) {
        var part = new VBox(SourceLines.heading(TEXT.get("now.pressing")));
        part.getStyleClass().add("context-part");
        var pressing = view.pressing();
        var urgent = tasks.stream().filter(TaskLine::isPressing).toList();
        urgent.forEach(line -> part.getChildren().add(task(line)));
        if (pressing.isEmpty() && urgent.isEmpty()) {
            part.getChildren().add(Texts.secondary(TEXT.get("now.nothing")));
        }
        pressing.forEach(tile -> part.getChildren().add(pressing(tile)));
        if (!cases.isEmpty()) {
            part.getChildren().add(SourceLines.heading(TEXT.get("now.cases")));
            cases.forEach(one -> part.getChildren().add(openCase(one)));
        }
        if (!unclaimed.isEmpty()) {
            part.getChildren().add(SourceLines.heading(HintWords.heading()));
            unclaimed.forEach(hint -> part.getChildren().add(hint(hint)));
        }
        var before = part.getChildren().size();
        part.getChildren().add(SourceLines.heading(TEXT.get("now.worksWith")));
        var works = view.worksWith();
        works.forEach(tile -> part.getChildren().add(worker(tile)));
        view.tiles().stream()
                .filter(ServiceTile.Exists.class::isInstance)
                .map(ServiceTile.Exists.class::cast)
                .forEach(tile -> part.getChildren().add(exists(tile)));
        if (part.getChildren().size() == before + 1) {
            part.getChildren().add(Texts.secondary(TEXT.get("now.noOne")));
        }
        return part;
    }

    private Node pressing(ServiceTile.Known tile) {
        var late = tile.attention() == Attention.LATE;
        var lines =
                new VBox(
                        SourceLines.service(tile.service()),
                        StatusTag.of(
                                late ? StatusTag.Status.LATE : StatusTag.Status.AT_RISK,
                                tile.state().label()));
        words.said(tile).forEach(line -> addLine(lines, line));
        var next = words.next(tile);
        addLine(lines, next.isEmpty() ? null : next);
        return row(lines, new Detail.Tile(tile.service()));
    }

    private Node task(TaskLine line) {
        var lines =
                new VBox(
                        SourceLines.service(line.body().service()),
                        LimitTag.of(line.standing(), line.state()));
        addLine(lines, line.what());
        lines.getChildren().add(Texts.secondary(line.whose().name()));
        return row(lines, new Detail.Todo(line.task()));
    }

    private Node openCase(Brief one) {
        var lines = new VBox(Texts.strong(one.title()), Texts.body(one.stage()));
        lines.getStyleClass().add("now-lines");
        var limit = one.limit();
        if (limit != null) {
            lines.getChildren().add(LimitTag.of(limit.standing(), limit.state()));
        }
        lines.getChildren().add(Texts.secondary(one.worker()));
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row = new Pressable(one.sentence(), () -> openCase.accept(one.id()), lines);
        row.getStyleClass().add("now-row");
        return row;
    }

    private Node hint(Hint hint) {
        var lines = new VBox(Texts.strong(hints.title(hint)), Texts.body(hints.because(hint)));
        hints.more(hint).forEach(line -> lines.getChildren().add(Texts.secondary(line)));
        lines.getStyleClass().addAll("now-lines", "now-hint");
        var form = hint.benefit().form();
        if (form != null && model.writableProperty().get().contains(hint.benefit().service())) {
            var start = new Button("", Icons.of("mdoal-article"));
            start.setId(START_CLAIM + hint.benefit().id());
            HintWords.start(start, hint);
            start.setOnAction(_ -> open.accept(FormAddress.of(model.person(), form, null)));
            lines.getChildren().add(start);
        }
        return lines;
    }

    private Node worker(ServiceTile.Known tile) {
        var lines = new VBox(SourceLines.service(tile.service()));
        var worker = tile.state().worker();
        lines.getChildren().add(Texts.body(worker == null ? TEXT.get("now.noWorker") : worker));
        if (tile.team() != null) {
            lines.getChildren()
                    .add(
                            Texts.secondary(
                                    tile.phone() == null
                                            ? tile.team()
                                            : tile.team() + ", " + tile.phone()));
        }
        return row(lines, new Detail.Tile(tile.service()));
    }

    private Node exists(ServiceTile.Exists tile) {
        var team = tile.involvement().team();
        var phone = tile.involvement().phone();
        var lines =
                new VBox(
                        SourceLines.service(tile.service()),
                        Texts.body(TEXT.get("tile.cannotLook")),
                        Texts.secondary(phone == null ? team : team + ", " + phone));
        return row(lines, new Detail.Tile(tile.service()));
    }

    private Node row(VBox lines, Detail detail) {
        lines.getStyleClass().add("now-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        var sentence =
                lines.getChildren().stream()
                        .filter(Label.class::isInstance)
                        .map(line -> ((Label) line).getText())
                        .collect(Collectors.joining(", "));
        var row = new Choice(detail, sentence, model::choose, lines);
        row.getStyleClass().add("now-row");
        return row;
    }

    private static void addLine(VBox lines, @Nullable String text) {
        if (text != null) {
            lines.getChildren().add(Texts.body(text));
        }
    }
}
