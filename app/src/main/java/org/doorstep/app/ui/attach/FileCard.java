package org.doorstep.app.ui.attach;

import java.io.File;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.attach.Pictures.Broken;
import org.doorstep.app.ui.attach.Pictures.Coming;
import org.doorstep.app.ui.attach.Pictures.Photo;
import org.doorstep.app.ui.attach.Pictures.Plain;
import org.doorstep.app.ui.attach.Pictures.Seen;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.attachment.FileKind;

/// One photo or file: a small picture that shows large when pressed, name, kind and size, and what
/// there is to say about it.
public final class FileCard {

    private static final Messages TEXT = Messages.of("attach");
    private static final double SMALL = 112;
    private static final double LARGE = 620;

    private final AttachedFile file;
    private final Pictures pictures;
    private final StackPane slot = new StackPane();
    private final Label state = Texts.secondary("");
    private final VBox words = new VBox();
    private final Flow acts = new Flow("file-acts", 16, 4);
    private final Button save = new Button(TEXT.get("save"));
    private final Button show = new Button(TEXT.get("large"));
    private final ImageView large = new ImageView();
    private final VBox root = new VBox();

    /// @param parts what stands below the name, such as a caption
    private FileCard(AttachedFile file, Pictures pictures, Node... parts) {
        this.file = file;
        this.pictures = pictures;
        slot.getStyleClass().add("file-slot");
        slot.getChildren().setAll(Icons.of(icon()));
        state.managedProperty().bind(state.visibleProperty());
        say("");
        save.getStyleClass().addAll("flat", "link");
        save.setAccessibleText(TEXT.get("save.of", file.name()));
        save.setOnAction(_ -> save());
        save.managedProperty().bind(save.visibleProperty());
        save.setVisible(false);
        large.setPreserveRatio(true);
        large.managedProperty().bind(large.visibleProperty());
        large.setVisible(false);
        words.getStyleClass().add("file-words");
        words.getChildren().addAll(Prose.of(file.name(), "strong"), Texts.caption(about()));
        words.getChildren().addAll(parts);
        show.getStyleClass().addAll("flat", "link");
        show.setAccessibleText(TEXT.get("large.of", file.name()));
        show.setOnAction(_ -> turn());
        show.managedProperty().bind(show.visibleProperty());
        show.setVisible(false);
        acts.getChildren().addAll(show, save);
        words.getChildren().addAll(state, acts);
        HBox.setHgrow(words, Priority.ALWAYS);
        slot.setMaxHeight(Region.USE_PREF_SIZE);
        var line = new HBox(slot, words);
        line.setFillHeight(false);
        line.getStyleClass().add("file-line");
        root.getStyleClass().add("file-card");
        root.getChildren().addAll(line, large);
    }

    /// One whose bytes are shown, once they are read.
    public static FileCard of(AttachedFile file, Pictures pictures, Node... parts) {
        var card = new FileCard(file, pictures, parts);
        card.look();
        return card;
    }

    /// One whose bytes are not for this officer.
    ///
    /// @param why in words
    public static FileCard without(
            AttachedFile file, Pictures pictures, String why, Node... parts) {
        var card = new FileCard(file, pictures, parts);
        card.say(why);
        return card;
    }

    public Node root() {
        return root;
    }

    /// Adds something that can be done with it.
    public void act(Node act) {
        acts.getChildren().add(act);
    }

    /// Looks again: more of it may have come.
    public void look() {
        pictures.look(file, SMALL * 2, this::show);
    }

    private void show(Seen seen) {
        save.setVisible(seen instanceof Plain || seen instanceof Photo);
        show.setVisible(seen instanceof Photo);
        switch (seen) {
            case Photo(var image) -> {
                var small = new ImageView(image);
                small.setPreserveRatio(true);
                small.setFitWidth(SMALL);
                small.setFitHeight(SMALL);
                var press = new Pressable(TEXT.get("large.of", file.name()), this::turn, small);
                press.getStyleClass().add("file-picture");
                slot.getChildren().setAll(press);
                say("");
            }
            case Plain() ->
                    say(
                            FileKind.HEIC.mediaType().equals(file.mediaType())
                                    ? TEXT.get("noPreview")
                                    : "");
            case Coming(var have) ->
                    say(
                            have == 0
                                    ? TEXT.get("coming")
                                    : TEXT.get(
                                            "coming.part",
                                            Amounts.size(have),
                                            Amounts.size(file.size())));
            case Broken() -> say(TEXT.get("damaged"));
        }
    }

    private void turn() {
        if (large.isVisible()) {
            large.setVisible(false);
            large.setImage(null);
            show.setText(TEXT.get("large"));
            return;
        }
        pictures.look(
                file,
                LARGE * 2,
                seen -> {
                    if (seen instanceof Photo(var image)) {
                        large.setImage(image);
                        large.setFitWidth(Math.min(LARGE, image.getWidth()));
                        large.setVisible(true);
                        show.setText(TEXT.get("small"));
                    }
                });
    }

    private void save() {
        var chooser = new FileChooser();
        chooser.setTitle(TEXT.get("save"));
        chooser.setInitialFileName(file.name());
        File to = chooser.showSaveDialog(root.getScene().getWindow());
        if (to != null) {
            pictures.save(
                    file,
                    to.toPath(),
                    there ->
                            say(there ? TEXT.get("saved", to.getName()) : TEXT.get("save.failed")));
        }
    }

    private void say(String what) {
        state.setText(what);
        state.setVisible(!what.isEmpty());
    }

    private String about() {
        return TEXT.get("about", TEXT.get("kind." + kind()), Amounts.size(file.size()));
    }

    private String kind() {
        return FileKind.of(file.mediaType())
                .map(kind ->
                        kind.isPhoto() ? "photo" : kind.name().toLowerCase(java.util.Locale.ROOT))
                .orElse("file");
    }

    private String icon() {
        return kind().equals("photo") ? "mdoal-image" : "mdoal-insert_drive_file";
    }
}
