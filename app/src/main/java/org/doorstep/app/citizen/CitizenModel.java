package org.doorstep.app.citizen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.citizen.note.NoteModel;
import org.doorstep.app.citizen.note.NotePorts;
import org.doorstep.app.citizen.note.OtherFiles;
import org.doorstep.app.citizen.note.OtherFiles.Companion;
import org.doorstep.app.citizen.timeline.TimelineModel;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.AddressTraces;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Citizens;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.TimelineEntry;
import org.doorstep.domain.note.Notes;
import org.jspecify.annotations.Nullable;

/// The page of one citizen. Opening it commits a look before anything shows; what changes on the
/// laptop afterwards is read again without moving what the officer looks at.
public final class CitizenModel implements AutoCloseable {

    /// How far the page has come.
    public enum State {
        OPENING,
        SHOWN,
        /// The laptop does not hold the person, or no longer does.
        NOT_HELD,
        /// The person turned out to be another one, see [CitizenModel#survivorProperty()].
        MERGED,
        FAILED
    }

    /// Fewest characters of a reason to see a hidden address.
    public static final int REASON_LENGTH = 15;

    private final UUID person;
    private final Officer officer;
    private final Supplier<List<Category>> mayWrite;
    private final Citizens citizens;
    private final Background background;
    private final Clock clock;
    private final Changes.Listening listening;
    private final Latest<Read> reread;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPENING);
    private final ReadOnlyObjectWrapper<@Nullable SingleView> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UUID> survivor = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Detail> detail =
            new ReadOnlyObjectWrapper<>(new Detail.Now());
    private final ReadOnlyObjectWrapper<List<Category>> writable =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<AddressTraces> undisclosed =
            new ReadOnlyObjectWrapper<>(AddressTraces.NONE);
    private final ReadOnlyBooleanWrapper reasonTooShort = new ReadOnlyBooleanWrapper();
    private final TimelineModel timeline;
    private final NoteModel note;
    private final Notes notes;
    private final OtherFiles others;

    private Runnable noted = () -> {};
    private @Nullable CitizenFile file;
    private boolean addressDisclosed;

    /// The note for which the officer came, until it is shown.
    private @Nullable UUID sought;

    /// @param writable asked away from the screen: for which services the officer may write
    public CitizenModel(
            UUID person,
            Officer officer,
            Supplier<List<Category>> writable,
            Citizens citizens,
            NotePorts notes,
            Changes changes,
            Background background,
            Clock clock) {
        this.person = person;
        this.officer = officer;
        this.mayWrite = writable;
        this.citizens = citizens;
        this.background = background;
        this.clock = clock;
        timeline = new TimelineModel(LocalDate.now(clock));
        this.notes = notes.notes();
        others = notes.files();
        note = new NoteModel(person, Category.OTHER, notes, background, clock, _ -> written());
        reread = background.latest(this::take, _ -> {});
        timeline.selectedProperty().subscribe(this::chosen);
        listening =
                changes.listen(topics -> {
                    if (topics.contains(Topic.PEOPLE) || topics.contains(Topic.TIMELINE)) {
                        background.show(this::readAgain);
                    }
                });
    }

    /// Opens the file: the look is on the disk before anything shows.
    ///
    /// @param reason why the officer may look, see [Look]
    public void open(String reason) {
        var look = new Look(person, officer.id(), clock.instant(), reason);
        background.run(
                Door.WRITE,
                () -> new Opened(read(citizens.open(look)), mayWrite.get()),
                Answer.<Opened>to(this::opened).orElse(_ -> state.set(State.FAILED)));
        note.resume();
    }

    /// @param hearer hears that a note was written on this page
    void onNoteWritten(Runnable hearer) {
        noted = hearer;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is shown; null until the file is open.
    public ReadOnlyObjectProperty<@Nullable SingleView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Whom the person turned out to be; null unless the state is [State#MERGED].
    public ReadOnlyObjectProperty<@Nullable UUID> survivorProperty() {
        return survivor.getReadOnlyProperty();
    }

    /// What the context column shows.
    public ReadOnlyObjectProperty<Detail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /// For which services the officer may write; empty until the file is open.
    public ReadOnlyObjectProperty<List<Category>> writableProperty() {
        return writable.getReadOnlyProperty();
    }

    /// Whether the reason given for the hidden address was too short.
    public ReadOnlyBooleanProperty reasonTooShortProperty() {
        return reasonTooShort.getReadOnlyProperty();
    }

    public TimelineModel timeline() {
        return timeline;
    }

    public NoteModel note() {
        return note;
    }

    /// Whose page it is.
    public UUID person() {
        return person;
    }

    /// Words that came from another laptop, as the timeline would show them: without an address
    /// that must not be disclosed, until the officer gave a reason. Nothing while the file is not
    /// shown.
    String discreet(String words) {
        return file == null ? "" : undisclosed.get().masked(words);
    }

    /// What no words on the page tell: the addresses of the person while they are hidden. Known
    /// once the file is open.
    public ReadOnlyObjectProperty<AddressTraces> undisclosedProperty() {
        return undisclosed.getReadOnlyProperty();
    }

    /// Tells who else a note is about that was recorded for several.
    void alsoAbout(UUID together, Consumer<List<Companion>> told) {
        background.read(
                () ->
                        others.named(
                                notes.sharing(together).stream()
                                        .filter(one -> !one.equals(person))
                                        .toList()),
                told);
    }

    /// Shows that in the context column.
    public void choose(Detail chosen) {
        if (!(chosen instanceof Detail.Entry)) {
            timeline.select(null);
        }
        detail.set(chosen);
    }

    /// Chooses a note in the timeline, as soon as the file is open.
    ///
    /// @param wanted its id; may be that of a former wording
    public void lead(UUID wanted) {
        sought = wanted;
        if (state.get() == State.SHOWN) {
            found();
        }
    }

    private void found() {
        if (sought != null) {
            timeline.lead(sought);
            sought = null;
        }
    }

    /// Returns to *Now*; false if nothing else was shown.
    public boolean unchoose() {
        var chosen = !(detail.get() instanceof Detail.Now);
        choose(new Detail.Now());
        return chosen;
    }

    /// Shows the hidden address if the reason is long enough. The reason is committed as a look
    /// first.
    public void discloseAddress(String reason) {
        var given = reason.strip();
        reasonTooShort.set(given.length() < REASON_LENGTH);
        if (reasonTooShort.get()) {
            return;
        }
        var look = new Look(person, officer.id(), clock.instant(), given);
        background.write(
                () -> read(citizens.open(look)),
                opened -> {
                    addressDisclosed = true;
                    take(opened);
                });
    }

    /// Hides the address again.
    public void hideAddress() {
        addressDisclosed = false;
        if (file != null) {
            show(file);
        }
    }

    /// Keeps and sends what is typed, and stops listening.
    @Override
    public void close() {
        note.close();
        listening.close();
        reread.forget();
    }

    /// @param survivor whom the person turned out to be, if their file is gone
    private record Read(Optional<CitizenFile> file, Optional<UUID> survivor) {}

    private record Opened(Read read, List<Category> writable) {}

    private Read read(Optional<CitizenFile> found) {
        return new Read(found, found.isPresent() ? Optional.empty() : citizens.survivor(person));
    }

    private void opened(Opened opened) {
        writable.set(List.copyOf(opened.writable()));
        take(opened.read());
    }

    private void readAgain() {
        switch (state.get()) {
            case SHOWN -> reread.submit(() -> read(citizens.reread(person)));
            // Nothing is shown that was not looked at, but whom the person turned out to be may
            // come a moment later.
            case NOT_HELD -> reread.submit(() -> read(Optional.empty()));
            case OPENING, MERGED, FAILED -> {}
        }
    }

    private void take(Read read) {
        if (read.file().isPresent()) {
            show(read.file().get());
            return;
        }
        file = null;
        view.set(null);
        state.set(read.survivor().isPresent() ? State.MERGED : State.NOT_HELD);
        survivor.set(read.survivor().orElse(null));
    }

    private void show(CitizenFile read) {
        file = read;
        undisclosed.set(
                addressDisclosed
                        ? AddressTraces.NONE
                        : AddressTraces.undisclosed(read.records(), read.belief()));
        var composed = addressDisclosed ? SingleView.disclosed(read) : SingleView.of(read);
        view.set(composed);
        if (state.get() == State.OPENING) {
            proposeService(composed);
        }
        timeline.update(composed.timeline(), this::mine);
        state.set(State.SHOWN);
        found();
    }

    /// The service that a note is most likely for: the officer's own work, else what there is.
    private void proposeService(SingleView composed) {
        if (note.openProperty().get()) {
            return;
        }
        var known =
                composed.worksWith().stream()
                        .filter(tile -> writable.get().contains(tile.service()))
                        .toList();
        known.stream()
                .filter(tile -> officer.name().equals(tile.state().worker()))
                .findFirst()
                .or(() -> known.stream().findFirst())
                .ifPresent(tile -> note.serviceProperty().set(tile.service()));
    }

    private void written() {
        readAgain();
        noted.run();
    }

    private boolean mine(TimelineEntry entry) {
        return entry.writtenHere() && entry.from().author().equals(officer.id());
    }

    private void chosen(@Nullable TimelineEntry entry) {
        if (entry != null) {
            detail.set(new Detail.Entry(entry.id()));
        } else if (detail.get() instanceof Detail.Entry) {
            detail.set(new Detail.Now());
        }
    }
}
