package org.doorstep.app.day;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.day.DayModel.Shown;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Limits;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.Whom;
import org.doorstep.app.ui.frame.WidthForm;
import org.doorstep.app.ui.task.TaskDeeds;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.app.ui.task.TaskRow;
import org.doorstep.app.ui.task.Team;
import org.doorstep.domain.day.Day.Kind;
import org.doorstep.domain.day.Day.News;
import org.jspecify.annotations.Nullable;

/// The day in blocks: clocks at risk, what is due, what waits for somebody, what comes later;
/// beside them what changed and what waits for a decision.
public final class DayView {

    static final String SEEN = "day.seen";
    static final String ALL = "day.all.";
    static final String BLOCK = "day.block.";
    static final String DECIDE = "day.decide";
    static final String WAITING = "day.waiting";
    static final String TAKE = "day.take";

    private static final Messages TEXT = Messages.of("day");

    /// Where the officer can go from here.
    ///
    /// @param file opens a person's file
    /// @param seen tells, with Undo, that the news are seen
    /// @param decide goes to the decisions that wait
    /// @param take makes the officer the owner of what nobody has
    record Ways(Consumer<UUID> file, Runnable seen, Runnable decide, Consumer<WaitingLine> take) {}

    private final TaskDeeds deeds;
    private final Team team;
    private final Dates dates;
    private final Ways ways;
    private final Label state = Texts.secondary(TEXT.get("reading"));
    private final DayBlock<TaskLine> clocks;
    private final DayBlock<TaskLine> due;
    private final DayBlock<WaitingLine> waiting;
    private final DayBlock<TaskLine> later;
    private final DayBlock<News> allocations;
    private final DayBlock<News> news;
    private final Button seen = new Button(TEXT.get("seen"));
    private final VBox decisions = new VBox();
    private final Label decide = Texts.body("");
    private final VBox todo = new VBox();
    private final VBox beside = new VBox();
    private final VBox columns = new VBox();
    private final ScrollPane root;
    private final Subscription follow;

    /// @param visits today’s visits, which stand above the blocks
    DayView(
            DayModel model,
            TaskDeeds deeds,
            Team team,
            Dates dates,
            Ways ways,
            ObservableValue<WidthForm> form,
            Region visits) {
        this.deeds = deeds;
        this.team = team;
        this.dates = dates;
        this.ways = ways;
        clocks = new DayBlock<>("clocks", this::row);
        due = new DayBlock<>("due", this::row);
        waiting = new DayBlock<>("waiting", this::row);
        later = new DayBlock<>("later", this::row);
        allocations = new DayBlock<>("allocations", this::row);
        news = new DayBlock<>("news", this::row);
        seen.setId(SEEN);
        seen.setOnAction(_ -> model.see(ways.seen()));
        decisions.getStyleClass().add("day-block");
        var review = new Button(TEXT.get("decisions.act"));
        review.setId(DECIDE);
        review.setAccessibleText(TEXT.get("decisions.act.named"));
        review.setOnAction(_ -> ways.decide().run());
        decisions.getChildren().addAll(Texts.sectionTitle(TEXT.get("decisions")), decide, review);
        todo.getStyleClass().add("day-column");
        todo.getChildren().addAll(clocks.root(), due.root(), waiting.root(), later.root());
        beside.getStyleClass().add("day-column");
        beside.getChildren().addAll(decisions, allocations.root(), news.root(), seen);
        var page = new VBox(Texts.pageTitle(dates.today()), visits, state, columns);
        page.getStyleClass().add("page");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        follow =
                Subscription.combine(
                        form.subscribe(this::fit), model.shownProperty().subscribe(this::show));
    }

    public Region root() {
        return root;
    }

    /// Puts the focus on the most pressing task, else on the page.
    void focus() {
        for (var block : List.of(clocks, due, waiting, later)) {
            if (block.focus()) {
                return;
            }
        }
        if (!allocations.focus() && !news.focus()) {
            root.requestFocus();
        }
    }

    void close() {
        follow.unsubscribe();
    }

    private void fit(WidthForm now) {
        Pane row = now.atMost(WidthForm.SMALL) ? new VBox(todo, beside) : new HBox(todo, beside);
        row.getStyleClass().add("day-columns");
        HBox.setHgrow(todo, Priority.ALWAYS);
        columns.getChildren().setAll(row);
    }

    private void show(@Nullable Shown shown) {
        for (var part : List.of(todo, beside)) {
            part.setVisible(shown != null);
        }
        if (shown == null) {
            state.setText(TEXT.get("reading"));
            return;
        }
        var pressing = shown.clocks().size() + shown.due().size();
        state.setText(
                pressing == 0
                        ? nothing(shown)
                        : Limits.pressing(shown.late(), pressing - shown.late()));
        var hadFocus = hasFocus();
        clocks.title(TEXT.get("clocks", shown.clocks().size()));
        clocks.show(shown.clocks());
        due.title(TEXT.get("due", shown.due().size()));
        due.show(shown.due());
        var cut = shown.waits() > shown.waiting().size() ? shown.waiting().size() : 0;
        waiting.title(TEXT.get("waiting", shown.waits(), shown.waitsLate(), cut));
        waiting.show(shown.waiting());
        later.title(TEXT.get("later", shown.later().size()));
        later.show(shown.later());
        if (hadFocus && !hasFocus()) {
            // The last of its block was done.
            focus();
        }
        allocations.title(TEXT.get("allocations", shown.allocations().size()));
        allocations.show(shown.allocations());
        news.title(TEXT.get("news.since", dates.moment(shown.since().at())));
        news.show(shown.news());
        decide.setText(TEXT.get("decisions.wait", shown.conflicts()));
        shown(decisions, shown.conflicts() > 0);
        var told = !shown.allocations().isEmpty() || !shown.news().isEmpty();
        shown(seen, told);
        shown(beside, shown.conflicts() > 0 || told);
    }

    private static String nothing(Shown shown) {
        if (!shown.later().isEmpty()) {
            return TEXT.get("nothingToday");
        }
        return TEXT.get(shown.waiting().isEmpty() ? "nothing" : "nothingWaits");
    }

    private boolean hasFocus() {
        var scene = root.getScene();
        for (var at = scene == null ? null : scene.getFocusOwner();
                at != null;
                at = at.getParent()) {
            if (at == todo) {
                return true;
            }
        }
        return false;
    }

    private Node row(TaskLine line) {
        Runnable open = () -> ways.file().accept(line.person());
        return new TaskRow(line, deeds, team, open, open);
    }

    private Node row(WaitingLine line) {
        return new WaitingRow(
                line, () -> ways.file().accept(line.file()), () -> ways.take().accept(line));
    }

    private Node row(News of) {
        var what = Texts.secondary(words(of));
        var lines = new VBox(Whom.of(of.who(), "strong"), what);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row =
                new Pressable(
                        MarkerTag.spoken(of.who()) + ", " + what.getText(),
                        () -> ways.file().accept(of.person()),
                        lines);
        row.getStyleClass().add("news-row");
        return row;
    }

    private String words(News of) {
        var told =
                of.arrived()
                        ? TEXT.get("news.arrived")
                        : Stream.of(Kind.values())
                                .filter(kind -> of.count(kind) > 0)
                                .map(kind -> counted(kind, of.count(kind)))
                                .collect(Collectors.joining(", "));
        return TEXT.get("news.when", told, dates.moment(of.newest()));
    }

    private static String counted(Kind kind, int count) {
        return TEXT.get("news." + kind.name().toLowerCase(Locale.ROOT), count);
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
