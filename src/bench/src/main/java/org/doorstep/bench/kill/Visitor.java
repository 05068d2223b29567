package org.doorstep.bench.kill;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.doorstep.app.form.FormModel;
import org.doorstep.app.form.FormPorts;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.work.Background;
import org.doorstep.bench.laptop.EmptyLaptop;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.VisitEntry;
import org.doorstep.domain.visit.VisitRun;
import org.doorstep.domain.visit.VisitRun.Item;
import org.doorstep.domain.visit.Visits.Turn;
import org.doorstep.store.vault.Vault;

/// The process that is killed: an officer on a visit over a real vault, without a window, who gives
/// one answer after the other into the forms of two services, and says now and then that they are
/// safe. Goes on where the last one was killed.
///
/// Says on its standard output, a line each: `typed NUMBER MICROS`, the number of an answer and
/// when it was given, in microseconds since 1970, and `kept NUMBER`: the forms call all answers
/// before that one kept.
public final class Visitor {

    private static final int FASTEST_MILLIS = 10;
    private static final int SLOWEST_MILLIS = 70;

    /// After so many answers the officer says that they are safe.
    private static final int SAFE_AFTER = 11;

    private final Vault vault;
    private final VisitRun visit;
    private final VisitScript script;
    private final Background background;
    private final Map<String, FormModel> forms;
    private final Random random;
    private int next;

    /// By form, the first answer that the form does not yet call kept.
    private final Map<String, Integer> notYetKept = new HashMap<>();

    private Visitor(Vault vault, VisitRun visit, long seed, int from) {
        this.vault = vault;
        this.visit = visit;
        this.script = new VisitScript(vault.forms());
        this.random = new Random(seed);
        this.next = from;
        background =
                Background.threaded(failure -> {
                    throw new IllegalStateException(failure);
                });
        var ports =
                new FormPorts(
                        vault.forms(),
                        vault.answers(),
                        vault.drafts(),
                        new FormTypist.Somebody(),
                        new DoorWarnings(_ -> List.of()),
                        vault.attachments(),
                        vault.changes());
        forms =
                VisitScript.FORMS.stream()
                        .collect(Collectors.toMap(id -> id, id -> form(ports, id)));
    }

    public static void main(String[] args) {
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        var vault = EmptyLaptop.withCheapKeys(Path.of(args[0])).open();
        var visit = underWay(vault);
        var from = begun(vault);
        Platform.startup(
                () -> new Visitor(vault, visit, Long.parseLong(args[1]), from).waitForTheForms());
    }

    /// The visit that was killed, or a new one that begins with its warnings read.
    private static VisitRun underWay(Vault vault) {
        var before = vault.visits().underWay();
        if (!before.isEmpty()) {
            return before.getFirst();
        }
        var now = Clock.systemUTC().instant();
        var agenda =
                VisitScript.FORMS.stream()
                        .map(id -> vault.forms().newest(id).orElseThrow())
                        .map(form -> new Item(form.service(), form.id(), null, form.title(), null))
                        .toList();
        var booked =
                vault.visits()
                        .book(
                                Typist.PERSON,
                                Visit.planned(
                                        Category.ADULT_CARE,
                                        vault.officer().id(),
                                        List.of(),
                                        now,
                                        now.plus(Duration.ofHours(1)),
                                        null,
                                        now.plus(Duration.ofHours(2))),
                                agenda);
        vault.visits()
                .take(
                        booked.id(),
                        run ->
                                new Turn(
                                        run.body().start(now),
                                        List.of(
                                                VisitEntry.warningsRead(
                                                        run.body().service(),
                                                        run.id(),
                                                        List.of(),
                                                        now))));
        return booked;
    }

    /// The number of the next answer. Those behind the last in words are given once more.
    private static int begun(Vault vault) {
        return VisitScript.after(
                VisitScript.FORMS.stream()
                        .map(id -> new FormAddress(Typist.PERSON, id, null).draft())
                        .flatMap(draft ->
                                vault.answers().of(Typist.PERSON, draft).values().stream()));
    }

    private FormModel form(FormPorts ports, String id) {
        var model =
                new FormModel(
                        new FormAddress(Typist.PERSON, id, null),
                        vault.officer().id(),
                        ports,
                        background,
                        Clock.systemDefaultZone(),
                        _ -> {});
        model.keptAtProperty()
                .subscribe(keptAt -> {
                    if (keptAt != null) {
                        notYetKept.remove(id);
                        var kept = notYetKept.values().stream().min(Integer::compare).orElse(next);
                        System.out.println("kept " + kept);
                    }
                });
        model.open("Visit");
        return model;
    }

    private void waitForTheForms() {
        var open =
                forms.values().stream()
                        .allMatch(form -> form.stateProperty().get() == FormModel.State.ASKING);
        background.after(Duration.ofMillis(10), open ? this::answer : this::waitForTheForms);
    }

    private void answer() {
        var number = next++;
        var given = script.answer(number);
        var now = Moments.micros(Clock.systemUTC().instant());
        var form = forms.get(given.form());
        if (form == null) {
            throw new IllegalStateException("no form " + given.form());
        }
        notYetKept.putIfAbsent(given.form(), number);
        given.typed().forEach(form::type);
        System.out.println("typed " + number + " " + now);
        if (number % SAFE_AFTER == 0) {
            background.write(this::safe, _ -> {});
        }
        background.after(
                Duration.ofMillis(random.nextInt(FASTEST_MILLIS, SLOWEST_MILLIS)), this::answer);
    }

    private Visit safe() {
        var now = Clock.systemUTC().instant();
        return vault.visits()
                .take(visit.id(), run -> new Turn(run.body().safe(now, null), List.of()));
    }
}
