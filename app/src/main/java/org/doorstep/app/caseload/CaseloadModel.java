package org.doorstep.app.caseload;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.caseload.Caseload;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.clock.Reckonings;

/// The officer's caseload, read again when anything in it changes, and every minute for the clocks.
public final class CaseloadModel implements AutoCloseable {

    /// Whoever has not been heard of for so many days stands under *No contact*.
    static final int QUIET_DAYS = 28;

    private static final Duration COUNT_AGAIN = Duration.ofMinutes(1);
    private static final Set<Topic> TOPICS = Set.of(Topic.TIMELINE, Topic.PEOPLE, Topic.REFERENCE);

    /// Which rows are shown.
    enum Only {
        ALL,
        PRESSING,
        WARNED,
        QUIET
    }

    private final Caseload caseload;
    private final Reckonings reckonings;
    private final Background background;
    private final Clock clock;
    private final Changes.Listening listening;
    private final Latest<List<CaseloadRow>> reading;
    private final ObservableList<CaseloadRow> all = FXCollections.observableArrayList();

    /// Held, because nothing else holds it: whoever listens to it would be forgotten with it.
    private final ObservableList<CaseloadRow> readable =
            FXCollections.unmodifiableObservableList(all);

    private final FilteredList<CaseloadRow> rows = new FilteredList<>(all);
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private Only only = Only.ALL;
    private String typed = "";
    private Job again = () -> {};

    public CaseloadModel(
            Caseload caseload,
            Reckonings reckonings,
            Changes changes,
            Background background,
            Clock clock) {
        this.caseload = caseload;
        this.reckonings = reckonings;
        this.background = background;
        this.clock = clock;
        this.reading = background.latest(this::take, _ -> {});
        this.listening = changes.listen(TOPICS, () -> background.show(this::readAgain));
        readAgain();
    }

    /// Those that are asked for, in no particular order.
    ObservableList<CaseloadRow> rows() {
        return rows;
    }

    /// How many stand under it, whatever is typed.
    int count(Only among) {
        return (int) all.stream().filter(fits(among)).count();
    }

    /// Whether it has been read.
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// All of them, told when they change.
    ObservableList<CaseloadRow> all() {
        return readable;
    }

    /// Shows only those, of them only who has the words that are typed.
    void narrow(Only among, String words) {
        only = among;
        typed = words;
        filter();
    }

    /// What the page is read with.
    Latest<?> reading() {
        return reading;
    }

    @Override
    public void close() {
        again.cancel();
        listening.close();
        reading.forget();
        all.clear();
    }

    private void readAgain() {
        reading.submit(() -> {
            var reckoning = reckonings.current();
            return caseload.mine().stream()
                    .map(client -> CaseloadRow.of(client, reckoning, clock))
                    .sorted(CaseloadRow.PRESSING)
                    .toList();
        });
    }

    private void take(List<CaseloadRow> now) {
        if (!now.equals(all)) {
            all.setAll(now);
        }
        read.set(true);
        again.cancel();
        again = background.after(COUNT_AGAIN, this::readAgain);
    }

    private void filter() {
        var fits = fits(only);
        rows.setPredicate(row -> fits.test(row) && row.has(typed));
    }

    private Predicate<CaseloadRow> fits(Only among) {
        return switch (among) {
            case ALL -> _ -> true;
            case PRESSING -> CaseloadRow::presses;
            case WARNED -> CaseloadRow::warns;
            case QUIET -> {
                var since = LocalDate.now(clock).minusDays(QUIET_DAYS);
                yield row -> row.unheardSince(since);
            }
        };
    }
}
