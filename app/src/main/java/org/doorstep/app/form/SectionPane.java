package org.doorstep.app.form;

import java.util.List;
import java.util.Objects;
import javafx.scene.layout.VBox;
import org.doorstep.app.ui.Texts;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Section;
import org.jspecify.annotations.Nullable;

/// One section of a form: only what is in sight is built.
final class SectionPane {

    private final List<QuestionBox> boxes;
    private final VBox root = new VBox();

    SectionPane(FormModel model, FormDesk desk, Section section) {
        root.getStyleClass().add("form-section");
        var intro = section.intro();
        if (intro != null) {
            var words = Texts.secondary(intro);
            words.getStyleClass().add("section-intro");
            root.getChildren().add(words);
        }
        boxes =
                section.questions().stream()
                        .map(question ->
                                new QuestionBox(
                                        model, desk, question, question.id(), question.id()))
                        .toList();
        boxes.forEach(box -> root.getChildren().add(box.root()));
    }

    VBox root() {
        return root;
    }

    void update(Filled filled) {
        boxes.forEach(box -> box.update(filled));
    }

    /// The box of that path; null if it is not in this section.
    @Nullable QuestionBox find(String path) {
        return boxes.stream()
                .map(box -> box.find(path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The first that is asked; null for none.
    @Nullable QuestionBox firstAsked(Filled filled) {
        return boxes.stream().filter(box -> filled.asks(box.path())).findFirst().orElse(null);
    }
}
