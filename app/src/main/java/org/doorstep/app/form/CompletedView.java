package org.doorstep.app.form;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.doorstep.app.form.CompletedPages.Shown;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.Icons;
import org.doorstep.app.ui.KeptFocus;
import org.doorstep.app.ui.Prose;
import org.doorstep.app.ui.StatusTag;
import org.doorstep.app.ui.Styled;
import org.doorstep.app.ui.Texts;
import org.doorstep.app.ui.attach.FileCard;
import org.doorstep.app.ui.attach.Pictures;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.attachment.Attachment;
import org.doorstep.domain.form.BodyMark;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Kind;
import org.doorstep.domain.form.Section;
import org.doorstep.domain.form.Signature;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// A completed form as it is read: section by section, what was answered and what was not.
final class CompletedView {

    private static final Messages TEXT = Messages.of("form");
    private static final double SIGNATURE_WIDTH = 240;

    private final Dates dates;
    private final PersonStrip strip;
    private final Consumer<String> again;
    private final Originals originals;
    private final Pictures pictures;
    private final List<FileCard> cards = new ArrayList<>();
    private final SectionList sections = new SectionList(this::show, this::show);
    private final Label title = Texts.pageTitle("");
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);
    private final HBox head = new HBox();
    private final DecidingBar bar;
    private final FoundBar found;
    private final VBox root = new VBox();
    private @Nullable Shown shown;
    private @Nullable Filled filled;
    private @Nullable Section current;

    /// @param toPerson leads to the person's page
    /// @param again begins the form of that id anew
    /// @param originals says that an original was seen
    /// @param deciding approves it, where it waits for that
    /// @param finding records what it has found
    /// @param read opens another completed form of the person
    CompletedView(
            Clock clock,
            Runnable toPerson,
            Consumer<String> again,
            Originals originals,
            Deciding deciding,
            Finding finding,
            Consumer<UUID> read) {
        this.found = new FoundBar(finding);
        this.bar = new DecidingBar(deciding, read, clock);
        dates = new Dates(clock);
        strip = new PersonStrip(clock, toPerson);
        this.again = again;
        this.originals = originals;
        this.pictures = originals.pictures();
        sections.withoutProgress();
        column.getStyleClass().add("form-column");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        head.getStyleClass().add("form-head");
        var body = new BorderPane();
        body.setLeft(sections.root());
        body.setCenter(new VBox(head, bar.root(), found.root(), scroll));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getStyleClass().add("form-page");
        root.getChildren().addAll(strip.root(), body);
    }

    Region root() {
        return root;
    }

    void focus() {
        scroll.requestFocus();
    }

    void notHeld() {
        column.getChildren().setAll(Texts.body(TEXT.get("page.notHeld")));
    }

    void show(Shown now) {
        shown = now;
        current = null;
        // What was not asked then is not shown, and what was answered always is.
        var answers = now.response().body().answers();
        filled = Filled.of(now.form(), answers);
        strip.show(now.view(), now.warnings());
        bar.show(now.awaiting(), now.response().header().id());
        found.show(now.found());
        showHead(now);
        show(asked().getFirst());
    }

    private void showHead(Shown now) {
        var header = now.response().header();
        var words =
                new VBox(
                        title,
                        Texts.caption(
                                TEXT.get(
                                        "read.of",
                                        now.response().body().title(),
                                        dates.day(header.observedAt()),
                                        now.response().body().answered())));
        HBox.setHgrow(words, Priority.ALWAYS);
        var begin = new Button(TEXT.get("read.again"));
        begin.setMinWidth(Region.USE_PREF_SIZE);
        begin.setOnAction(_ -> again.accept(now.form().id()));
        var state =
                header.waiting()
                        ? StatusTag.of(StatusTag.Status.DUE, TEXT.get("read.waiting"))
                        : StatusTag.of(StatusTag.Status.DONE, TEXT.get("read.sent"));
        state.setMinWidth(Region.USE_PREF_SIZE);
        KeptFocus.inside(head, () -> head.getChildren().setAll(words, state, begin));
    }

    /// What was answered stays; whether the hub has it and who waits for it may have changed. The
    /// section in front stays in front.
    void renew(Shown now) {
        var read = shown;
        if (read != null) {
            shown = now;
            showHead(now);
            bar.show(now.awaiting(), now.response().header().id());
            found.show(now.found());
        }
    }

    /// Keeps what is typed.
    void close() {
        bar.close();
    }

    private List<Section> asked() {
        var now = requireNonNull(filled);
        return requireNonNull(shown).form().sections().stream()
                .filter(section -> now.sections().contains(section.id()))
                .toList();
    }

    private void show(Section section) {
        if (section.equals(current)) {
            return;
        }
        current = section;
        var now = requireNonNull(filled);
        title.setText(section.title());
        sections.update(now, section, Map.of());
        column.getChildren().clear();
        cards.clear();
        section.questions().stream()
                .filter(question -> now.asks(question.id()))
                .forEach(question ->
                        column.getChildren().add(beside(question, answer(question, now), now)));
        scroll.setVvalue(0);
    }

    /// The answer, and beside it that of last time if there was one.
    private Node beside(Question question, Region answer, Filled now) {
        var before = requireNonNull(shown).last();
        var was = before == null ? null : before.body().answers().get(question.id());
        if (before == null || was == null) {
            return answer;
        }
        var is = now.answers().get(question.id());
        var same = is != null && AnswerWords.same(question, is, was);
        var sign = Texts.caption(TEXT.get(same ? "last.same" : "last.changed"));
        sign.setGraphic(Icons.of(same ? "mdoal-check" : "mdoal-compare_arrows"));
        Styled.when(sign, "strong", !same);
        var last =
                new VBox(
                        Texts.caption(
                                TEXT.get("read.last", dates.day(before.header().observedAt()))),
                        Texts.body(AnswerWords.of(question, was)),
                        sign);
        last.getStyleClass().add("last");
        Styled.when(last, "differs", !same);
        return new Beside(answer, last);
    }

    private Region answer(Question question, Filled now) {
        var answer = now.answers().get(question.id());
        var box = new VBox(Texts.strong(question.label()));
        box.getStyleClass().add("answer-row");
        if (answer == null) {
            var asked = requireNonNull(shown).response().body().wasNotAnswered(question.id());
            box.getChildren()
                    .add(Texts.secondary(TEXT.get(asked ? "read.notAnswered" : "read.nothing")));
            return box;
        }
        if (question.attaches()) {
            var files = new VBox();
            files.getStyleClass().add("files-list");
            AttachedFile.all(answer).forEach(file -> files.getChildren().add(file(question, file)));
            box.getChildren().add(files);
            return box;
        }
        AnswerWords.of(question, answer)
                .lines()
                .forEach(line -> box.getChildren().add(Prose.of(line, "answer-words")));
        if (question.kind() == Kind.BODY_MAP && answer instanceof List<?> marks) {
            var picture = new BodyPicture(_ -> {});
            picture.show(marks.stream().flatMap(mark -> BodyMark.read(mark).stream()).toList());
            box.getChildren().add(picture.root());
        }
        if (question.kind() == Kind.SIGNATURE) {
            Signature.read(answer)
                    .filter(signed -> !signed.strokes().isEmpty())
                    .ifPresent(signed -> box.getChildren().add(drawn(signed)));
        }
        return box;
    }

    /// More of the files may have come.
    void lookAgain() {
        cards.forEach(FileCard::look);
    }

    private Node file(Question question, AttachedFile file) {
        var record = requireNonNull(shown).attached().get(file.id());
        var caption = Prose.of(file.caption(), "answer-words");
        caption.setVisible(!file.caption().isBlank());
        caption.setManaged(caption.isVisible());
        if (record == null) {
            // It is kept for a service that this officer does not see.
            return FileCard.without(file, pictures, TEXT.get("files.notHeld"), caption).root();
        }
        var seen = Texts.secondary("");
        var card = FileCard.of(file, pictures, caption, seen);
        cards.add(card);
        var say = new Button();
        say.getStyleClass().addAll("flat", "link");
        original(record, file, seen, say);
        if (question.evidence()) {
            card.act(say);
        }
        return card.root();
    }

    private void original(Recorded<Attachment> record, AttachedFile file, Label seen, Button say) {
        var at = record.body().seenAt();
        var by = record.body().seenBy();
        seen.setVisible(at != null);
        seen.setManaged(at != null);
        if (at != null && by != null) {
            seen.setText(
                    TEXT.get(
                            originals.isOwn(by) ? "original.byYou" : "original.byOther",
                            dates.day(at)));
        }
        say.setText(TEXT.get(at == null ? "files.original" : "original.not"));
        say.setAccessibleText(say.getText() + ": " + file.name());
        say.setOnAction(_ ->
                originals.see(
                        record, file.name(), at == null, now -> original(now, file, seen, say)));
    }

    private static Node drawn(Signature signed) {
        var paper = new Pane();
        paper.getStyleClass().add("signature-paper");
        paper.setMinSize(SIGNATURE_WIDTH, SIGNATURE_WIDTH / 3);
        paper.setMaxSize(SIGNATURE_WIDTH, SIGNATURE_WIDTH / 3);
        paper.setAccessibleText(TEXT.get("signed.drawn", signed.name()));
        signed.strokes()
                .forEach(line ->
                        paper.getChildren().add(SignatureInput.line(line, SIGNATURE_WIDTH)));
        return paper;
    }
}
