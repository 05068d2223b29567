package org.doorstep.domain.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.response.FormResponse;

/// One edition of a form: what is asked, in which order, and what may be answered.
///
/// @param id what the form is known by, also in records: `care-act-assessment`
/// @param edition number of the council's own edition, or [#SHIPPED]
/// @param title what officers read
/// @param service for which it is filled in; also the category of what is answered
/// @param kind what sort of thing a completed one is in the timeline
/// @param about one or two sentences on what it is for
public record Form(
        String id,
        int edition,
        String title,
        Category service,
        Event.Kind kind,
        String about,
        List<Section> sections) {

    /// The edition that Doorstep brings, which counts until the council gives its own.
    public static final int SHIPPED = FormResponse.SHIPPED;

    public Form {
        sections = List.copyOf(sections);
    }

    /// The questions of all sections in order; those that are asked for each row of a list stand in
    /// that list's [Question#parts()].
    public Stream<Question> questions() {
        return sections.stream().map(Section::questions).flatMap(List::stream);
    }

    /// The question of that id; empty if the form does not ask it.
    public Optional<Question> question(String id) {
        return questions().filter(question -> question.id().equals(id)).findFirst();
    }

    /// How many fields there are to fill in, those of a list's row counted once.
    public int fields() {
        return questions().mapToInt(Question::fields).sum();
    }

    /// The same form as that edition.
    public Form in(int which) {
        return new Form(id, which, title, service, kind, about, sections);
    }
}
