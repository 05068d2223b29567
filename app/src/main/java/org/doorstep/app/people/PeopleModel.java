package org.doorstep.app.people;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Age;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.search.PeopleSearch;
import org.doorstep.domain.search.PeopleSearch.Filter;
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
        ///
        /// @param among among whom was searched
        record Nobody(String typed, Filter among) implements Shown {}

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
    private final Latest<Answered> latest;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.NONE);
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown.Recent(List.of()));
    private final ChangeListener<Number> renewed = (_, _, _) -> renewed();
    private @Nullable Job askingAgain;
    private @Nullable String answered;
    private @Nullable Consumer<Shown> wish;

    private record Answered(String question, Shown shown) {}

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
        typed.subscribe((_, _) -> {
            waitNoLonger();
            ask();
        });
        // Weakly, for the search lives longer than the page.
        searchRenewed.addListener(new WeakChangeListener<>(renewed));
    }

    /// What is typed: names, a date of birth, a postcode, a reference.
    public StringProperty typedProperty() {
        return typed;
    }

    /// Among whom is searched.
    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// Searches among those whom this service works with as well, or no longer.
    public void toggle(Category service) {
        var services = new LinkedHashSet<>(filter.get().services());
        if (!services.remove(service)) {
            services.add(service);
        }
        among(new Filter(services));
    }

    /// Searches among everybody again.
    public void clearFilter() {
        among(Filter.NONE);
    }

    private void among(Filter next) {
        filter.set(next);
        waitNoLonger();
        ask();
    }

    /// What there is to show. Stays until the next answer is there.
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Asks for what is typed now; for the recent people if that is blank.
    public void ask() {
        stopAskingAgain();
        var question = typed.get().strip();
        var among = filter.get();
        latest.submit(() ->
                new Answered(question, question.isEmpty() ? recent() : find(question, among)));
    }

    /// Opens the selected person, or the first if none is selected, of those who fit what is typed
    /// now. While the answer to that is not there yet, what is shown fitted an earlier text: then
    /// the officer's wish waits for the answer.
    ///
    /// @param open hears of the person; of nobody if the selected one does not fit
    public void choose(@Nullable UUID selected, Consumer<UUID> open) {
        wish =
                answer ->
                        answer.choices().stream()
                                .map(PersonRow::person)
                                .filter(person -> selected == null || person.equals(selected))
                                .findFirst()
                                .ifPresent(person -> {
                                    opened(person);
                                    open.accept(person);
                                });
        grant();
    }

    /// The officer went on: what they wished to open is not opened when the answer comes.
    public void waitNoLonger() {
        wish = null;
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
        filter.set(Filter.NONE);
        waitNoLonger();
        stopAskingAgain();
        latest.forget();
        answered = null;
        shown.set(new Shown.Recent(List.of()));
    }

    private Shown recent() {
        return new Shown.Recent(recent.rows(this::born));
    }

    private Shown find(String question, Filter among) {
        var begin = System.nanoTime();
        return switch (search.find(question, among, LIMIT)) {
            case PeopleSearch.Found found when found.hits().isEmpty() ->
                    new Shown.Nobody(question, among);
            case PeopleSearch.Found found ->
                    new Shown.Results(
                            question,
                            found.hits().stream().map(this::row).toList(),
                            found.total(),
                            Duration.ofNanos(System.nanoTime() - begin));
            case PeopleSearch.GettingReady ready -> new Shown.GettingReady(ready.peopleRead());
        };
    }

    private void show(Answered answer) {
        answered = answer.question();
        shown.set(answer.shown());
        if (answer.shown() instanceof Shown.GettingReady) {
            askingAgain = background.after(ASK_AGAIN, this::ask);
        }
        grant();
    }

    private void grant() {
        var granted = wish;
        if (granted != null && typed.get().strip().equals(answered)) {
            waitNoLonger();
            granted.accept(shown.get());
        }
    }

    private PersonRow row(Hit hit) {
        return new PersonRow(
                hit.person(),
                hit.name(),
                born(hit.born()),
                hit.address(),
                hit.why(),
                hit.services(),
                hit.cautions());
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
