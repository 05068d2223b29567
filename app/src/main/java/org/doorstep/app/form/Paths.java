package org.doorstep.app.form;

import java.util.List;
import java.util.Map;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Question;

/// Walks over the answers of a form, those within rows included.
final class Paths {

    private Paths() {}

    /// Takes one answer.
    interface Visit {
        void answer(Question question, String path, Object answer);
    }

    static void each(Filled filled, Visit visit) {
        filled.form()
                .questions()
                .forEach(question -> {
                    var answer = filled.answers().get(question.id());
                    if (answer == null) {
                        return;
                    }
                    visit.answer(question, question.id(), answer);
                    if (question.kind() == Question.Kind.ROWS && answer instanceof List<?> rows) {
                        for (int i = 0; i < rows.size(); i++) {
                            row(question, i, (Map<?, ?>) rows.get(i), visit);
                        }
                    }
                });
    }

    private static void row(Question list, int number, Map<?, ?> row, Visit visit) {
        for (var part : list.parts()) {
            var answer = row.get(part.id());
            if (answer != null) {
                visit.answer(part, Filled.path(list.id(), number, part.id()), answer);
            }
        }
    }
}
