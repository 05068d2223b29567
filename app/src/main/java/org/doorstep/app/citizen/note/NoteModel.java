package org.doorstep.app.citizen.note;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.doorstep.app.citizen.note.OtherFiles.Companion;
import org.doorstep.app.citizen.note.Reading.Begun;
import org.doorstep.app.ui.draft.Travel;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.WrittenNote;
import org.doorstep.domain.draft.Drafts.Standing;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Draft.About;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.note.NoteType;
import org.doorstep.domain.note.Notes;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// A note while it is written. What is typed is kept within a quarter of a second (`Keeping`), and
/// nothing ever comes over it unseen.
public final class NoteModel {

    private final UUID person;
    private final Notes notes;
    private final OpenNotes pages;
    private final Background background;
    private final Clock clock;
    private final Consumer<Recorded<Note>> written;
    private final NoteTyped typed = new NoteTyped(this::changed);
    private final Company company;
    private final Keeping keeping;
    private final Travel travel;
    private final Reading reading;
    private final ReadOnlyBooleanWrapper large = new ReadOnlyBooleanWrapper();

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Category> service;
    private final ReadOnlyBooleanWrapper textMissing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper excess = new ReadOnlyIntegerWrapper();
    private final ThrownAway thrownAway = new ThrownAway();
    private final ReadOnlyObjectWrapper<@Nullable Draft> aside = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<NoteType>> types =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper addressOf = new ReadOnlyStringWrapper("");

    private boolean settling;
    private boolean closed;

    /// @param service for which service a new note is written until the officer says otherwise
    /// @param written hears of the note once it is in the file
    public NoteModel(
            UUID person,
            Category service,
            NotePorts ports,
            Background background,
            Clock clock,
            Consumer<Recorded<Note>> written) {
        company = new Company(person, ports.notes(), ports.files(), background, typed);
        this.person = person;
        this.service = new SimpleObjectProperty<>(service);
        this.notes = ports.notes();
        this.pages = ports.pages();
        this.background = background;
        this.clock = clock;
        this.written = written;
        text.subscribe(typed -> excess.set(Math.max(0, typed.strip().length() - Note.LONGEST)));
        text.subscribe((_, _) -> changed());
        this.service.subscribe((_, _) -> changed());
        this.service.subscribe((_, of) -> company.renew(of, false));
        this.service.subscribe((_, of) -> thrownAway.standsFor(of));
        keeping =
                new Keeping(notes, this::draft, this::isTyped, pages::bringBack, background, clock);
        travel =
                new Travel(
                        person,
                        Unfinished.NOTE,
                        ports.drafts(),
                        ports.changes(),
                        background,
                        keeping.keptAtProperty());
        reading =
                new Reading(
                        this::kept,
                        () -> notes.inherit(person),
                        travel::now,
                        background,
                        this::found,
                        this::settled);
        travel.standingProperty().subscribe((_, now) -> stands(now));
        travel.knownProperty().subscribe((_, known) -> known(known));
    }

    /// Whether the note is being written.
    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    /// What is typed.
    public StringProperty textProperty() {
        return text;
    }

    /// For which service.
    public ObjectProperty<Category> serviceProperty() {
        return service;
    }

    /// What is typed and chosen around the text.
    public NoteTyped typed() {
        return typed;
    }

    /// The types to choose from, the usual one first; empty until they are read.
    public ReadOnlyObjectProperty<List<NoteType>> typesProperty() {
        return types.getReadOnlyProperty();
    }

    /// Whom the note can be about too.
    public ReadOnlyObjectProperty<List<Companion>> companionsProperty() {
        return company.offeredProperty();
    }

    /// Whose address that must not be disclosed the words tell, though others' files get them too;
    /// empty if nobody's.
    public ReadOnlyStringProperty addressOfProperty() {
        return addressOf.getReadOnlyProperty();
    }

    /// Into whose files the note may not be written though they were chosen, or have the one that
    /// it corrects; without a name where this laptop knows none.
    public ReadOnlyObjectProperty<List<Companion>> leftOutProperty() {
        return company.leftOutProperty();
    }

    /// Whether there is so much around the text that it needs more room.
    public ObservableValue<Boolean> largeProperty() {
        return large;
    }

    /// When all that is typed was last safe on the disk; null while it is not.
    public ReadOnlyObjectProperty<@Nullable Instant> keptAtProperty() {
        return keeping.keptAtProperty();
    }

    /// Whether the laptop could not keep what was typed last. It goes on trying.
    public ReadOnlyBooleanProperty notKeptProperty() {
        return keeping.notKeptProperty();
    }

    /// Whether the note is on its way into the file: nothing more can be typed.
    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /// Whether the officer asked to write a note without words.
    public ReadOnlyBooleanProperty textMissingProperty() {
        return textMissing.getReadOnlyProperty();
    }

    /// How many characters what is typed is too long for one note; 0 while it fits. It is kept all
    /// the same.
    public ReadOnlyIntegerProperty excessProperty() {
        return excess.getReadOnlyProperty();
    }

    /// About whom it is.
    UUID person() {
        return person;
    }

    /// How the note stands with others: from whom it came, and what somebody else began.
    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return travel.standingProperty();
    }

    /// Whether what the laptop keeps could not be read: nothing is begun over it before it is.
    public ReadOnlyBooleanProperty notReadProperty() {
        return reading.failingProperty();
    }

    /// Whether nobody could say how the note stands with others when that was asked last.
    public ReadOnlyBooleanProperty standingUnknownProperty() {
        return travel.unknownProperty();
    }

    /// For which service words were that came back under a note of another; null if there are none.
    public ReadOnlyObjectProperty<@Nullable Category> broughtBackForProperty() {
        return thrownAway.broughtBackForProperty();
    }

    /// What the laptop keeps and does not open by itself, because it was gone on with elsewhere;
    /// null if there is none.
    public ReadOnlyObjectProperty<@Nullable Draft> asideProperty() {
        return aside.getReadOnlyProperty();
    }

    /// Opens the draft that the laptop keeps for the person, or for somebody who turned out to be
    /// this person, unless a note is under way: then nothing is taken up. What was handed over
    /// waits for [#takeOver], and what was gone on with elsewhere lies aside.
    public void resume() {
        pages.opened(this);
        if (open.get() || !thrownAway.isEmpty()) {
            travel.readAgain();
        } else {
            reading.read();
        }
        background.read(notes::types, types::set);
    }

    /// Reads once more what could not be read, and does what the officer asked for meanwhile.
    public void readAgain() {
        if (notReadProperty().get()) {
            reading.again();
        } else {
            travel.readAgain();
        }
    }

    /// What lies aside is looked at again when it is no longer elsewhere: the hub’s word of it came
    /// later.
    private void stands(Standing now) {
        if (aside.get() != null && !now.elsewhere()) {
            reading.again();
        }
    }

    /// What was opened before anybody could say how it stands is before the officer now as well.
    private void known(boolean now) {
        if (now && open.get()) {
            seen();
        }
    }

    private Optional<Draft> kept() {
        return notes.draft(person).filter(Draft::isBegun);
    }

    private void found(Begun begun) {
        travel.begin(begun.standing());
        var elsewhere = standingProperty().get().elsewhere();
        var draft = begun.draft();
        aside.set(elsewhere ? draft : null);
        if (draft != null && !elsewhere) {
            open(draft);
            if (begun.standing() != null) {
                seen();
            }
        }
    }

    private void settled() {
        bringBack();
        if (!travel.knownProperty().get() || standingUnknownProperty().get()) {
            background.show(travel::readAgain);
        }
    }

    /// Goes on with what a colleague had begun who had the file, or the officer on another laptop,
    /// unless a note is under way, or words lie aside that are of another note.
    public void takeOver(UUID draft) {
        if (open.get() || reading.isBusy() || aside.get() != null && !follows(draft)) {
            return;
        }
        aside.set(null);
        reading.read(() -> {
            travel.takeUp(draft);
            return kept();
        });
    }

    private boolean follows(UUID draft) {
        return standingProperty().get().beside().stream()
                .anyMatch(one -> one.follows() && one.draft().equals(draft));
    }

    /// Begins a note, or goes on with the one under way, or with what lies aside.
    public void begin() {
        if (reading.defers(this::begin)) {
            return;
        }
        goOn();
    }

    private void goOn() {
        var former = aside.get();
        aside.set(null);
        if (former != null) {
            open(former);
        } else if (!open.get()) {
            open.set(true);
            keeping.begin(null);
        }
        seen();
    }

    /// The officer reads on the page that whoever gets the file can go on with it. Where that
    /// cannot be noted, what is typed stays here.
    private void seen() {
        background.run(
                Door.WRITE,
                () -> {
                    travel.opened();
                    return person;
                },
                Answer.<UUID>to(_ -> {}).orElse(_ -> {}));
    }

    /// Throws away what lies aside, unless it is being looked at again; [#undoDiscard()] brings it
    /// back.
    ///
    /// @return whether there is something to bring back
    public boolean discardAside() {
        var former = aside.get();
        if (former == null || reading.isBusy()) {
            return false;
        }
        aside.set(null);
        return discard(former);
    }

    /// Begins to correct a note, with its words at hand, unless one is under way.
    ///
    /// @param note how it reads now
    /// @param since which note says so
    public void correct(Category of, WrittenNote note, UUID since) {
        if (reading.defers(() -> correct(of, note, since))) {
            return;
        }
        if (aside.get() != null) {
            begin();
        }
        if (open.get()) {
            return;
        }
        var text = note.latest().text();
        var about =
                new About(
                        note.type() == null ? "" : note.type(),
                        note.significance() != null,
                        note.significance() == null ? "" : note.significance(),
                        false,
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        since,
                        note.together(),
                        "");
        type(new Draft(person, of, text, clock.instant(), about));
        company.renew(of, true);
        seen();
    }

    /// Those who live with the person or are related to them: whom a note may be about too.
    public void offer(List<Companion> known) {
        company.household(known, service.get());
    }

    /// Throws the draft away, unless it is on its way into the file; [#undoDiscard()] brings it
    /// back.
    ///
    /// @return whether there is something to bring back
    public boolean discard() {
        if (writing.get()) {
            return false;
        }
        var draft = draft();
        clear();
        return discard(draft);
    }

    private boolean discard(Draft draft) {
        background.write(
                () -> {
                    notes.discard(person);
                    return true;
                },
                _ -> {});
        return thrownAway.add(draft);
    }

    /// Brings back what was thrown away last: onto the page of the person that is open now, else
    /// where no page shows it. Where a note was gone on with since, its words stand under those of
    /// that note, and the page says so where they were for another service. While that note is on
    /// its way into the file this waits: the words would go with it.
    public void undoDiscard() {
        var last = thrownAway.last();
        if (last != null) {
            pages.bringBack(new Returning(last, null));
        }
    }

    /// Whether words come back on this page, now or once it has read what is kept.
    boolean takesWords() {
        return reading.isBusy() || !notReadProperty().get();
    }

    /// Shows the words that come back about this person, once what is kept is on the page and
    /// nothing is on its way into the file.
    void bringBack() {
        if (closed || writing.get() || reading.isBusy()) {
            return;
        }
        for (var words = pages.next(person); words != null; words = pages.next(person)) {
            bringBack(words);
        }
    }

    private void bringBack(Returning words) {
        if (aside.get() != null) {
            goOn();
        }
        if (!open.get() && words.draft().isBegun()) {
            type(words.draft());
        } else if (open.get()) {
            var whole = words.into(draft());
            thrownAway.cameBack(words.draft().service(), whole.service());
            show(whole);
            changed();
        }
        flush();
    }

    /// Writes the note into the file, and into those of the others whom it is about, and queues it
    /// for the hub, if nothing is wrong with it. Until that is done the draft stays.
    public void write() {
        if (writing.get()) {
            return;
        }
        addressOf.set("");
        if (text.get().isBlank()) {
            textMissing.set(true);
            return;
        }
        if (!typed.check(LocalDate.now(clock)) || excess.get() > 0) {
            return;
        }
        writing.set(true);
        // Until the file has it: who knows how long that takes, and what happens meanwhile.
        keeping.flush();
        keeping.hold();
        var note = typed.note(service.get(), text.get().strip(), types.get());
        var others = typed.othersProperty().get();
        background.run(
                Door.WRITE,
                () -> written(note, others),
                Answer.<Done>to(this::answered).orElse(_ -> notWritten()));
    }

    private void answered(Done done) {
        if (done.note() == null) {
            writing.set(false);
            keeping.release();
            addressOf.set(done.addressOf());
            if (!done.leftOut().isEmpty()) {
                company.leaveOut(done.leftOut());
            }
        } else {
            clear();
            written.accept(done.note());
        }
        bringBack();
    }

    private void notWritten() {
        writing.set(false);
        keeping.failed();
        bringBack();
    }

    /// @param note null if the words tell somebody's address that must not be disclosed, or may not
    ///   be written for all of whom the officer chose
    private record Done(@Nullable Recorded<Note> note, String addressOf, List<Companion> leftOut) {}

    private Done written(Note note, List<UUID> chosen) {
        var checked = company.check(note, chosen);
        return new Done(
                checked.isFit() ? notes.write(person, note, checked.others()) : null,
                checked.addressOf(),
                checked.leftOut());
    }

    /// Keeps at once what is not yet kept.
    public void flush() {
        keeping.flush();
    }

    /// Throws away what lies beside the note and is the officer’s own.
    void discard(UUID draft) {
        travel.discard(draft);
    }

    /// Keeps what is not yet kept, and sends what the hub does not have yet. Words that cannot be
    /// kept now come back where the person's page is open anew.
    public void close() {
        closed = true;
        keeping.close();
        pages.closed(this);
        reading.close();
        travel.close();
    }

    /// Shows what is kept.
    private void open(Draft draft) {
        show(draft);
        keeping.begin(draft);
    }

    /// Shows what is not kept yet, as if it were typed into an empty field.
    private void type(Draft draft) {
        show(draft);
        keeping.begin(null);
        changed();
    }

    private void show(Draft draft) {
        settling = true;
        service.set(draft.service());
        text.set(draft.text());
        typed.show(draft.about());
        settling = false;
        large.set(typed.isLarge());
        open.set(true);
        company.renew(draft.service(), false);
    }

    private void clear() {
        settling = true;
        text.set("");
        typed.show(About.NOTHING);
        settling = false;
        company.renew(service.get(), false);
        keeping.end();
        textMissing.set(false);
        thrownAway.standsForNothing();
        writing.set(false);
        open.set(false);
    }

    private void changed() {
        large.set(typed.isLarge());
        if (settling || closed || !open.get()) {
            return;
        }
        textMissing.set(false);
        addressOf.set("");
        keeping.changed();
    }

    private boolean isTyped(Draft draft) {
        return open.get() && draft.says(draft());
    }

    private Draft draft() {
        return new Draft(person, service.get(), text.get(), clock.instant(), typed.about());
    }
}
