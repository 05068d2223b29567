package org.doorstep.app.form;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.camera.Cameras;
import org.doorstep.app.ui.draft.Travel;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.visit.VisitShown.Warning;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.attachment.Attachments;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.draft.Drafts.Standing;
import org.doorstep.domain.form.Fault;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Section;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.jspecify.annotations.Nullable;

/// A form while it is filled in. Every answer is kept as it is given; nothing is checked before the
/// officer completes it.
public final class FormModel implements AutoCloseable {

    /// How far the page has come.
    public enum State {
        OPENING,
        ASKING,
        COMPLETING,
        /// The laptop does not hold the person, or no longer does.
        NOT_HELD,
        /// The laptop has no such form.
        NO_FORM,
        FAILED
    }

    private static final Messages TEXT = Messages.of("form");

    /// Names under which the draft itself is kept: the edition by which it was begun, and where the
    /// officer was last.
    private static final String EDITION = ".edition";

    private static final String AT = ".at";

    /// Before the id of a question that was asked and not answered.
    private static final String NOT_ANSWERED = ".not-answered.";

    private final FormAddress address;
    private final String officer;
    private final FormPorts ports;
    private final Background background;
    private final Clock clock;
    private final Draft draft;
    private final InHand inHand;
    private final Travel travel;
    private final Consumer<Recorded<FormResponse>> completed;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPENING);
    private final ReadOnlyObjectWrapper<@Nullable SingleView> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Filled> filled = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Section> section = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<String, String>> faults =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable Recorded<FormResponse>> last =
            new ReadOnlyObjectWrapper<>();
    private final BooleanProperty beside = new SimpleBooleanProperty(true);
    private @Nullable Form form;
    private String where = "";
    private List<Warning> warnings = List.of();
    private Known known = Known.NOTHING;
    private Typing typing = new Typing(Map.of(), Map.of(), Map.of());

    /// @param officer id of the officer
    /// @param completed hears of the completed form once it is in the file
    public FormModel(
            FormAddress address,
            String officer,
            FormPorts ports,
            Background background,
            Clock clock,
            Consumer<Recorded<FormResponse>> completed) {
        this.address = address;
        this.officer = officer;
        this.ports = ports;
        this.background = background;
        this.clock = clock;
        this.completed = completed;
        inHand = new InHand(background);
        draft = new Draft(address.person(), address.draft(), ports.answers(), background, clock);
        travel =
                new Travel(
                        address.person(),
                        address.draft(),
                        ports.drafts(),
                        ports.changes(),
                        background,
                        draft.keptAtProperty());
    }

    private record Opened(
            Optional<CitizenFile> file,
            List<Warning> warnings,
            Standing standing,
            Map<String, String> kept,
            Optional<Form> form) {}

    /// Opens the person's file and the form: the look is on the disk before anything shows.
    ///
    /// @param reason why the officer may look, see [Look]
    public void open(String reason) {
        var look = new Look(address.person(), officer, clock.instant(), reason);
        background.run(
                Door.WRITE,
                () -> {
                    var standing = travel.goOn();
                    var kept = ports.answers().of(address.person(), address.draft());
                    var file = ports.citizens().open(look);
                    var warnings =
                            file.map(one -> ports.warnings().of(one, SingleView.of(one)))
                                    .orElse(List.of());
                    return new Opened(file, warnings, standing, kept, form(kept));
                },
                Answer.<Opened>to(this::opened).orElse(_ -> state.set(State.FAILED)));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whose form it is; null until it is open.
    public ReadOnlyObjectProperty<@Nullable SingleView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// The warnings about that person, then those about others who live there; none until it is
    /// open.
    List<Warning> warnings() {
        return warnings;
    }

    /// What is asked and answered by now; null until it is open.
    public ReadOnlyObjectProperty<@Nullable Filled> filledProperty() {
        return filled.getReadOnlyProperty();
    }

    /// The section that is shown; null until it is open.
    public ReadOnlyObjectProperty<@Nullable Section> sectionProperty() {
        return section.getReadOnlyProperty();
    }

    /// What was wrong when the officer last asked to complete it: words by path, in the form's
    /// order.
    public ReadOnlyObjectProperty<Map<String, String>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /// The same form as it was last completed about this person; null if it never was.
    public ReadOnlyObjectProperty<@Nullable Recorded<FormResponse>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// Whether the last one is shown beside this one.
    public BooleanProperty besideProperty() {
        return beside;
    }

    /// When all that is typed was last safe on the disk; null while it is not.
    public ReadOnlyObjectProperty<@Nullable Instant> keptAtProperty() {
        return draft.keptAtProperty();
    }

    Draft draft() {
        return draft;
    }

    /// What becomes of the draft beyond this laptop.
    Travel travel() {
        return travel;
    }

    Cameras cameras() {
        return ports.cameras();
    }

    Attachments attachments() {
        return ports.attachments();
    }

    Background background() {
        return background;
    }

    /// Photos and files on their way into the form.
    InHand inHand() {
        return inHand;
    }

    Instant now() {
        return clock.instant();
    }

    UUID person() {
        return address.person();
    }

    /// The form; asked for when it is open.
    Form form() {
        return requireNonNull(form);
    }

    /// What is typed under a name, or what is known of it.
    String typed(String name) {
        var typed = draft.typed(name);
        return typed == null ? known.typed().getOrDefault(name, "") : typed;
    }

    /// Takes what is typed and works out what is asked by now.
    public void type(String name, String value) {
        if (state.get() != State.ASKING || typed(name).equals(value)) {
            return;
        }
        if (!draft.isBegun()) {
            draft.type(EDITION, String.valueOf(form().edition()));
            draft.type(AT, where);
        }
        draft.type(name, value);
        workOut();
    }

    /// Says that a question was asked and not answered, or takes that back.
    void notAnswered(Question question, boolean so) {
        type(NOT_ANSWERED + question.id(), so ? "1" : "");
    }

    /// Whether a question was asked and not answered.
    boolean isNotAnswered(Question question) {
        var now = filled.get();
        return !typed(NOT_ANSWERED + question.id()).isEmpty()
                && now != null
                && !now.answers().containsKey(question.id());
    }

    /// Takes an answer as a whole, such as that of the last assessment.
    void answer(Question question, String name, Object answer) {
        Written.of(question, name, answer).forEach(this::type);
    }

    /// Remembers where the officer is, for the day on which the page is opened again.
    void at(String path) {
        where = path;
        if (state.get() == State.ASKING && draft.isBegun()) {
            draft.type(AT, path);
        }
    }

    /// Where the officer was; empty if they were nowhere yet.
    String at() {
        return Optional.ofNullable(draft.typed(AT)).orElse("");
    }

    /// Adds a row to a list and says which number it has.
    int addRow(String list) {
        var rows = new ArrayList<>(Typing.rows(typed(list)));
        // A number is never given out again: what was typed into a removed row stays behind it.
        var next = Integer.parseInt("0" + typed(list + ".last")) + 1;
        next = Math.max(next, rows.stream().mapToInt(Integer::intValue).max().orElse(0) + 1);
        rows.add(next);
        type(list + ".last", String.valueOf(next));
        type(list, joined(rows));
        return next;
    }

    /// Takes a row out.
    ///
    /// @return puts it back
    Runnable removeRow(String list, int number) {
        var before = typed(list);
        var rows = new ArrayList<>(Typing.rows(before));
        rows.remove((Integer) number);
        type(list, joined(rows));
        return () -> type(list, before);
    }

    /// What is known of the question from elsewhere.
    Optional<Known.Value> known(Question question) {
        return Optional.ofNullable(known.values().get(question.id()));
    }

    /// Whether the officer says otherwise than what is known.
    boolean saysOtherwise(Question question) {
        var answer = requireNonNull(filled.get()).answers().get(question.id());
        return known(question)
                .filter(value -> answer == null || !value.agrees(question, answer))
                .isPresent();
    }

    /// Puts back what is known.
    void takeKnown(Question question) {
        known(question).ifPresent(value -> answer(question, question.id(), value.answer()));
    }

    /// What was answered last time; null for nothing.
    @Nullable Object lastAnswer(Question question) {
        var before = last.get();
        return before == null ? null : before.body().answers().get(question.id());
    }

    /// The name under which a question is kept.
    String name(String path) {
        return typing.names().getOrDefault(path, path);
    }

    void show(Section chosen) {
        section.set(chosen);
    }

    /// Shows the section so many further on among those that are asked.
    boolean step(int sections) {
        var asked = sections();
        var next = asked.indexOf(section.get()) + sections;
        if (next < 0 || next >= asked.size()) {
            return false;
        }
        section.set(asked.get(next));
        return true;
    }

    /// The sections that are asked by now.
    List<Section> sections() {
        var now = filled.get();
        return now == null
                ? List.of()
                : form().sections().stream()
                        .filter(one -> now.sections().contains(one.id()))
                        .toList();
    }

    /// Throws away what is typed.
    ///
    /// @return brings it back
    Runnable discard() {
        var before = draft.discard();
        draft.goOn();
        faults.set(Map.of());
        workOut();
        return () -> {
            draft.bringBack(before);
            workOut();
        };
    }

    /// Completes the form if nothing is wrong: it is in the file and queued for the hub, and what
    /// was kept ends, in one transaction.
    public void complete() {
        if (state.get() != State.ASKING) {
            return;
        }
        if (!inHand.isEmpty()) {
            // The form would go without them.
            faults.set(Map.of("", TEXT.get("files.inHand")));
            return;
        }
        draft.flush();
        workOut();
        state.set(State.COMPLETING);
        var now = requireNonNull(filled.get());
        background.run(
                Door.READ,
                () -> ports.forms().faults(now),
                Answer.<List<Fault>>to(found -> checked(now, found))
                        .orElse(_ -> state.set(State.FAILED)));
    }

    /// Keeps at once what is typed.
    @Override
    public void close() {
        draft.flush();
        travel.close();
    }

    private Optional<Form> form(Map<String, String> kept) {
        var edition = kept.get(EDITION);
        return edition == null
                ? ports.forms().newest(address.form())
                : ports.forms().in(address.form(), Integer.parseInt(edition));
    }

    private void opened(Opened opened) {
        if (opened.form().isEmpty() || opened.file().isEmpty()) {
            state.set(opened.file().isEmpty() ? State.NOT_HELD : State.NO_FORM);
            return;
        }
        form = opened.form().get();
        var shown = SingleView.of(opened.file().get());
        known = Known.of(form, shown);
        draft.resume(opened.kept());
        travel.begin(opened.standing());
        warnings = opened.warnings();
        view.set(shown);
        last.set(
                shown.responses().stream()
                        .filter(response -> response.body().form().equals(form().id()))
                        .findFirst()
                        .orElse(null));
        workOut();
        section.set(sectionOf(at()).orElse(sections().getFirst()));
        state.set(State.ASKING);
    }

    /// The section in which that question is asked.
    Optional<Section> sectionOf(String path) {
        var question = path.split("/")[0];
        return sections().stream()
                .filter(one -> one.questions().stream().anyMatch(q -> q.id().equals(question)))
                .findFirst();
    }

    private void workOut() {
        typing = Typing.of(form(), this::typed);
        filled.set(Filled.of(form(), typing.given()));
    }

    private void checked(Filled now, List<Fault> bySchema) {
        var found = new HashMap<String, Fault>();
        bySchema.forEach(fault -> found.putIfAbsent(fault.path(), fault));
        // What cannot be read says more than that it is missing.
        typing.faults()
                .forEach((path, fault) -> {
                    if (now.asks(path)) {
                        found.put(path, fault);
                    }
                });
        outside(now).forEach(fault -> found.putIfAbsent(fault.path(), fault));
        // Whoever was asked and did not answer cannot be made to.
        form().questions()
                .filter(this::isNotAnswered)
                .filter(question -> !typing.faults().containsKey(question.id()))
                .forEach(question -> found.remove(question.id()));
        if (found.isEmpty()) {
            save(now);
            return;
        }
        var words = new LinkedHashMap<String, String>();
        now.asked().stream()
                .filter(found::containsKey)
                .forEach(path ->
                        words.put(path, FaultWords.of(form(), requireNonNull(found.get(path)))));
        // What the schema does not take and no question stands for would else be told nowhere.
        found.keySet().stream()
                .filter(path -> !words.containsKey(path))
                .filter(path -> form().question(path.split("/")[0]).isPresent())
                .forEach(path ->
                        words.put(path, FaultWords.of(form(), requireNonNull(found.get(path)))));
        state.set(State.ASKING);
        faults.set(words);
    }

    private List<Fault> outside(Filled now) {
        var today = LocalDate.now(clock);
        var found = new ArrayList<Fault>();
        Paths.each(
                now,
                (question, path, answer) -> {
                    var fault = Typing.outside(question, path, answer, today);
                    if (fault != null) {
                        found.add(fault);
                    }
                });
        return found;
    }

    private void save(Filled now) {
        faults.set(Map.of());
        draft.end();
        var response =
                new FormResponse(
                        form().id(),
                        form().edition(),
                        form().title(),
                        form().service(),
                        form().kind().toString(),
                        form().sections().stream().mapToInt(now::answered).sum(),
                        address.caseId(),
                        null,
                        now.answers(),
                        form().questions()
                                .filter(question -> now.asks(question.id()))
                                .filter(this::isNotAnswered)
                                .map(Question::id)
                                .toList());
        var said = known.otherwise(now);
        background.run(
                Door.WRITE,
                () ->
                        ports.forms()
                                .complete(
                                        address.person(),
                                        response,
                                        Attaching.files(now),
                                        said,
                                        address.draft()),
                Answer.<Recorded<FormResponse>>to(completed::accept).orElse(_ -> notSaved()));
    }

    /// What is typed is still kept; the officer can complete it again.
    private void notSaved() {
        draft.goOn();
        state.set(State.ASKING);
        faults.set(Map.of("", TEXT.get("notSaved")));
    }

    private static String joined(List<Integer> rows) {
        return String.join(" ", rows.stream().map(String::valueOf).toList());
    }
}
