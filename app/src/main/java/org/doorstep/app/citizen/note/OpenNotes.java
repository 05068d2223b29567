package org.doorstep.app.citizen.note;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.AppException;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Notes;
import org.jspecify.annotations.Nullable;

/// The notes on the pages that are open, and the words that are on none of them. Those come back on
/// the page of their person, before the officer’s eyes; where none is open they are kept under what
/// is kept by then, which is tried until it is done. Belongs to the screen’s thread.
public final class OpenNotes {

    private final Notes notes;
    private final Function<UUID, Optional<UUID>> survivor;
    private final Background background;
    private final Clock clock;
    private final Map<UUID, NoteModel> open = new HashMap<>();
    private final Deque<Returning> waiting = new ArrayDeque<>();

    /// What comes back for somebody else than it was written about; filled away from the screen.
    private final Queue<Returning> merged = new ConcurrentLinkedQueue<>();

    private volatile boolean ended;
    private @Nullable Job timer;

    /// @param survivor asked away from the screen: whom a person turned out to be; empty for one
    ///   who still is who they were
    OpenNotes(
            Notes notes,
            Function<UUID, Optional<UUID>> survivor,
            Background background,
            Clock clock) {
        this.notes = notes;
        this.survivor = survivor;
        this.background = background;
        this.clock = clock;
    }

    /// The page of that note is open; it asks for the words of its person once it has read what is
    /// kept.
    void opened(NoteModel note) {
        open.put(note.person(), note);
    }

    /// The page of that note is gone, and what was to come back there finds another place.
    void closed(NoteModel note) {
        open.remove(note.person(), note);
        place();
    }

    /// Those words are to come back.
    void bringBack(Returning words) {
        waiting.add(words);
        place();
    }

    private void place() {
        for (var words : List.copyOf(waiting)) {
            var page = open.get(words.person());
            if (page != null && page.takesWords()) {
                page.bringBack();
            } else if (waiting.remove(words)) {
                // A page that could not read what is kept reads this with it, and has nothing
                // typed.
                keep(words);
            }
        }
        tryOn();
    }

    private void tryOn() {
        if (!waiting.isEmpty() && timer == null) {
            timer =
                    background.after(
                            Keeping.RETRY,
                            () -> {
                                timer = null;
                                place();
                            });
        }
    }

    /// The next words that came back for that person, whose page shows them from now on; null if
    /// there are none.
    @Nullable Returning next(UUID person) {
        var next =
                waiting.stream()
                        .filter(words -> words.person().equals(person))
                        .findFirst()
                        .orElse(null);
        waiting.remove(next);
        return next;
    }

    private void keep(Returning words) {
        background.run(
                Door.WRITE,
                () -> {
                    keepNow(words);
                    return words.person();
                },
                Answer.<UUID>to(this::kept).orElse(thrown -> notKept(words, thrown)));
    }

    /// Under what is kept about the person there, which goes over whole to whom they turned out to
    /// be; where nothing is, the words come back for whoever that is.
    private void keepNow(Returning words) {
        var person = words.person();
        var begun = notes.draft(person).filter(Draft::isBegun).isPresent();
        var theirs = words.of(begun ? person : stands(person));
        if (ended || theirs.person().equals(person)) {
            keepUnderKept(theirs);
        } else {
            merged.add(theirs);
        }
    }

    private void keepUnderKept(Returning words) {
        var whole = notes.draft(words.person()).map(words::into).orElse(words.draft());
        notes.keep(whole.with(whole.text(), clock.instant()));
    }

    /// Where nobody can say that now, the words are kept all the same.
    private UUID stands(UUID person) {
        try {
            return survivor.apply(person).orElse(person);
        } catch (RuntimeException _) {
            return person;
        }
    }

    private void kept(UUID person) {
        while (!ended && merged.peek() != null) {
            bringBack(merged.remove());
        }
        var page = open.get(person);
        if (page != null) {
            page.readAgain();
        }
    }

    private void notKept(Returning words, Throwable thrown) {
        waiting.add(words.withTold());
        tryOn();
        if (!words.told()) {
            background.show(() -> {
                throw thrown instanceof RuntimeException unchecked
                        ? unchecked
                        : new AppException("Words that came back were not kept", thrown);
            });
        }
    }

    /// The desk is left, after its pages were closed: what still waits for one is kept, of which
    /// nobody hears any more.
    public void end() {
        ended = true;
        open.clear();
        place();
        background.write(
                () -> {
                    keepMerged();
                    return true;
                },
                _ -> {});
    }

    /// Words that cannot be kept do not take those behind them along.
    private void keepMerged() {
        var words = merged.poll();
        if (words != null) {
            try {
                keepUnderKept(words);
            } finally {
                keepMerged();
            }
        }
    }
}
