package org.doorstep.app.form;

import java.util.List;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Forms.Attached;
import org.doorstep.domain.form.Question;

/// What photos and files a form brings with it.
final class Attaching {

    private Attaching() {}

    /// Those among the answers that count, each with the service for which it is kept.
    static List<Attached> files(Filled filled) {
        return filled.form()
                .questions()
                .filter(Question::attaches)
                .flatMap(question ->
                        AttachedFile.all(filled.answers().get(question.id())).stream()
                                .map(file -> attached(filled.form(), question, file)))
                .toList();
    }

    private static Attached attached(Form form, Question question, AttachedFile file) {
        var filing = question.filing();
        return new Attached(file, question.id(), filing == null ? form.service() : filing);
    }
}
