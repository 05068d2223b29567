package org.doorstep.app.signin;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.FieldBox;
import org.doorstep.app.ui.Texts;

/// A damaged vault: what is safe, the rescue, what came of it, and on to work.
public final class RescueView {

    public static final String RESCUE = "rescue.start";
    public static final String OPEN = "rescue.open";
    public static final String LATER = "rescue.later";
    public static final String DAMAGED_FILE = "rescue.damagedFile";

    private static final Messages TEXT = Messages.of("signin");

    private final SignInColumn column = new SignInColumn();
    private final RescueModel<?> model;
    private Node first = column.root();

    public RescueView(RescueModel<?> model) {
        this.model = model;
        model.step().subscribe(this::show);
    }

    public Region root() {
        return column.root();
    }

    /// Puts the focus where the officer begins.
    public void focus() {
        column.focus(first);
    }

    private void show(RescueModel.Step step) {
        column.clear();
        switch (step) {
            case OFFERED -> offer();
            case RESCUING -> busy(TEXT.get("rescue.busy"), TEXT.get("rescue.busyLine"));
            case RESCUED -> rescued();
            case OPENING -> busy(TEXT.get("rescue.done"), TEXT.get("opening"));
        }
        focus();
    }

    private void offer() {
        column.title(TEXT.get("rescue.title"), TEXT.get("rescue.under", model.who().name()));
        var start = SignInColumn.primary(TEXT.get("rescue.start"), RESCUE, model::rescue);
        column.add(
                lines(TEXT.get("rescue.hub"), TEXT.get("rescue.unsent"), TEXT.get("rescue.kept")),
                SignInColumn.fault(model.fault()),
                start,
                later());
        first = start;
    }

    private void rescued() {
        var done = model.done().get();
        if (done == null) {
            return;
        }
        column.title(TEXT.get("rescue.done"), TEXT.get("rescue.rest"));
        var open = SignInColumn.primary(TEXT.get("open"), OPEN, model::open);
        var place = new TextField(done.damagedFile().toString());
        place.setId(DAMAGED_FILE);
        place.setEditable(false);
        column.add(
                lines(
                        TEXT.get("rescue.changes", done.changes()),
                        TEXT.get("rescue.drafts", done.drafts())),
                new FieldBox(TEXT.get("rescue.file"), TEXT.get("rescue.fileHint"), place).root(),
                SignInColumn.fault(model.fault()),
                open);
        first = open;
    }

    private void busy(String title, String words) {
        column.title(title, TEXT.get("rescue.stayOn"));
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        var line = new VBox(Texts.caption(words), bar);
        line.getStyleClass().add("progress-line");
        column.add(line);
        first = column.root();
    }

    private Node later() {
        var later = new Hyperlink(TEXT.get("rescue.later"));
        later.setId(LATER);
        later.setOnAction(_ -> model.leave());
        return later;
    }

    private static Region lines(String... lines) {
        var box = new VBox();
        for (var line : lines) {
            box.getChildren().add(Texts.body(line));
        }
        box.getStyleClass().addAll("inset-box", "signin-lines");
        return box;
    }
}
