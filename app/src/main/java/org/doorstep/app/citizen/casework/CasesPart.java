package org.doorstep.app.citizen.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Mnemonic;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.task.TaskDeeds;
import org.doorstep.app.ui.task.TaskRow;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;
import org.jspecify.annotations.Nullable;

/// The cases of one citizen: all of them, or one whole. The form about them stands between what is
/// above and below it and is never made anew while one types.
public final class CasesPart {

    /// Id for tests.
    public static final String OPEN = "case.open";

    private static final Messages TEXT = Messages.of("casework");

    private final CaseCorner corner;
    private final CaseView view;
    private final CaseFormView form;
    private final VBox head = new VBox();
    private final VBox rest = new VBox();
    private final ScrollPane root;
    private final Subscription follow;
    private @Nullable UUID looked;

    /// @param tasks what can be done with the tasks of a case
    /// @param choose hears which task the officer wants to see more of
    /// @param change opens the form of a task
    public CasesPart(
            CaseCorner corner,
            TaskDeeds tasks,
            Consumer<UUID> choose,
            Consumer<Recorded<Task>> change) {
        this.corner = corner;
        view = new CaseView(corner, tasks, choose, change);
        form = new CaseFormView(corner.form(), corner.model(), corner.team());
        head.getStyleClass().add("case-section");
        rest.getStyleClass().add("case-section");
        var page = new VBox(head, form.root(), rest);
        page.getStyleClass().add("tasks-part");
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        follow =
                Subscription.combine(
                        corner.model().shownProperty().subscribe(this::show),
                        corner.model().chosenProperty().subscribe(this::show),
                        corner.form().actProperty().subscribe(this::show),
                        corner.form().actProperty().subscribe(this::closed));
        show();
    }

    public Region root() {
        return root;
    }

    /// Puts the focus on the form if one is open, else on the first thing to do.
    public void focus() {
        if (corner.form().actProperty().get() != null) {
            form.focus();
        } else {
            head.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    /// Stops following the models.
    public void dispose() {
        follow.unsubscribe();
        form.dispose();
    }

    private void show() {
        var focused = focused();
        var chosen = corner.model().chosenProperty().get();
        var line = corner.model().shownProperty().get().line(chosen).orElse(null);
        if (line == null) {
            head.getChildren().setAll(listHead());
            rest.getChildren().setAll(list());
        } else {
            head.getChildren().setAll(view.head(line));
            rest.getChildren().setAll(view.rest(line));
        }
        var now = line == null ? null : line.id();
        if (!Objects.equals(now, looked)) {
            looked = now;
            root.setVvalue(0);
        }
        if (focused != null) {
            focusAgain(focused);
        }
    }

    /// Whoever filled in a form goes on above it once it is closed.
    private void closed(@Nullable CaseAct before, @Nullable CaseAct now) {
        if (before != null && now == null) {
            focus();
        }
    }

    private List<Node> listHead() {
        var unread = corner.model().shownProperty().get().reckoning() == null;
        if (unread || corner.form().actProperty().get() != null) {
            return List.of();
        }
        if (corner.model().shownProperty().get().toOpen().isEmpty()) {
            return List.of(Texts.secondary(TEXT.get("open.none")));
        }
        var open = new Button(TEXT.get("open"), Icons.of("mdoal-add"));
        open.setId(OPEN);
        Mnemonic.in(open);
        open.setOnAction(_ -> corner.form().open());
        return List.of(open);
    }

    private List<Node> list() {
        var shown = corner.model().shownProperty().get();
        if (shown.reckoning() == null) {
            return List.of();
        }
        var nodes = new ArrayList<Node>();
        nodes.add(
                shown.open().isEmpty()
                        ? Texts.secondary(TEXT.get("list.none"))
                        : rows(shown.open()));
        if (!shown.closed().isEmpty()) {
            nodes.add(Texts.sectionTitle(TEXT.get("list.closed")));
            nodes.add(rows(shown.closed()));
        }
        return nodes;
    }

    private Node rows(List<CaseLine> lines) {
        var rows = new VBox();
        rows.getStyleClass().add("task-list");
        lines.forEach(line ->
                rows.getChildren().add(CaseRow.of(line, () -> corner.model().choose(line.id()))));
        return rows;
    }

    /// The id of what has the focus in what is made anew; null if nothing of it has.
    private @Nullable String focused() {
        var scene = root.getScene();
        String id = null;
        for (var at = scene == null ? null : scene.getFocusOwner();
                at != null;
                at = at.getParent()) {
            if (id == null || at instanceof TaskRow) {
                id = at.getId() == null ? id : at.getId();
            }
            if (at == head || at == rest) {
                return id == null ? "" : id;
            }
        }
        return null;
    }

    /// The focus stays where it was, or goes to the first thing if that is gone.
    private void focusAgain(String id) {
        for (Parent part : List.of(head, rest)) {
            for (var node : part.lookupAll("*")) {
                if (!id.isEmpty() && id.equals(node.getId())) {
                    if (node instanceof TaskRow row) {
                        row.focus();
                    } else {
                        node.requestFocus();
                    }
                    return;
                }
            }
        }
        focus();
    }
}
