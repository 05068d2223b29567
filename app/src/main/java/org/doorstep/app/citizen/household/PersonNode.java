package org.doorstep.app.citizen.household;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.doorstep.domain.household.Gender;
import org.doorstep.domain.household.Relative;

/// Somebody in the picture: a shape and a caption that is never cut. A button.
final class PersonNode extends VBox {

    /// Across, in pixels.
    static final double SHAPE = 44;

    private static final double INNER = 5;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Relative who;
    private final Hearer hearer;

    /// What the officer does with somebody.
    interface Hearer {

        void look(Relative who);

        void open(Relative who);
    }

    /// @param self whether it is the person whose page it is
    PersonNode(Relative who, boolean self, RelativeWords words, String sentence, Hearer hearer) {
        this.who = who;
        this.hearer = hearer;
        getStyleClass().addAll("relative", "focusable");
        setAlignment(Pos.TOP_CENTER);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(sentence);
        setFocusTraversable(true);
        getChildren().add(figure(who, self));
        getChildren().add(caption(who.name().display(), "relative-name"));
        getChildren().add(caption(words.age(who), "relative-age"));
        var kin = words.kin(who);
        if (!kin.isEmpty()) {
            getChildren().add(caption(kin, "relative-kin"));
        }
        setOnMousePressed(_ -> requestFocus());
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                if (event.getClickCount() > 1) {
                    hearer.open(who);
                } else {
                    hearer.look(who);
                }
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    Relative who() {
        return who;
    }

    void chosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            hearer.open(who);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            hearer.open(who);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            hearer.look(who);
            event.consume();
        }
    }

    private static Node figure(Relative who, boolean self) {
        var drawn = new Group(outline(who.gender(), SHAPE, "relative-shape"));
        if (self) {
            var inner = outline(who.gender(), SHAPE - 2 * INNER, "relative-inner");
            inner.setTranslateX(INNER);
            inner.setTranslateY(INNER);
            drawn.getChildren().add(inner);
        }
        if (who.died() != null) {
            drawn.getChildren().addAll(stroke(0, 0, SHAPE, SHAPE), stroke(0, SHAPE, SHAPE, 0));
        }
        var room = new StackPane(drawn);
        room.getStyleClass().add("relative-figure");
        return room;
    }

    private static Line stroke(double fromX, double fromY, double toX, double toY) {
        var line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add("relative-cross");
        return line;
    }

    private static Shape outline(Gender gender, double across, String styleClass) {
        var half = across / 2;
        Shape shape =
                switch (gender) {
                    case MAN -> new Rectangle(across, across);
                    case WOMAN -> new Circle(half, half, half);
                    case NON_BINARY -> rounded(across);
                    case NOT_KNOWN -> new Polygon(half, 0, across, half, half, across, 0, half);
                };
        shape.getStyleClass().add(styleClass);
        return shape;
    }

    private static Rectangle rounded(double across) {
        var shape = new Rectangle(across, across);
        shape.setArcWidth(across / 2);
        shape.setArcHeight(across / 2);
        return shape;
    }

    private static TextFlow caption(String text, String styleClass) {
        var flow = Wrapped.of(text, styleClass);
        flow.setTextAlignment(TextAlignment.CENTER);
        return flow;
    }
}
