package org.doorstep.app.ui.camera;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.camera.CameraException.Trouble;
import org.doorstep.app.ui.camera.CameraModel.State;

/// What the camera sees, and the photo that was taken, until it is wanted or not. In sight only
/// while the camera is in use; the camera goes off when this leaves the screen, in whatever way.
public final class CameraPane {

    static final String TAKE = "camera.take";
    static final String AGAIN = "camera.again";
    static final String USE = "camera.use";
    static final String CANCEL = "camera.cancel";
    static final String OTHER = "camera.other";
    static final String SAYS = "camera.says";

    private static final Messages TEXT = Messages.of("camera");
    private static final double WIDTH = 440;

    private final CameraModel model;
    private final Runnable ended;
    private final ImageView picture = new ImageView();
    private final StackPane frame = new StackPane(picture);
    private final Label says = Texts.body("");
    private final Button take = button(TAKE, "take", "accent");
    private final Button again = button(AGAIN, "again");
    private final Button use = button(USE, "use", "accent");
    private final Button other = button(OTHER, "other");
    private final Button cancel = button(CANCEL, "cancel");
    private final VBox root = new VBox();

    /// @param ended hears that the camera is out of use, to put the focus somewhere else
    public CameraPane(CameraModel model, Runnable ended) {
        this.model = model;
        this.ended = ended;
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH);
        picture.visibleProperty().bind(frame.visibleProperty());
        frame.getStyleClass().add("camera-picture");
        says.setId(SAYS);
        take.setOnAction(_ -> model.take());
        again.setOnAction(_ -> model.begin());
        use.setOnAction(_ -> model.use());
        other.setOnAction(_ -> model.other());
        cancel.setOnAction(_ -> model.close());
        var acts = new Flow("camera-acts", 12, 8);
        acts.getChildren().addAll(take, use, again, other, cancel);
        root.getStyleClass().add("camera");
        root.getChildren().addAll(says, frame, acts);
        root.managedProperty().bind(root.visibleProperty());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.sceneProperty()
                .subscribe((_, scene) -> {
                    if (scene == null) {
                        model.close();
                    }
                });
        model.stateProperty().subscribe(this::show);
        // What the window shows goes with the window.
        root.sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(window -> window.showingProperty())
                .subscribe(showing -> {
                    if (Boolean.FALSE.equals(showing)) {
                        model.close();
                    }
                });
    }

    public Region root() {
        return root;
    }

    private void show(State now) {
        var before = root.isVisible();
        var focused = root.isFocusWithin();
        root.setVisible(!(now instanceof State.Off));
        shown(take, now instanceof State.Live || now instanceof State.Opening);
        shown(use, now instanceof State.Taken);
        shown(again, now instanceof State.Taken || now instanceof State.Failed);
        shown(other, model.severalProperty().get() && !(now instanceof State.Taken));
        again.setText(TEXT.get(now instanceof State.Failed ? "retry" : "again"));
        says.setText(words(now));
        var pictured = frame.isVisible();
        shown(frame, now instanceof State.Live || now instanceof State.Taken);
        switch (now) {
            case State.Live(var shot) -> draw(shot);
            case State.Taken(var shot) -> draw(shot);
            case State.Off _, State.Opening _, State.Failed _ -> picture.setImage(null);
        }
        if (frame.isVisible() && !pictured) {
            reveal();
        }
        if (now instanceof State.Off) {
            if (before && focused) {
                ended.run();
            }
        } else if (!before || focused) {
            first(now);
        }
    }

    private void first(State now) {
        switch (now) {
            case State.Opening _, State.Live _ -> take.requestFocus();
            case State.Taken _ -> use.requestFocus();
            case State.Failed _ -> again.requestFocus();
            case State.Off _ -> {}
        }
    }

    private void draw(Shot shot) {
        var image =
                picture.getImage() instanceof WritableImage same
                                && same.getWidth() == shot.width()
                                && same.getHeight() == shot.height()
                        ? same
                        : new WritableImage(shot.width(), shot.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        shot.width(),
                        shot.height(),
                        PixelFormat.getByteRgbInstance(),
                        shot.rgb(),
                        0,
                        3 * shot.width());
        picture.setImage(image);
        picture.setFitWidth(Math.min(WIDTH, shot.width()));
    }

    /// Brings all of this in sight, or the picture where there is no room for all.
    private void reveal() {
        Node at = root;
        while (at != null && !(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        if (at instanceof ScrollPane scroll) {
            scroll.applyCss();
            scroll.layout();
            var room = scroll.getViewportBounds().getHeight();
            var content = scroll.getContent();
            var high = content.getLayoutBounds().getHeight() - room;
            if (high > 0) {
                var part = root.getHeight() > room ? frame : root;
                var place = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
                var lowest = place.getMinY();
                var least = Math.min(lowest, place.getMaxY() - room);
                scroll.setVvalue(
                        Math.clamp(
                                Math.clamp(scroll.getVvalue() * high, least, lowest) / high, 0, 1));
            }
        }
    }

    private static String words(State now) {
        return switch (now) {
            case State.Off _ -> "";
            case State.Opening _ -> TEXT.get("opening");
            case State.Live _ -> TEXT.get("live");
            case State.Taken _ -> TEXT.get("taken");
            case State.Failed(var trouble) when trouble == Trouble.LOST -> TEXT.get("lost");
            case State.Failed _ -> TEXT.get("notOpened");
        };
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.close();
            event.consume();
        }
    }

    private static void shown(Region part, boolean now) {
        part.setVisible(now);
        part.setManaged(now);
    }

    private static Button button(String id, String words, String... styleClasses) {
        var button = new Button(TEXT.get(words));
        button.setId(id);
        button.getStyleClass().addAll(styleClasses);
        return button;
    }
}
