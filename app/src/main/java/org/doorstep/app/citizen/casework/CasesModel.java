package org.doorstep.app.citizen.casework;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.casework.Hold;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.AddressTraces;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.entitlement.Hint;
import org.jspecify.annotations.Nullable;

/// The cases in one citizen's file, the most pressing first, and the one that the officer looks at.
public final class CasesModel implements AutoCloseable {

    /// How often it is counted again while nothing changes: clocks in hours go on.
    private static final Duration COUNT_AGAIN = Duration.ofMinutes(1);

    private static final Set<Topic> TOPICS =
            Set.of(Topic.TIMELINE, Topic.PEOPLE, Topic.REFERENCE, Topic.COLLEAGUES, Topic.HOLDINGS);

    private static final Comparator<CaseLine> PRESSING =
            Comparator.comparing(
                    (CaseLine line) -> line.limit().orElse(null),
                    Comparator.nullsLast(TaskLine.PRESSING));

    /// @param closed the newest first
    /// @param toOpen of what the officer may open a case
    /// @param hints what the person may be able to claim
    /// @param reckoning by what clocks are counted; null until it was read
    record Shown(
            List<CaseLine> open,
            List<CaseLine> closed,
            List<Edition> toOpen,
            List<Hint> hints,
            @Nullable Reckoning reckoning) {

        static final Shown NOTHING = new Shown(List.of(), List.of(), List.of(), List.of(), null);

        Optional<CaseLine> line(@Nullable UUID caseId) {
            return Stream.concat(open.stream(), closed.stream())
                    .filter(line -> line.id().equals(caseId))
                    .findFirst();
        }
    }

    private final UUID person;
    private final Casework casework;
    private final CaseForms forms;
    private final Team team;
    private final ObservableValue<AddressTraces> undisclosed;
    private final Subscription disclosing;
    private final Background background;
    private final Clock clock;
    private final Changes.Listening listening;
    private final Latest<Shown> reading;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<List<Brief>> open = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable UUID> chosen = new ReadOnlyObjectWrapper<>();
    private boolean opened;
    private Job again = () -> {};

    /// @param undisclosed what no words tell on the page now
    CasesModel(
            UUID person,
            Casework casework,
            CaseForms forms,
            Team team,
            ObservableValue<AddressTraces> undisclosed,
            Changes changes,
            Background background,
            Clock clock) {
        this.person = person;
        this.casework = casework;
        this.forms = forms;
        this.team = team;
        this.undisclosed = undisclosed;
        this.background = background;
        this.clock = clock;
        this.reading = background.latest(this::take, _ -> {});
        this.listening = changes.listen(TOPICS, () -> background.show(this::readAgain));
        this.disclosing = undisclosed.subscribe((_, _) -> readAgain());
    }

    /// Nothing is read before the page says that the look is committed.
    public void open() {
        opened = true;
        readAgain();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What the person may be able to claim and nobody has, as far as this officer may see.
    public List<Hint> hints() {
        return shown.get().hints();
    }

    /// Runs it now and whenever the cases were read anew and are not the same any more.
    public Subscription onRead(Runnable then) {
        return shown.subscribe(_ -> then.run());
    }

    /// What a service holds while another deals with a case of which it is told; else what it can
    /// hold.
    ///
    /// @param told ids of the types of those cases
    public List<HoldLine> holds(Category service, List<String> told) {
        var now = shown.get();
        var reckoning = now.reckoning();
        return reckoning == null
                ? List.of()
                : Hold.of(
                                service,
                                told,
                                now.toOpen(),
                                now.open().stream().map(CaseLine::run).toList())
                        .stream()
                        .map(hold -> HoldLine.of(hold, reckoning, clock))
                        .toList();
    }

    /// Reads again: a form may have been begun since.
    public void refresh() {
        readAgain();
    }

    /// The id of the case that the officer looks at; null while they look at all of them.
    public ReadOnlyObjectProperty<@Nullable UUID> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Looks at one.
    public void choose(UUID caseId) {
        chosen.set(caseId);
    }

    /// Looks at all again; false if the officer did so already.
    public boolean unchoose() {
        var one = chosen.get() != null;
        chosen.set(null);
        return one;
    }

    /// The cases that are open, in a few words each, the most pressing first.
    public ReadOnlyObjectProperty<List<Brief>> openProperty() {
        return open.getReadOnlyProperty();
    }

    private static Brief brief(CaseLine line) {
        return new Brief(
                line.id(),
                line.title(),
                line.stage(),
                line.worker(),
                line.limit().orElse(null),
                line.sentence());
    }

    /// An open case for elsewhere on the page.
    ///
    /// @param limit the task whose limit presses most, or null
    /// @param sentence all of it, for a screen reader
    public record Brief(
            UUID id,
            String title,
            String stage,
            String worker,
            @Nullable TaskLine limit,
            String sentence) {}

    @Override
    public void close() {
        opened = false;
        again.cancel();
        listening.close();
        disclosing.unsubscribe();
        reading.forget();
        chosen.set(null);
        shown.set(Shown.NOTHING);
        open.set(List.of());
    }

    private void readAgain() {
        if (opened) {
            var known = team.fixed();
            var hidden = undisclosed.getValue();
            reading.submit(() -> read(known, hidden));
        }
    }

    private Shown read(Team known, AddressTraces hidden) {
        var reckoning = casework.reckonings().current();
        var files = casework.attachments().of(person);
        var lines =
                casework.cases().of(person).stream()
                        .map(run ->
                                CaseLine.of(
                                        run, known, reckoning, clock, forms.of(run), files, hidden))
                        .toList();
        return new Shown(
                lines.stream().filter(line -> line.body().isOpen()).sorted(PRESSING).toList(),
                lines.reversed().stream().filter(line -> !line.body().isOpen()).toList(),
                casework.cases().toOpen(),
                casework.unclaimed().of(person),
                reckoning);
    }

    private void take(Shown read) {
        if (!read.equals(shown.get())) {
            shown.set(read);
            open.set(read.open().stream().map(CasesModel::brief).toList());
        }
        again.cancel();
        again = background.after(COUNT_AGAIN, this::readAgain);
    }
}
