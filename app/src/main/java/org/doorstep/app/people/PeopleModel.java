package org.doorstep.app.people;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.citizen.Age;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.search.PeopleSearch;
import org.doorstep.domain.search.PeopleSearch.Hit;
import org.jspecify.annotations.Nullable;

/// Finding people: asks at every key, shows only the newest answer, and the people looked at last
/// while nothing is typed.
public final class PeopleModel {

    /// What there is to show.
    public sealed interface Shown {

        /// The people looked at last; empty on the first day.
        record Recent(List<PersonRow> rows) implements Shown {
            public Recent {
                rows = List.copyOf(rows);
            }
        }

        /// The people who fit.
        ///
        /// @param rows the best first, at most [PeopleModel#LIMIT]
        /// @param total how many there are in all
        /// @param took how long the search took
        record Results(String typed, List<PersonRow> rows, int total, Duration took)
                implements Shown {
            public Results {
                rows = List.copyOf(rows);
            }
        }

        /// Nobody fits.
        record Nobody(String typed) implements Shown {}

        /// The search is not ready yet; what was typed is asked again by itself.
        record GettingReady(int peopleRead) implements Shown {}

        /// Rows to choose from.
        default List<PersonRow> choices() {
            return switch (this) {
                case Recent recent -> recent.rows();
                case Results results -> results.rows();
                case Nobody _, GettingReady _ -> List.of();
            };
        }
    }

    /// Most rows shown at once.
    public static final int LIMIT = 200;

    private static final Duration ASK_AGAIN = Duration.ofMillis(500);

    private final PeopleSearch search;
    private final RecentPeople recent;
    private final Background background;
    private final Clock clock;
    private final Latest<Shown> latest;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown.Recent(List.of()));
    private final ChangeListener<Number> renewed = (_, _, _) -> renewed();
    private @Nullable Job askingAgain;

    /// @param searchRenewed changes when the search knows people anew: what is shown is asked again
    public PeopleModel(
            PeopleSearch search,
            ObservableValue<? extends Number> searchRenewed,
            RecentPeople recent,
            Background background,
            Clock clock) {
        this.search = search;
        this.recent = recent;
        this.background = background;
        this.clock = clock;
        latest = background.latest(this::show, _ -> {});
        typed.subscribe((_, _) -> ask());
        // Weakly, for the search lives longer than the page.
        searchRenewed.addListener(new WeakChangeListener<>(renewed));
    }

    /// What is typed: names, a date of birth, a postcode, a reference.
    public StringProperty typedProperty() {
        return typed;
    }

    /// What there is to show. Stays until the next answer is there.
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Asks for what is typed now; for the recent people if that is blank.
    public void ask() {
        stopAskingAgain();
        var question = typed.get().strip();
        latest.submit(() -> question.isEmpty() ? recent() : find(question));
    }

    private void renewed() {
        if (!typed.get().isBlank()) {
            ask();
        }
    }

    /// Remembers that the officer opened somebody.
    public void opened(UUID person) {
        background.write(
                () -> {
                    recent.remember(person);
                    return person;
                },
                _ -> {});
    }

    /// Forgets what was typed and shown.
    public void forget() {
        latest.forget();
        typed.set("");
        stopAskingAgain();
        latest.forget();
        shown.set(new Shown.Recent(List.of()));
    }

    private Shown recent() {
        return new Shown.Recent(recent.rows(this::born));
    }

    private Shown find(String question) {
        var begin = System.nanoTime();
        return switch (search.find(question, LIMIT)) {
            case PeopleSearch.Found found when found.hits().isEmpty() -> new Shown.Nobody(question);
            case PeopleSearch.Found found ->
                    new Shown.Results(
                            question,
                            found.hits().stream().map(this::row).toList(),
                            found.total(),
                            Duration.ofNanos(System.nanoTime() - begin));
            case PeopleSearch.GettingReady ready -> new Shown.GettingReady(ready.peopleRead());
        };
    }

    private void show(Shown answer) {
        shown.set(answer);
        if (answer instanceof Shown.GettingReady) {
            askingAgain = background.after(ASK_AGAIN, this::ask);
        }
    }

    private PersonRow row(Hit hit) {
        return new PersonRow(
                hit.person(),
                hit.name(),
                born(hit.born()),
                hit.address(),
                hit.why(),
                hit.services());
    }

    private @Nullable String born(@Nullable String iso) {
        if (iso == null) {
            return null;
        }
        return PartialDate.parse(iso)
                .map(date ->
                        Age.on(LocalDate.now(clock), date)
                                .map(age -> date.shown() + " (" + age.shown() + ")")
                                .orElseGet(date::shown))
                .orElse(iso);
    }

    private void stopAskingAgain() {
        if (askingAgain != null) {
            askingAgain.cancel();
            askingAgain = null;
        }
    }
}
