package org.doorstep.demo.tour;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Day;
import org.doorstep.domain.form.Question.Option;
import org.doorstep.domain.form.Section;

/// Fills a form in on its ordinary page, section by section and question by question, as the form's
/// own definition asks by then: a question that nobody asks is not there to be answered.
final class FormHand {

    private static final String FIELD = "form.question.";

    /// How a hand writes: strokes in thousandths of the paper's width.
    private static final List<List<Integer>> SIGNATURE =
            List.of(
                    List.of(90, 250, 110, 120, 130, 60, 150, 70, 140, 110),
                    List.of(85, 160, 120, 150, 155, 140),
                    List.of(190, 190, 200, 220, 225, 215, 230, 185, 205, 175, 190, 195),
                    List.of(260, 60, 255, 150, 262, 222, 285, 215),
                    List.of(330, 180, 305, 195, 312, 222, 340, 212, 342, 178, 350, 222),
                    List.of(400, 175, 370, 186, 372, 204, 400, 208, 396, 226, 368, 230),
                    List.of(470, 60, 452, 150, 462, 220, 500, 190, 540, 210, 600, 180, 680, 205));

    private final Hand hand;
    private final Form form;
    private final Story story;
    private int answered;

    FormHand(Hand hand, Form form, Story story) {
        this.hand = hand;
        this.form = form;
        this.story = story;
    }

    /// How many fields were answered so far.
    int answered() {
        return answered;
    }

    /// Answers all that is asked from the beginning down to that question.
    void answerTo(String last) throws TourException {
        for (var section : form.sections()) {
            go(section);
            for (var question : section.questions()) {
                answer(question);
                if (question.id().equals(last)) {
                    return;
                }
            }
        }
    }

    /// Answers all that is asked behind that question to the end.
    void answerFrom(String before) throws TourException {
        var behind = false;
        for (var section : form.sections()) {
            if (behind || section.questions().stream().anyMatch(one -> one.id().equals(before))) {
                go(section);
                for (var question : section.questions()) {
                    if (behind) {
                        answer(question);
                    }
                    behind = behind || question.id().equals(before);
                }
            }
        }
    }

    private void go(Section section) throws TourException {
        hand.press("form.section." + section.id());
        hand.see(FIELD + section.questions().getFirst().id());
    }

    private void answer(Question question) throws TourException {
        if (question.asked()) {
            answer(question, question.id());
        }
    }

    private void answer(Question question, String name) throws TourException {
        if (!Hand.onScreen(() -> isAsked(name))) {
            return;
        }
        answered++;
        switch (question.kind()) {
            case TEXT, LONG_TEXT, NUMBER, MONEY -> type(question, name);
            case CHOICE, MANY -> choose(question, name);
            case DATE -> date(question, name);
            case ADDRESS -> {
                // It is known, and changes by a move.
            }
            case PERSON -> fields(name, story.person(question, name));
            case BODY_MAP -> mark(name, story.words(question, name));
            case SIGNATURE -> sign(name, story.words(question, name));
            case PHOTO, FILE -> {
                hand.paste(FIELD + name, FormHand::letter);
                hand.read("Pasted picture.png");
            }
            case ROWS -> row(question);
        }
    }

    private void type(Question question, String name) throws TourException {
        var words = story.words(question, name);
        // What is known stands there already.
        if (!words.isEmpty()) {
            fields(name, List.of(words));
        }
    }

    /// Types into the fields of a question, one after the other.
    private void fields(String name, List<String> words) throws TourException {
        Hand.onScreen(() -> {
            var fields = within(box(name), TextInputControl.class, _ -> true).toList();
            for (int i = 0; i < Math.min(fields.size(), words.size()); i++) {
                fields.get(i).requestFocus();
                fields.get(i).setText(words.get(i));
            }
            return name;
        });
    }

    private void choose(Question question, String name) throws TourException {
        Hand.onScreen(() -> {
            var options = story.options(question, name, option -> isChosen(question, name, option));
            for (var option : options) {
                button(question, name, option)
                        .ifPresent(node -> node.executeAccessibleAction(AccessibleAction.FIRE));
            }
            return name;
        });
    }

    private boolean isChosen(Question question, String name, Option option) {
        return button(question, name, option)
                .filter(node -> node instanceof Toggle toggle && toggle.isSelected())
                .isPresent();
    }

    private Optional<Node> button(Question question, String name, Option option) {
        var words = question.label() + ": " + option.label();
        return within(
                        box(name),
                        Node.class,
                        node ->
                                (node instanceof Toggle || node instanceof CheckBox)
                                        && words.equals(node.getAccessibleText()))
                .findFirst();
    }

    private void date(Question question, String name) throws TourException {
        var day =
                switch (question.day()) {
                    case FUTURE, TODAY_OR_FUTURE -> LocalDate.now().plusWeeks(6);
                    case PAST -> LocalDate.of(2016, 8, 30);
                    case ANY, TODAY_OR_PAST -> LocalDate.now();
                };
        if (question.day() == Day.PAST && question.fact() != null) {
            return;
        }
        fields(
                name,
                Stream.of(day.getDayOfMonth(), day.getMonthValue(), day.getYear())
                        .map(String::valueOf)
                        .toList());
    }

    private void mark(String name, String words) throws TourException {
        Hand.onScreen(() -> {
            var places = within(box(name), MenuButton.class, _ -> true).findFirst().orElseThrow();
            places.getItems().getFirst().fire();
            return name;
        });
        fields(name, List.of(words));
    }

    private void row(Question list) throws TourException {
        Hand.onScreen(() -> {
            within(box(list.id()), Button.class, node -> (FIELD + list.id()).equals(node.getId()))
                    .findFirst()
                    .ifPresent(Button::fire);
            return list.id();
        });
        for (var part : list.parts()) {
            answer(part, list.id() + ".1." + part.id());
        }
    }

    /// With the name in print, and by hand.
    private void sign(String name, String print) throws TourException {
        fields(name, List.of(print));
        Hand.drawn(() -> {
            var paper =
                    within(
                                    box(name),
                                    Node.class,
                                    node -> node.getStyleClass().contains("signature-paper"))
                            .findFirst()
                            .orElseThrow();
            var scale = paper.getLayoutBounds().getWidth() / 1000;
            for (var stroke : SIGNATURE) {
                for (int i = 0; i < stroke.size(); i += 2) {
                    var kind = i == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED;
                    pen(paper, kind, stroke.get(i) * scale, stroke.get(i + 1) * scale);
                }
                pen(paper, MouseEvent.MOUSE_RELEASED, 0, 0);
            }
            return name;
        });
    }

    private static void pen(Node paper, EventType<MouseEvent> kind, double x, double y) {
        var at = paper.localToScene(x, y);
        paper.fireEvent(
                new MouseEvent(
                        kind,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    private boolean isAsked(String name) {
        return hand.shown(FIELD + name).isPresent();
    }

    /// All that belongs to one question.
    private Parent box(String name) {
        var at = hand.shown(FIELD + name).orElseThrow();
        while (!at.getStyleClass().contains("question")) {
            at = at.getParent();
        }
        return (Parent) at;
    }

    private static <N> Stream<N> within(Parent box, Class<N> kind, Predicate<N> fits) {
        return box.lookupAll("*").stream().filter(kind::isInstance).map(kind::cast).filter(fits);
    }

    private static Image letter() {
        return Paper.of(
                "St Anselm's Hospital, Wrenford: discharge letter",
                "Mrs F. O. Adébáyọ̀-Featherstonehaugh, NHS 999 031 4159",
                "Admitted after a fall on the stairs. No fracture. Left wrist sprained.",
                "Walks short distances indoors with help. Stairs not safe alone.",
                "Review by the community therapy team within two weeks.");
    }
}
