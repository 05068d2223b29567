package org.doorstep.app.form;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Flow;
import org.doorstep.app.ui.ProseField;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.attach.FileCard;
import org.doorstep.app.ui.attach.Pictures;
import org.doorstep.app.ui.attach.Png;
import org.doorstep.app.ui.camera.CameraModel;
import org.doorstep.app.ui.camera.CameraPane;
import org.doorstep.app.ui.camera.Shot;
import org.doorstep.app.work.Answer;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.attachment.Attachments.Empty;
import org.doorstep.domain.attachment.Attachments.Keeping;
import org.doorstep.domain.attachment.Attachments.Kept;
import org.doorstep.domain.attachment.Attachments.NotTaken;
import org.doorstep.domain.attachment.Attachments.TooLarge;
import org.doorstep.domain.attachment.FileKind;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Kind;
import org.jspecify.annotations.Nullable;

/// Photos and files: chosen, dropped or pasted, each encrypted and on the disk before it stands in
/// the list. Words to each; evidence can be marked as seen in the original.
final class FilesInput implements Input {

    private static final Messages TEXT = Messages.of("form");
    private static final KeyCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH.mm.ss", Locale.UK);

    private final FormModel model;
    private final FormDesk desk;
    private final Question question;
    private final String name;
    private final Pictures pictures;
    private final Button choose;
    private final Button shoot = new Button(TEXT.get("files.shoot"));
    private final CameraModel camera;
    private final Label problem = Texts.body("");
    private final VBox list = new VBox();
    private final VBox root = new VBox();
    private List<AttachedFile> shown = List.of();

    FilesInput(FormModel model, FormDesk desk, Question question, String name) {
        this.model = model;
        this.desk = desk;
        this.question = question;
        this.name = name;
        pictures = new Pictures(model.attachments(), model.background());
        var kind = question.kind() == Kind.PHOTO ? "photo" : "file";
        choose = new Button(TEXT.get("files.choose." + kind));
        choose.setAccessibleText(choose.getText() + ": " + question.label());
        choose.setOnAction(_ -> choose());
        problem.getStyleClass().add("field-error");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        list.getStyleClass().add("files-list");
        list.managedProperty().bind(list.visibleProperty());
        camera = new CameraModel(model.cameras(), model.background(), this::taken);
        shoot.setAccessibleText(shoot.getText() + ": " + question.label());
        shoot.setOnAction(_ -> camera.begin());
        shoot.visibleProperty().bind(camera.foundProperty());
        shoot.managedProperty().bind(shoot.visibleProperty());
        camera.look();
        var ask = new Flow("answer-parts-row", 12, 6);
        ask.getChildren().addAll(choose, shoot, Texts.caption(TEXT.get("files.hint." + kind)));
        root.getStyleClass().addAll("answer-parts", "files-drop");
        root.getChildren()
                .addAll(list, problem, ask, new CameraPane(camera, shoot::requestFocus).root());
        root.setOnDragOver(this::over);
        root.setOnDragDropped(this::dropped);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show(Typing.files(model.typed(name)));
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Node first() {
        return choose;
    }

    @Override
    public void refresh(Filled filled) {
        var files = Typing.files(model.typed(name));
        if (!files.equals(shown)) {
            show(files);
        }
    }

    /// Adds files of the disk.
    void add(List<File> files) {
        say("");
        for (var file : files) {
            keep(file.getName(), () -> Files.newInputStream(file.toPath()));
        }
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private void keep(String called, Opening opening) {
        model.inHand()
                .keep(
                        () -> {
                            try (var stream = opening.open()) {
                                return model.attachments().keep(called, stream);
                            }
                        },
                        Answer.<Keeping>to(kept -> taken(called, kept))
                                .orElse(thrown ->
                                        complain(
                                                thrown instanceof IOException
                                                        ? "files.unreadable"
                                                        : "files.notKept",
                                                called)));
    }

    /// A photo goes the way of a chosen file.
    private void taken(Shot shot) {
        say("");
        var at = model.now().atZone(ZoneId.systemDefault());
        keep(
                TEXT.get("files.taken", Dates.day(at.toLocalDate()), SECOND.format(at)),
                () -> new ByteArrayInputStream(Png.of(shot.width(), shot.height(), shot.rgb())));
    }

    private void taken(String called, Keeping kept) {
        switch (kept) {
            case Kept(var file) -> {
                if (question.kind() == Kind.PHOTO && !isPhoto(file)) {
                    complain("files.notPhoto", called);
                } else {
                    var files = new ArrayList<>(Typing.files(model.typed(name)));
                    files.add(file);
                    type(files);
                }
            }
            case TooLarge() -> complain("files.tooLarge", called);
            case Empty() -> complain("files.empty", called);
            case NotTaken() -> complain("files.notTaken", called);
        }
    }

    private static boolean isPhoto(AttachedFile file) {
        return FileKind.of(file.mediaType()).filter(FileKind::isPhoto).isPresent();
    }

    private void complain(String what, String called) {
        var before = problem.getText();
        var now = TEXT.get(what, called);
        say(before.isEmpty() ? now : before + "\n" + now);
    }

    private void say(String what) {
        problem.setText(what);
        problem.setVisible(!what.isEmpty());
    }

    private void type(List<AttachedFile> files) {
        model.type(name, Written.files(files));
        show(Typing.files(model.typed(name)));
    }

    private void show(List<AttachedFile> files) {
        shown = files;
        list.getChildren().setAll(files.stream().map(this::card).toList());
        list.setVisible(!files.isEmpty());
    }

    private Node card(AttachedFile file) {
        var words = new ProseField(file.caption());
        words.setPrefRowCount(2);
        words.setPromptText(TEXT.get("files.caption"));
        words.setAccessibleText(TEXT.get("files.caption.of", file.name()));
        words.textProperty().subscribe((_, typed) -> change(file, typed, null));
        var parts = new VBox(words);
        parts.getStyleClass().add("file-words");
        var card = FileCard.of(file, pictures, parts);
        if (question.evidence()) {
            var original = new CheckBox(TEXT.get("files.original"));
            original.setAccessibleText(TEXT.get("files.original.of", file.name()));
            original.setSelected(file.seenAt() != null);
            original.selectedProperty().subscribe((_, seen) -> change(file, null, seen));
            parts.getChildren().add(original);
        }
        var remove = new Button(TEXT.get("rows.remove"));
        remove.getStyleClass().addAll("flat", "link");
        remove.setAccessibleText(TEXT.get("files.remove.of", file.name()));
        remove.setOnAction(_ -> remove(file));
        card.act(remove);
        return card.root();
    }

    /// The card that is typed into must stay as it is.
    private void change(AttachedFile which, @Nullable String words, @Nullable Boolean seen) {
        var files = new ArrayList<>(Typing.files(model.typed(name)));
        files.replaceAll(file -> {
            if (!file.id().equals(which.id())) {
                return file;
            }
            var said = words == null ? file : file.captioned(words);
            return seen == null ? said : said.seen(seen ? model.now() : null);
        });
        shown = files;
        model.type(name, Written.files(files));
        shown = Typing.files(model.typed(name));
    }

    private void remove(AttachedFile file) {
        var before = Typing.files(model.typed(name));
        type(before.stream().filter(one -> !one.id().equals(file.id())).toList());
        choose.requestFocus();
        desk.say(TEXT.get("files.removed", file.name()), () -> type(before));
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(choose.getText());
        if (question.kind() == Kind.PHOTO) {
            chooser.getExtensionFilters()
                    .add(
                            new FileChooser.ExtensionFilter(
                                    TEXT.get("files.photos"),
                                    "*.jpg",
                                    "*.jpeg",
                                    "*.png",
                                    "*.gif",
                                    "*.heic",
                                    "*.JPG",
                                    "*.JPEG",
                                    "*.PNG",
                                    "*.HEIC"));
        }
        var chosen = chooser.showOpenMultipleDialog(root.getScene().getWindow());
        if (chosen != null) {
            add(chosen);
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            add(event.getDragboard().getFiles());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /// Into a caption words are pasted, anywhere else in the question a picture or files.
    private void pressed(KeyEvent event) {
        if (PASTE.match(event) && !(event.getTarget() instanceof TextInputControl)) {
            paste(Clipboard.getSystemClipboard());
            event.consume();
        }
    }

    void paste(Clipboard clipboard) {
        if (clipboard.hasFiles()) {
            add(clipboard.getFiles());
        } else if (clipboard.hasImage()) {
            say("");
            var bytes = Png.of(clipboard.getImage());
            keep(TEXT.get("files.pasted"), () -> new ByteArrayInputStream(bytes));
        } else {
            say(TEXT.get("files.nothingToPaste"));
        }
    }
}
