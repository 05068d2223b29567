package org.doorstep.app.example;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.form.Answers;
import org.doorstep.domain.form.Fault;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Forms;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.protocol.reference.FormSchema;
import org.doorstep.protocol.reference.ReferenceFiles;

/// The forms that Doorstep brings, and one of a council where a test gives it; what is completed
/// appears in the file.
public final class MemoryForms implements Forms {

    /// The photos and files of what was completed.
    public final List<Attached> attached = new ArrayList<>();

    private final List<Form> forms = new ArrayList<>();
    private final MemoryCitizens citizens;
    private final Answers answers;
    private final Clock clock;

    public MemoryForms(MemoryCitizens citizens, Answers answers, Clock clock) {
        this.citizens = citizens;
        this.answers = answers;
        this.clock = clock;
        ReferenceFiles.names(Kind.FORM).stream()
                .map(name -> ReferenceFiles.shipped(Kind.FORM, name).getLast())
                .map(ReferenceFiles::form)
                .forEach(forms::add);
    }

    /// With this form besides.
    public MemoryForms with(String text) {
        forms.add(ReferenceFiles.form(text));
        return this;
    }

    @Override
    public List<Form> all() {
        return List.copyOf(forms);
    }

    @Override
    public Optional<Form> newest(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Form> in(String id, int edition) {
        return newest(id);
    }

    @Override
    public List<Fault> faults(Filled filled) {
        return FormSchema.of(filled.form()).faults(filled.answers());
    }

    private Header header(UUID person, FormResponse response, int number) {
        var now = clock.instant();
        return new Header(
                FileBuilder.id(response.form() + now + number),
                person,
                response.service(),
                Sensitivity.NORMAL,
                0,
                Examples.PRIYA.id(),
                now,
                now);
    }

    @Override
    public Recorded<FormResponse> complete(
            UUID person,
            FormResponse response,
            List<Attached> attachments,
            List<Statement> statements,
            String draft) {
        attached.addAll(attachments);
        var recorded = new Recorded<>(header(person, response, -1), response);
        answers.discard(person, draft);
        citizens.reread(person)
                .ifPresent(file -> {
                    var responses = new ArrayList<>(file.responses());
                    responses.add(recorded);
                    var said = new ArrayList<>(file.belief().statements());
                    statements.forEach(one ->
                            said.add(new Recorded<>(header(person, response, said.size()), one)));
                    citizens.with(
                            new CitizenFile(
                                    file.person(),
                                    file.scopes(),
                                    file.records(),
                                    file.links(),
                                    file.involvements(),
                                    file.events(),
                                    file.notes(),
                                    responses,
                                    new Belief(file.belief().rules(), said)));
                });
        return recorded;
    }
}
