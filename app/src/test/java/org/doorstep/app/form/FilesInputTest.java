package org.doorstep.app.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.MemoryAttachments;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.example.MemoryForms;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.MovingPictures;
import org.doorstep.app.example.Photos;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.form.Forms.Attached;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Photos and files in a form, in a real window.
@ExtendWith(ApplicationExtension.class)
class FilesInputTest {

    static final String FORM =
            """
            {"id": "damp", "title": "Damp visit", "service": "housing", "about": "Photos of damp.",
             "sections": [{"id": "all", "title": "Photos", "questions": [
                {"id": "photos", "type": "photo", "label": "Photos of the damp", "required": true},
                {"id": "proof", "type": "file", "label": "Proof of income", "service": "benefits", "evidence": true}
             ]}]}
            """;

    private final MemoryAttachments attachments = new MemoryAttachments();
    private final List<Runnable> undo = new ArrayList<>();
    private final MemoryCitizens citizens =
            new MemoryCitizens().with(Examples.folasade(List.of()).file());
    private final MemoryTasks answers = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
    private final MemoryForms forms = new MemoryForms(citizens, answers, Examples.CLOCK).with(FORM);
    private final MovingPictures cameras = new MovingPictures("Built in");
    private FormModel model;
    private FilesInput photos;
    private FilesInput proof;

    @TempDir Path folder;

    @Start
    void start(Stage stage) {
        Styling.loadFonts();
        model =
                new FormModel(
                        new FormAddress(FileBuilder.id("folasade"), "damp", null),
                        Examples.PRIYA.id(),
                        new FormPorts(
                                forms,
                                answers,
                                new MemoryDrafts(),
                                citizens,
                                new DoorWarnings(_ -> List.of()),
                                attachments,
                                new MemoryChanges(),
                                cameras),
                        Background.direct(),
                        Examples.CLOCK,
                        _ -> {});
        model.open("test");
        photos = input("photos");
        proof = input("proof");
        var scene = new Scene(new javafx.scene.layout.VBox(photos.root(), proof.root()), 900, 900);
        Styling.apply(scene, Appearance.DEFAULT);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void aFolderWithFiles() throws IOException {
        Files.write(folder.resolve("kitchen.png"), Photos.wall(1));
        Files.write(folder.resolve("hall.png"), Photos.wall(2));
        Files.writeString(folder.resolve("payslip.txt"), "Net pay 412.60", UTF_8);
        Files.write(folder.resolve("setup.exe"), new byte[] {'M', 'Z', 0, 3});
    }

    @Test
    void aPhotoThatIsTakenAndUsedStandsInTheListLikeAChosenOne(FxRobot robot) {
        robot.interact(() -> button(photos, "Take a photo: Photos of the damp").fire());
        robot.interact(() -> button(photos, "Take photo").fire());
        assertThat(typed("photos")).isEmpty();
        robot.interact(() -> button(photos, "Use this photo").fire());

        assertThat(typed("photos"))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.name()).startsWith("Photo taken 6 August 2026");
                    assertThat(file.mediaType()).isEqualTo("image/png");
                });
        assertThat(cameras.on()).isZero();
    }

    @Test
    void whatIsChosenOrDroppedStandsInTheListWithItsPictureAndWords(FxRobot robot) {
        robot.interact(() -> photos.add(files("kitchen.png", "hall.png")));

        assertThat(typed("photos"))
                .extracting(AttachedFile::name)
                .containsExactly("kitchen.png", "hall.png");
        assertThat(all(photos, Pressable.class)).hasSize(2);

        robot.interact(() -> all(photos, TextArea.class).getFirst().setText("Below the window"));
        assertThat(typed("photos").getFirst().caption()).isEqualTo("Below the window");
        assertThat(typed("photos").getLast().caption()).isEmpty();
    }

    @Test
    void aPictureShowsLargeAndSmallAgainByKeyboard(FxRobot robot) {
        robot.interact(() -> photos.add(files("kitchen.png")));
        var picture = all(photos, Pressable.class).getFirst();

        robot.interact(picture::requestFocus).type(javafx.scene.input.KeyCode.ENTER);
        assertThat(large()).isTrue();
        robot.type(javafx.scene.input.KeyCode.SPACE);
        assertThat(large()).isFalse();
    }

    @Test
    void whatIsRemovedComesBackWithUndo(FxRobot robot) {
        robot.interact(() -> photos.add(files("kitchen.png", "hall.png")));

        robot.interact(() -> button(photos, "Remove: kitchen.png").fire());
        assertThat(typed("photos")).extracting(AttachedFile::name).containsExactly("hall.png");

        robot.interact(() -> undo.getLast().run());
        assertThat(typed("photos")).hasSize(2);
    }

    @Test
    void whatIsNotTakenIsSaidAndTheRestIs(FxRobot robot) {
        robot.interact(() -> photos.add(files("setup.exe", "payslip.txt", "gone.png", "hall.png")));

        assertThat(words(photos))
                .anyMatch(words ->
                        words.contains("setup.exe is of a kind")
                                && words.contains("payslip.txt is not a photo")
                                && words.contains("gone.png cannot be read"));
        assertThat(typed("photos")).hasSize(1);
    }

    @Test
    void evidenceIsMarkedAsSeenAndTheFormBringsItForItsOwnService(FxRobot robot) {
        robot.interact(() -> {
            photos.add(files("kitchen.png"));
            proof.add(files("payslip.txt"));
            all(proof, CheckBox.class).getFirst().fire();
            model.complete();
        });

        assertThat(all(photos, CheckBox.class)).isEmpty();
        assertThat(forms.attached)
                .extracting(Attached::filing)
                .containsExactly(Category.HOUSING, Category.BENEFITS);
        assertThat(forms.attached.getLast().file().seenAt()).isEqualTo(Examples.CLOCK.instant());
    }

    @Test
    void withoutAPhotoThatIsRequiredTheFormIsNotCompleted(FxRobot robot) {
        robot.interact(() -> {
            model.type("proof", "");
            model.complete();
        });

        assertThat(model.faultsProperty().get()).containsEntry("photos", "Add photos of the damp");
    }

    private boolean large() {
        return photos.root().lookupAll(".image-view").stream().filter(Node::isVisible).count() > 1;
    }

    private FilesInput input(String question) {
        return new FilesInput(
                model,
                (_, back) -> undo.add(back),
                model.form().question(question).orElseThrow(),
                question);
    }

    private List<File> files(String... names) {
        return List.of(names).stream().map(name -> folder.resolve(name).toFile()).toList();
    }

    private List<AttachedFile> typed(String question) {
        return Typing.files(model.typed(question));
    }

    private static <T extends Node> List<T> all(FilesInput input, Class<T> type) {
        return ((Region) input.root())
                .lookupAll("*").stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Button button(FilesInput input, String spoken) {
        return all(input, Button.class).stream()
                .filter(button ->
                        spoken.equals(button.getAccessibleText())
                                || spoken.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(FilesInput input) {
        return all(input, Label.class).stream().map(Label::getText).toList();
    }
}
