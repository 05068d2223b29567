package org.doorstep.app.form;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.doorstep.app.Gallery;
import org.doorstep.app.example.CaseExamples;
import org.doorstep.app.example.DeskInMemory;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryAttachments;
import org.doorstep.app.example.MovingPictures;
import org.doorstep.app.example.Photos;
import org.doorstep.app.shell.Shell;
import org.doorstep.app.ui.Pressable;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.draft.Drafts.Beside;
import org.doorstep.domain.draft.Drafts.Given;
import org.doorstep.domain.draft.Drafts.Handed;
import org.doorstep.domain.draft.Drafts.Standing;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Draws forms, to be looked at in `target/pictures`. Every build walks through one, and through
/// one beside the last.
@ExtendWith(ApplicationExtension.class)
class FormPicturesTest {

    private static final String CARE = "care-act-assessment";
    private static final UUID PERSON = FileBuilder.id("folasade");

    private Stage stage;

    @BeforeAll
    static void fonts() {
        Styling.loadFonts();
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @Test
    void whatIsKnownOfThePerson() {
        draw(
                "form-known",
                Map.of(
                        ".edition", "0",
                        ".at", "phone",
                        "phone", "07700 900999",
                        "interpreter", "yes",
                        "lives_alone", "no",
                        "lives_with", "1 2",
                        "lives_with.1.name", "Temitope Adébáyọ̀",
                        "lives_with.1.relation", "Daughter"),
                shell -> {});
    }

    @Test
    void theLastAssessmentBeside() {
        draw(
                "form-last",
                Map.of(
                        ".edition", "0",
                        ".at", "indoors",
                        "conditions", "arthritis mental",
                        "health_notes", "Knees and hips. Worse in the morning and in the cold.",
                        "pain", "most",
                        "pain_where", "front 420 710 Right knee, swollen\nback 500 380 ",
                        "indoors", "frame",
                        "outdoors", "stick",
                        "falls", "2"),
                shell -> {});
    }

    @Test
    @Tag("long")
    void whatIsToBePutRight() {
        draw(
                "form-problem",
                Map.of(
                        ".edition",
                        "0",
                        ".at",
                        "signed",
                        "eat_can",
                        "unable",
                        "wash_can",
                        "long",
                        "review_on.month",
                        "13"),
                shell -> Look.up(shell.root(), Button.class, FormView.COMPLETE).fire());
    }

    @Test
    @Tag("long")
    void theLastSectionWithTheSignature() {
        draw(
                "form-decision",
                Map.ofEntries(
                        Map.entry(".edition", "0"),
                        Map.entry(".at", "signed"),
                        Map.entry("eat_can", "unable"),
                        Map.entry("wash_can", "long"),
                        Map.entry("eat_impact", "great"),
                        Map.entry("impairment", "yes"),
                        Map.entry("significant", "yes"),
                        Map.entry("signed.name", "Folasade Adébáyọ̀"),
                        Map.entry(
                                "signed.strokes",
                                "60 200 120 90 160 210 200 120 240 220;300 150 340 210 420 120 460 230 560 140 700 200")),
                shell -> {});
    }

    @Test
    @Tag("long")
    void whatAColleagueHandedOver() {
        Gallery.draw(
                stage,
                "form-handed",
                picture -> {
                    var begun = Instant.parse("2026-08-04T10:30:00Z");
                    var later = Map.of("conditions", "arthritis", "health_notes", "Hips too.");
                    var desk = desk();
                    desk.drafts.stands(
                            new Standing(
                                    new Handed("Siobhán Ní Bhraonáin-Featherstonehaugh", begun),
                                    null,
                                    List.of(
                                            new Beside(
                                                    FileBuilder.id("later"),
                                                    "Siobhán Ní Bhraonáin-Featherstonehaugh",
                                                    begun.plusSeconds(86_400),
                                                    false,
                                                    false,
                                                    false,
                                                    true,
                                                    later)),
                                    false));
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    Map.of(".edition", "0", ".at", "health_notes", "health_notes", "Knees.")
                            .forEach((name, value) ->
                                    desk.tasks.keep(PERSON, "form/" + CARE, name, value));
                    shell.open(FormAddress.of(PERSON, CARE, null));
                    Look.up(shell.root(), Button.class, HandoverNote.SHOW).fire();
                });
    }

    @Test
    @Tag("long")
    void whatWasTakenOverAndGoneOnWithBesides() {
        Gallery.draw(
                stage,
                "form-taken-over",
                picture -> {
                    var at = Instant.parse("2026-08-05T08:05:00Z");
                    var desk = desk();
                    desk.drafts.stands(
                            new Standing(
                                    null,
                                    new Given("Leah Okonjo", at),
                                    List.of(
                                            new Beside(
                                                    FileBuilder.id("own"),
                                                    Examples.PRIYA.name(),
                                                    at,
                                                    true,
                                                    false,
                                                    false,
                                                    true,
                                                    Map.of("health_notes", "On the other one."))),
                                    false));
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    Map.of(".edition", "0", ".at", "health_notes", "health_notes", "Knees.")
                            .forEach((name, value) ->
                                    desk.tasks.keep(PERSON, "form/" + CARE, name, value));
                    shell.open(FormAddress.of(PERSON, CARE, null));
                });
    }

    @Test
    @Tag("long")
    void photosAndEvidence() {
        Gallery.draw(
                stage,
                "form-photos",
                picture -> {
                    var desk = desk();
                    desk.council = FilesInputTest.FORM;
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    var address = new FormAddress(PERSON, "damp", null);
                    desk.tasks.keep(PERSON, address.draft(), ".edition", "0");
                    desk.tasks.keep(PERSON, address.draft(), "photos", kept(desk));
                    desk.tasks.keep(PERSON, address.draft(), "proof", proof(desk));
                    shell.open(FormAddress.of(PERSON, "damp", null));
                });
    }

    @Test
    @Tag("long")
    void whatTheCameraSees() {
        shoot("form-camera", new MovingPictures("Built in", "Behind"), "Take a photo");
    }

    @Test
    @Tag("long")
    void aPhotoThatWasTaken() {
        shoot("form-camera-taken", new MovingPictures("Built in"), "Take a photo", "Take photo");
    }

    @Test
    @Tag("long")
    void aCameraThatDoesNotOpen() {
        var cameras = new MovingPictures("Built in", "Behind");
        cameras.busy(true);
        shoot("form-camera-busy", cameras, "Take a photo");
    }

    private void shoot(String name, MovingPictures cameras, String... presses) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var desk = desk();
                    desk.council = FilesInputTest.FORM;
                    desk.cameras = cameras;
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(FormAddress.of(PERSON, "damp", null));
                    picture.scene().getRoot().applyCss();
                    picture.scene().getRoot().layout();
                    for (var words : presses) {
                        press(shell.root(), words);
                    }
                });
    }

    /// The first button that says so.
    private static void press(Parent page, String words) {
        page.lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && words.equals(button.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire();
    }

    @Test
    @Tag("long")
    void photosOfACompletedForm() {
        Gallery.draw(
                stage,
                "form-photos-completed",
                picture -> {
                    var memory = new MemoryAttachments();
                    var wall =
                            memory.kept("Kitchen wall.png", Photos.wall(1))
                                    .captioned("Damp below the kitchen window, wet to the touch");
                    var away =
                            new AttachedFile(
                                    FileBuilder.id("away"),
                                    "e".repeat(64),
                                    3_400_000,
                                    "image/jpeg",
                                    "Bathroom.jpg",
                                    "",
                                    Examples.CLOCK.instant(),
                                    null);
                    var slip =
                            memory.kept(
                                    "Payslip July.pdf",
                                    "%PDF-1.7 sample".getBytes(StandardCharsets.UTF_8));
                    var care =
                            new AttachedFile(
                                    FileBuilder.id("care"),
                                    "c".repeat(64),
                                    81_000,
                                    "application/pdf",
                                    "Care letter.pdf",
                                    "",
                                    Examples.CLOCK.instant(),
                                    null);
                    var answers =
                            Map.<String, Object>of(
                                    "photos", List.of(wall.answer(), away.answer()),
                                    "proof", List.of(slip.answer(), care.answer()));
                    var response =
                            new FormResponse(
                                    "damp",
                                    0,
                                    "Damp visit",
                                    Category.HOUSING,
                                    "visit",
                                    2,
                                    null,
                                    null,
                                    answers);
                    var desk =
                            new DeskInMemory()
                                    .with(
                                            Examples.folasade(List.of())
                                                    .completed(
                                                            "damp",
                                                            "W00012",
                                                            "2026-08-05T14:00:00Z",
                                                            response)
                                                    .file());
                    desk.council = FilesInputTest.FORM;
                    desk.attachments.kept("Kitchen wall.png", Photos.wall(1));
                    desk.attachments.kept(
                            "Payslip July.pdf", "%PDF-1.7 sample".getBytes(StandardCharsets.UTF_8));
                    desk.attachments.add(record(wall, null));
                    desk.attachments.add(record(away, null));
                    desk.attachments.add(record(slip, Examples.PRIYA.id()));
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(FormAddress.completed(PERSON, FileBuilder.id("damp")));
                });
    }

    private static Recorded<Attachment> record(AttachedFile file, @Nullable String seenBy) {
        var header =
                new Header(
                        file.id(),
                        PERSON,
                        Category.HOUSING,
                        Sensitivity.NORMAL,
                        1,
                        "W00012",
                        file.takenAt(),
                        file.takenAt());
        var body = file.record(Category.HOUSING, FileBuilder.id("damp"), "photos", null, "W00012");
        return new Recorded<>(header, body.seen(seenBy, seenBy == null ? null : file.takenAt()));
    }

    private static String kept(DeskInMemory desk) {
        return Written.files(
                List.of(
                        desk.attachments
                                .kept("Kitchen wall.png", Photos.wall(1))
                                .captioned("Damp below the kitchen window, wet to the touch"),
                        desk.attachments.kept("Hall.png", Photos.wall(2))));
    }

    private static String proof(DeskInMemory desk) {
        return Written.files(
                List.of(
                        desk.attachments
                                .kept(
                                        "Payslip July.pdf",
                                        "%PDF-1.7 sample".getBytes(StandardCharsets.UTF_8))
                                .seen(Examples.CLOCK.instant())));
    }

    @Test
    @Tag("long")
    void aCompletedForm() {
        Gallery.draw(
                stage,
                "form-completed",
                picture -> {
                    var desk = desk();
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(FormAddress.completed(PERSON, FileBuilder.id("last")));
                    Look.up(shell.root(), Pressable.class, "form.section.health").fire();
                });
    }

    @Test
    @Tag("long")
    void whatACheckHasFound() {
        Gallery.draw(
                stage,
                "form-found",
                picture -> {
                    var desk =
                            new DeskInMemory()
                                    .with(
                                            Examples.folasade(List.of())
                                                    .completed(
                                                            "check",
                                                            "W00012",
                                                            "2026-08-05T14:00:00Z",
                                                            check())
                                                    .file());
                    CaseExamples.fill(desk.tasks.cases, PERSON);
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(FormAddress.completed(PERSON, FileBuilder.id("check")));
                });
    }

    private static FormResponse check() {
        return new FormResponse(
                "tenancy-and-household-check",
                FormResponse.SHIPPED,
                "Tenancy and household check",
                Category.HOUSING,
                "tenancy",
                3,
                null,
                null,
                Map.of("condition", "poor", "damp", List.of("mould"), "vulnerable", "yes"));
    }

    private void draw(String name, Map<String, String> kept, Consumer<Shell> then) {
        Gallery.draw(
                stage,
                name,
                picture -> {
                    var desk = desk();
                    var address = new FormAddress(PERSON, CARE, null);
                    kept.forEach((field, value) ->
                            desk.tasks.keep(PERSON, address.draft(), field, value));
                    var shell = desk.shell(picture);
                    picture.overlay().screen(shell.root());
                    shell.open(FormAddress.of(PERSON, CARE, null));
                    then.accept(shell);
                });
    }

    private static DeskInMemory desk() {
        var answers =
                Map.<String, Object>ofEntries(
                        Map.entry("given_name", "Folasade"),
                        Map.entry("tenure", "council"),
                        Map.entry("phone", "07700 900457"),
                        Map.entry("conditions", List.of("arthritis")),
                        Map.entry("health_notes", "Knees. Manages most days."),
                        Map.entry("pain", "some"),
                        Map.entry(
                                "pain_where",
                                List.of(
                                        Map.of(
                                                "side",
                                                "front",
                                                "x",
                                                420,
                                                "y",
                                                710,
                                                "words",
                                                "Right knee"))),
                        Map.entry("indoors", "unaided"),
                        Map.entry("outdoors", "stick"),
                        Map.entry("stairs", "safe"),
                        Map.entry("falls", 0),
                        Map.entry("outcomes", 1),
                        Map.entry("determination", "not"),
                        Map.entry(
                                "medicines",
                                List.of(
                                        Map.of("name", "Ramipril", "dose", "5 mg, mornings"),
                                        Map.of("name", "Paracetamol"))));
        var last =
                new FormResponse(
                        CARE,
                        0,
                        "Care Act assessment",
                        Category.ADULT_CARE,
                        "assessment",
                        answers.size(),
                        null,
                        null,
                        answers);
        return new DeskInMemory()
                .with(
                        Examples.folasade(List.of())
                                .completed("last", "W00012", "2025-06-12T10:00:00Z", last)
                                .file());
    }
}
