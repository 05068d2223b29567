package org.doorstep.app.citizen.timeline;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Lens;
import org.doorstep.domain.citizen.TimelineEntry;
import org.jspecify.annotations.Nullable;

/// What the timeline shows: lens, range of years and selection are one for the drawn band and for
/// the list. New entries wait at the top until the officer asks for them, so that nothing moves
/// under the hand.
public final class TimelineModel {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final LocalDate today;
    private final ObjectProperty<Lens> lens = new SimpleObjectProperty<>(Lens.ALL);
    private final ReadOnlyObjectWrapper<YearRange> bounds;
    private final ReadOnlyObjectWrapper<YearRange> range;
    private final ReadOnlyObjectWrapper<List<Category>> services =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<TimelineEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<TimelineEntry> readOnly =
            FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyObjectWrapper<@Nullable TimelineEntry> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Map<Lens, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());

    private final ReadOnlyObjectWrapper<Map<Integer, Integer>> years =
            new ReadOnlyObjectWrapper<>(Map.of());

    private final StringProperty words = new SimpleStringProperty("");
    private final Map<UUID, String> folded = new HashMap<>();
    private List<TimelineEntry> all = List.of();
    private final Set<UUID> shown = new HashSet<>();
    private boolean filled;

    /// @param today the last day of the first range
    public TimelineModel(LocalDate today) {
        this.today = today;
        var year = new YearRange(today.getYear(), today.getYear());
        bounds = new ReadOnlyObjectWrapper<>(year);
        range = new ReadOnlyObjectWrapper<>(year);
        lens.subscribe(this::refresh);
        words.subscribe((_, _) -> refresh());
    }

    /// Which entries stand out.
    public ObjectProperty<Lens> lensProperty() {
        return lens;
    }

    /// Words that the entries shown have in them, whole or in part, in whatever order.
    public StringProperty wordsProperty() {
        return words;
    }

    /// All years that have entries, up to this one.
    public ReadOnlyObjectProperty<YearRange> boundsProperty() {
        return bounds.getReadOnlyProperty();
    }

    /// The years shown.
    public ReadOnlyObjectProperty<YearRange> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    /// The services that have entries: the lanes.
    public ReadOnlyObjectProperty<List<Category>> servicesProperty() {
        return services.getReadOnlyProperty();
    }

    /// The entries under the lens and in the range, the newest first.
    public ObservableList<TimelineEntry> entries() {
        return readOnly;
    }

    /// The chosen entry, or null.
    public ReadOnlyObjectProperty<@Nullable TimelineEntry> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// How many new entries wait to be shown.
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// How many entries each lens finds over all years.
    public ReadOnlyObjectProperty<Map<Lens, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// How many entries under the lens each year has, whatever the range.
    public ReadOnlyObjectProperty<Map<Integer, Integer>> yearsProperty() {
        return years.getReadOnlyProperty();
    }

    /// Takes the entries of a freshly composed view. What was there before stays in its place;
    /// entries that came since wait, unless `atOnce` says that they are the officer's own.
    public void update(List<TimelineEntry> newest, Predicate<TimelineEntry> atOnce) {
        var whole = range.get().equals(bounds.get());
        all = newest;
        folded.clear();
        newest.stream()
                .filter(entry -> !filled || atOnce.test(entry))
                .forEach(entry -> shown.add(entry.id()));
        filled = true;
        bounds.set(bounds(newest));
        range.set(whole ? bounds.get() : within(range.get(), bounds.get()));
        services.set(Lanes.services(newest));
        refresh();
    }

    /// Shows the entries that wait.
    public void showWaiting() {
        all.forEach(entry -> shown.add(entry.id()));
        refresh();
    }

    /// Moves the beginning of the range, within the bounds.
    public void startAt(int year) {
        narrow(range.get().startingAt(year, bounds.get()));
    }

    /// Moves the end of the range, within the bounds.
    public void endAt(int year) {
        narrow(range.get().endingAt(year, bounds.get()));
    }

    /// Moves the whole range by some years.
    public void move(int years) {
        narrow(range.get().moved(years, bounds.get()));
    }

    /// Shows all entries of all years again.
    public void showAll() {
        lens.set(Lens.ALL);
        words.set("");
        narrow(bounds.get());
    }

    /// Chooses an entry, or none.
    public void select(@Nullable TimelineEntry entry) {
        selected.set(entry);
    }

    /// Chooses the entry of a note, and shows all of the timeline if it would be hidden. Does
    /// nothing if this laptop does not hold it.
    ///
    /// @param record the note, or another wording of it
    public void lead(UUID record) {
        all.stream()
                .filter(entry -> entry.id().equals(record) || isWording(entry, record))
                .findFirst()
                .ifPresent(entry -> {
                    shown.add(entry.id());
                    showAll();
                    select(entry);
                });
    }

    private static boolean isWording(TimelineEntry entry, UUID record) {
        var note = entry.note();
        return note != null
                && note.wordings().stream().anyMatch(one -> one.record().equals(record));
    }

    /// The entry that an entry corrects or is corrected by, if this laptop holds it.
    public Optional<TimelineEntry> entry(@Nullable UUID id) {
        return all.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private void narrow(YearRange to) {
        range.set(to);
        refresh();
    }

    private void refresh() {
        var visible = all.stream().filter(entry -> shown.contains(entry.id())).toList();
        waiting.set(all.size() - visible.size());
        counts.set(counts(visible));
        var underLens =
                visible.stream()
                        .filter(entry -> lens.get() == Lens.ALL || entry.lens() == lens.get())
                        .filter(this::says)
                        .toList();
        years.set(
                underLens.stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.at().date().getYear(),
                                        _ -> 1,
                                        Integer::sum,
                                        TreeMap::new)));
        var matching =
                underLens.stream()
                        .filter(entry -> range.get().contains(entry.at().date()))
                        .toList();
        var chosen = selected.get();
        if (!matching.equals(entries)) {
            entries.setAll(matching);
        }
        // A list that is set anew forgets what was chosen in it.
        selected.set(
                chosen == null
                        ? null
                        : all.stream()
                                .filter(entry -> entry.id().equals(chosen.id()))
                                .findFirst()
                                .orElse(null));
    }

    private boolean says(TimelineEntry entry) {
        var sought = fold(words.get()).strip();
        if (sought.isEmpty()) {
            return true;
        }
        var said = folded.computeIfAbsent(entry.id(), _ -> fold(allOf(entry)));
        return Arrays.stream(sought.split("\\s+")).allMatch(said::contains);
    }

    private static String allOf(TimelineEntry entry) {
        var note = entry.note();
        return Stream.of(
                        entry.title(),
                        entry.text(),
                        note == null ? null : note.type(),
                        note == null ? null : note.significance())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /// Without regard to capitals and accents.
    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.UK);
    }

    private YearRange bounds(List<TimelineEntry> newestFirst) {
        var first =
                newestFirst.stream()
                        .mapToInt(e -> e.at().date().getYear())
                        .min()
                        .orElse(today.getYear());
        var last =
                newestFirst.stream()
                        .mapToInt(e -> e.at().date().getYear())
                        .max()
                        .orElse(today.getYear());
        return new YearRange(Math.min(first, today.getYear()), Math.max(last, today.getYear()));
    }

    private static YearRange within(YearRange range, YearRange bounds) {
        var first = Math.clamp(range.first(), bounds.first(), bounds.last());
        return new YearRange(first, Math.clamp(range.last(), first, bounds.last()));
    }

    private static Map<Lens, Integer> counts(List<TimelineEntry> entries) {
        var counts = new EnumMap<Lens, Integer>(Lens.class);
        for (var each : Lens.values()) {
            counts.put(each, 0);
        }
        entries.forEach(entry -> counts.merge(entry.lens(), 1, Integer::sum));
        counts.put(Lens.ALL, entries.size());
        return counts;
    }
}
