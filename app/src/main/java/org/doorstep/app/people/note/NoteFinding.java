package org.doorstep.app.people.note;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.search.NoteSearch;

/// What finding notes works with.
///
/// @param authors names an officer by their id; called on the screen's thread
public record NoteFinding(
        NoteSearch search,
        UnaryOperator<String> authors,
        Changes changes,
        Background background,
        Clock clock) {

    /// A search in which nothing is typed yet.
    public NoteSearchModel model() {
        return new NoteSearchModel(search, changes, background, clock);
    }
}
