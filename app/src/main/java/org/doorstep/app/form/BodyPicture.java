package org.doorstep.app.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.form.BodyMark;
import org.doorstep.domain.form.BodyMark.Side;

/// A body from front and back, with its marks.
final class BodyPicture {

    private static final Messages TEXT = Messages.of("form");
    private static final double WIDTH = 130;
    private static final double HEIGHT = 270;
    private static final double MARK = 18;
    private static final int WHOLE = 1000;

    /// Drawn on 130 by 270.
    private static final String OUTLINE =
            "M65 4 C75 4 81 12 81 22 C81 30 77 37 72 40 L72 46 C82 48 93 50 97 58 C101 66 101 78 103 92"
                    + " C105 104 107 116 110 128 C112 134 113 141 110 144 C107 147 103 144 102 138"
                    + " C98 124 94 110 92 96 C91 88 90 82 89 78 C88 92 87 104 88 118 C90 136 89 156 88 172"
                    + " C87 192 87 216 84 236 C84 246 85 254 86 260 C86 264 72 264 71 259 C71 250 72 242 72 234"
                    + " C72 210 70 180 67 150 L63 150 C60 180 58 210 58 234 C58 242 59 250 59 259"
                    + " C58 264 44 264 44 260 C45 254 46 246 46 236 C43 216 43 192 42 172 C41 156 40 136 42 118"
                    + " C43 104 42 92 41 78 C40 82 39 88 38 96 C36 110 32 124 28 138 C27 144 23 147 20 144"
                    + " C17 141 18 134 20 128 C23 116 25 104 27 92 C29 78 29 66 33 58 C37 50 48 48 58 46"
                    + " L58 40 C53 37 49 30 49 22 C49 12 55 4 65 4 Z";

    private final Map<Side, Pane> sides = new EnumMap<>(Side.class);
    private final HBox root = new HBox();

    /// @param pressed hears where somebody pressed; null where nothing can be marked
    BodyPicture(Consumer<BodyMark> pressed) {
        root.getStyleClass().add("body-picture");
        for (var side : Side.values()) {
            var pane = new Pane();
            pane.getStyleClass().add("body-side");
            pane.setMinSize(WIDTH, HEIGHT);
            pane.setMaxSize(WIDTH, HEIGHT);
            pane.setOnMouseClicked(event ->
                    pressed.accept(
                            new BodyMark(
                                    side,
                                    thousandths(event.getX(), WIDTH),
                                    thousandths(event.getY(), HEIGHT),
                                    "")));
            sides.put(side, pane);
            var left = TEXT.get(side == Side.FRONT ? "body.right" : "body.left");
            var right = TEXT.get(side == Side.FRONT ? "body.left" : "body.right");
            var ends = new HBox(Texts.caption(left), Texts.caption(right));
            ends.getStyleClass().add("body-ends");
            root.getChildren().add(new VBox(Texts.strong(AnswerWords.side(side)), pane, ends));
        }
        show(List.of());
    }

    HBox root() {
        return root;
    }

    void show(List<BodyMark> marks) {
        sides.forEach((side, pane) -> {
            var nodes = new ArrayList<javafx.scene.Node>();
            var outline = new SVGPath();
            outline.setContent(OUTLINE);
            outline.getStyleClass().add("body-outline");
            outline.setMouseTransparent(true);
            nodes.add(outline);
            for (int i = 0; i < marks.size(); i++) {
                if (marks.get(i).side() == side) {
                    nodes.add(mark(i, marks.get(i)));
                }
            }
            pane.getChildren().setAll(nodes);
        });
    }

    private static Label mark(int index, BodyMark mark) {
        var dot = new Label(String.valueOf(index + 1));
        dot.getStyleClass().add("body-mark");
        dot.setMinSize(MARK, MARK);
        dot.setMaxSize(MARK, MARK);
        dot.relocate(mark.x() * WIDTH / WHOLE - MARK / 2, mark.y() * HEIGHT / WHOLE - MARK / 2);
        dot.setMouseTransparent(true);
        return dot;
    }

    private static int thousandths(double at, double whole) {
        return Math.clamp(Math.round(at * WHOLE / whole), 0, WHOLE);
    }
}
