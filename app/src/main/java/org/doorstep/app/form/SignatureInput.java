package org.doorstep.app.form;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Question;

/// A signature: the name in print, and drawn with mouse, pen or finger if the person wishes. The
/// name alone stands for it too, so that nobody must be able to draw.
final class SignatureInput implements Input {

    private static final Messages TEXT = Messages.of("form");
    private static final double WIDTH = 360;
    private static final double HEIGHT = WIDTH / 3;
    private static final int WHOLE = 1000;

    private final FormModel model;
    private final String name;
    private final TextField print = new TextField();
    private final Pane paper = new Pane();
    private final Button clear = new Button(TEXT.get("signature.clear"));
    private final VBox root = new VBox();
    private final List<Integer> stroke = new ArrayList<>();
    private String shown = "";

    SignatureInput(FormModel model, Question question, String name) {
        this.model = model;
        this.name = name;
        print.setAccessibleText(question.label() + ", " + TEXT.get("signature.name"));
        Inputs.follow(model, name + ".name", print);
        var label = Texts.caption(TEXT.get("signature.name"));
        label.setLabelFor(print);
        paper.getStyleClass().add("signature-paper");
        paper.setMinSize(WIDTH, HEIGHT);
        paper.setMaxSize(WIDTH, HEIGHT);
        paper.setAccessibleText(TEXT.get("signature.paper"));
        paper.setClip(new Rectangle(WIDTH, HEIGHT));
        paper.setOnMousePressed(this::begin);
        paper.setOnMouseDragged(this::draw);
        paper.setOnMouseReleased(_ -> end());
        clear.setOnAction(_ -> {
            model.type(name + ".strokes", "");
            print.requestFocus();
        });
        var below = new Flow("answer-parts-row", 12, 6);
        below.getChildren().addAll(Texts.caption(TEXT.get("signature.hint")), clear);
        root.getStyleClass().add("answer-parts");
        root.getChildren().addAll(new VBox(label, print), paper, below);
        show();
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node first() {
        return print;
    }

    @Override
    public void refresh(Filled filled) {
        Inputs.refresh(model, name + ".name", print);
        show();
    }

    private void show() {
        var drawn = model.typed(name + ".strokes");
        clear.setDisable(drawn.isEmpty());
        if (drawn.equals(shown) && !paper.getChildren().isEmpty()) {
            return;
        }
        shown = drawn;
        paper.getChildren().clear();
        Typing.strokes(drawn).forEach(line -> paper.getChildren().add(line(line, WIDTH)));
    }

    /// A stroke as it is drawn on paper of that width.
    static Polyline line(List<Integer> stroke, double width) {
        var line = new Polyline();
        line.getStyleClass().add("ink");
        stroke.forEach(part -> line.getPoints().add(part * width / WHOLE));
        return line;
    }

    private void begin(MouseEvent event) {
        stroke.clear();
        add(event);
        paper.getChildren().add(line(stroke, WIDTH));
    }

    private void draw(MouseEvent event) {
        if (!stroke.isEmpty() && add(event)) {
            var at = paper.getChildren().size() - 1;
            ((Polyline) paper.getChildren().get(at))
                    .getPoints()
                    .addAll(
                            stroke.get(stroke.size() - 2) * WIDTH / WHOLE,
                            stroke.getLast() * WIDTH / WHOLE);
        }
    }

    private void end() {
        if (stroke.size() > 2) {
            var before = model.typed(name + ".strokes");
            var all = new ArrayList<>(Typing.strokes(before));
            all.add(List.copyOf(stroke));
            shown = Written.strokes(all);
            model.type(name + ".strokes", shown);
        }
        stroke.clear();
    }

    /// @return whether the pen has moved
    private boolean add(MouseEvent event) {
        var x = thousandths(event.getX(), WHOLE);
        var y = thousandths(event.getY(), WHOLE / 3);
        var moved = stroke.isEmpty() || stroke.get(stroke.size() - 2) != x || stroke.getLast() != y;
        if (moved) {
            stroke.add(x);
            stroke.add(y);
        }
        return moved;
    }

    private static int thousandths(double at, int most) {
        return Math.clamp(Math.round(at * WHOLE / WIDTH), 0, most);
    }
}
