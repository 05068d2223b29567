package org.doorstep.domain.citizen;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;

/// All that this laptop holds about one person: what [SingleView] is composed from.
///
/// @param person whose file
/// @param scopes names of the scopes through which the officer may see it
/// @param records what the source systems say
/// @param links why those records are about this person
/// @param involvements which services work with the person
/// @param events what happened, by the source systems
/// @param notes what officers wrote, waiting ones included
/// @param responses forms that officers completed, waiting ones included
/// @param belief by what one of several values is chosen
public record CitizenFile(
        UUID person,
        List<String> scopes,
        List<Recorded<SourceRecord>> records,
        List<Recorded<Link>> links,
        List<Recorded<Involvement>> involvements,
        List<Recorded<Event>> events,
        List<Recorded<Note>> notes,
        List<Recorded<FormResponse>> responses,
        Belief belief) {

    /// A file of which nothing is settled, by the usual rules, without completed forms.
    public CitizenFile(
            UUID person,
            List<String> scopes,
            List<Recorded<SourceRecord>> records,
            List<Recorded<Link>> links,
            List<Recorded<Involvement>> involvements,
            List<Recorded<Event>> events,
            List<Recorded<Note>> notes) {
        this(person, scopes, records, links, involvements, events, notes, List.of(), Belief.USUAL);
    }

    /// A file without completed forms.
    public CitizenFile(
            UUID person,
            List<String> scopes,
            List<Recorded<SourceRecord>> records,
            List<Recorded<Link>> links,
            List<Recorded<Involvement>> involvements,
            List<Recorded<Event>> events,
            List<Recorded<Note>> notes,
            Belief belief) {
        this(person, scopes, records, links, involvements, events, notes, List.of(), belief);
    }
}
