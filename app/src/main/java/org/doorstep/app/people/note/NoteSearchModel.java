package org.doorstep.app.people.note;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.search.NoteSearch;
import org.doorstep.domain.search.NoteSearch.Hit;
import org.doorstep.domain.search.Sought;
import org.jspecify.annotations.Nullable;

/// Finding notes: asks at every key, shows only the newest answer, and asks again when what is on
/// the laptop changes, so that nothing stays on the screen that has left it.
public final class NoteSearchModel implements AutoCloseable {

    /// What there is to show.
    public sealed interface Shown {

        /// Nothing is looked for, or too little.
        record Nothing() implements Shown {}

        /// The notes that say it.
        ///
        /// @param more whether there are more than these
        record Notes(List<Hit> hits, boolean more) implements Shown {
            public Notes {
                hits = List.copyOf(hits);
            }
        }

        /// No note says it.
        record NotSaid(String typed, Period period) implements Shown {}

        /// Not all notes can be searched yet; what was typed is asked again by itself.
        record GettingReady(int left) implements Shown {}

        /// Rows to choose from.
        default List<Hit> choices() {
            return this instanceof Notes notes ? notes.hits() : List.of();
        }
    }

    /// Most rows shown at once.
    public static final int LIMIT = 50;

    private static final Duration ASK_AGAIN = Duration.ofMillis(50);

    private final NoteSearch search;
    private final Background background;
    private final Clock clock;
    private final Latest<Answered> latest;
    private final Listening listening;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ALL);
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown.Nothing());
    private Job askingAgain = () -> {};
    private @Nullable Question answered;
    private @Nullable Consumer<Shown> wish;

    private record Question(String typed, Period period) {}

    private record Answered(Question question, Shown shown) {}

    public NoteSearchModel(NoteSearch search, Changes changes, Background background, Clock clock) {
        this.search = search;
        this.background = background;
        this.clock = clock;
        latest = background.latest(this::show, _ -> {});
        typed.subscribe((_, _) -> changed());
        period.subscribe((_, _) -> changed());
        listening =
                changes.listen(topics -> {
                    if (topics.contains(Topic.TIMELINE)
                            || topics.contains(Topic.PEOPLE)
                            || topics.contains(Topic.DRAFTS)
                            || topics.contains(Topic.HOLDINGS)) {
                        background.show(this::renew);
                    }
                });
    }

    /// What is looked for, see [Sought].
    public StringProperty typedProperty() {
        return typed;
    }

    /// How far back is looked.
    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    /// What there is to show. Stays until the next answer is there.
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the notes could not be read.
    public Latest<?> reading() {
        return latest;
    }

    /// Asks for what is typed now.
    public void ask() {
        askingAgain.cancel();
        var question = now();
        latest.submit(() -> new Answered(question, answer(question)));
    }

    /// Opens the selected note, or the first if none is selected, of those that fit what is typed
    /// now. While the answer to that is not there yet the officer's wish waits for it.
    ///
    /// @param open hears of the note; of none if the selected one does not fit
    public void choose(@Nullable Hit selected, Consumer<Hit> open) {
        wish =
                answer ->
                        answer.choices().stream()
                                .filter(hit -> selected == null || same(hit, selected))
                                .findFirst()
                                .ifPresent(open);
        grant();
    }

    /// The officer went on: what they wished to open is not opened when the answer comes.
    public void waitNoLonger() {
        wish = null;
    }

    /// Whether both are the same note, or the draft about the same person.
    static boolean same(Hit one, Hit other) {
        return one.person().equals(other.person())
                && (one.note() == null ? other.note() == null : one.note().equals(other.note()));
    }

    /// Forgets what was typed and shown, and stops listening.
    @Override
    public void close() {
        listening.close();
        waitNoLonger();
        typed.set("");
        period.set(Period.ALL);
        askingAgain.cancel();
        latest.forget();
        shown.set(new Shown.Nothing());
    }

    private void changed() {
        waitNoLonger();
        ask();
    }

    private void renew() {
        if (!Sought.parse(typed.get()).tooLittle()) {
            ask();
        }
    }

    private Question now() {
        return new Question(typed.get().strip(), period.get());
    }

    private Shown answer(Question question) {
        var sought = Sought.parse(question.typed());
        if (sought.tooLittle()) {
            return new Shown.Nothing();
        }
        return switch (search.find(sought, question.period().since(LocalDate.now(clock)), LIMIT)) {
            case NoteSearch.Found(var hits, _) when hits.isEmpty() ->
                    new Shown.NotSaid(question.typed(), question.period());
            case NoteSearch.Found(var hits, var more) -> new Shown.Notes(hits, more);
            case NoteSearch.GettingReady(var left) -> new Shown.GettingReady(left);
        };
    }

    private void show(Answered answer) {
        shown.set(answer.shown());
        if (answer.shown() instanceof Shown.GettingReady) {
            // No answer yet: a wish still waits.
            answered = null;
            askingAgain = background.after(ASK_AGAIN, this::ask);
        } else {
            answered = answer.question();
            grant();
        }
    }

    private void grant() {
        var granted = wish;
        if (granted != null && now().equals(answered)) {
            waitNoLonger();
            granted.accept(shown.get());
        }
    }
}
