package org.doorstep.bench.day;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.doorstep.app.caseload.CaseloadModel;
import org.doorstep.app.day.DayModel;
import org.doorstep.app.day.DayVisitsModel;
import org.doorstep.app.ui.visit.VisitDesk;
import org.doorstep.app.work.Background;
import org.doorstep.bench.laptop.BoroughLaptop;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Timings;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncWatch;
import org.doorstep.store.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `day`: reads the day and the caseload of an officer with 60 cases, their tasks, six visits and
/// what a night has brought, on the whole borough, from the store to all properties of the models;
/// and keeps an answer of a form again and again.
@Command(
        name = "day",
        description =
                "My day and caseload of an officer with 60 cases on the whole borough:"
                        + " day_p50_ms … max_ms (visits_ of it), caseload_p50_ms … max_ms; an answer from the edit"
                        + " to its commit: durable_p50_ms … max_ms")
public final class DayCommand implements Callable<Integer> {

    private static final int WARM_UP = 100;

    /// What a night brings about anybody else.
    private static final int OTHER_NEWS = 440;

    private static final List<Category> SERVICES =
            List.of(Category.HOUSING, Category.BENEFITS, Category.ADULT_CARE);

    @Option(names = "--people", defaultValue = "333000", description = "size of the borough")
    private int people;

    @Option(names = "--read", defaultValue = "1000", description = "how often the day is read")
    private int read;

    @Option(
            names = "--kept",
            defaultValue = "1000",
            description = "how often an answer of a form is kept")
    private int kept;

    @Option(
            names = "--cache",
            defaultValue = "src/bench/target/cache",
            description = "folder for prepared data")
    private Path cache = Path.of("cache");

    @Override
    public Integer call() throws InterruptedException {
        try (var vault = new BoroughLaptop(cache, people).open()) {
            var work = new OfficersWork(vault, people);
            work.give();
            var result = new Result().with("people", people);
            read(vault, work, result);
            var keepings = new Keepings(vault, work.theirs().getFirst());
            keepings.keep(kept);
            System.out.println(
                    result.with("durable_", keepings.timings())
                            .with("durable_on_screen", keepings.onScreen())
                            .with("durable_said_too_early", keepings.saidTooEarly())
                            .json());
            return 0;
        }
    }

    private void read(Vault vault, OfficersWork work, Result result) {
        var since = vault.days().read(null).now();
        vault.settings().put(DayModel.SEEN, since.toString());
        try (var night = new Night(vault.replica())) {
            night.comes(
                    Stream.concat(work.theirs().stream(), work.persons(OTHER_NEWS).stream())
                            .toList());
            var day = vault.days().read(since);
            var desk = desk(vault);
            result.with("tasks", day.todos().size())
                    .with("cases", vault.caseload().mine().size())
                    .with("waiting", day.waiting().size())
                    .with("visits", OfficersWork.VISITS)
                    .with("news", day.news().size())
                    .with("day_", timed(() -> readDay(vault, desk)))
                    .with("visits_", timed(() -> readVisits(vault, desk)))
                    .with("caseload_", timed(() -> readCaseload(vault)));
        }
    }

    private Timings timed(Runnable reading) {
        for (int i = 0; i < WARM_UP; i++) {
            reading.run();
        }
        var timings = new Timings();
        for (int i = 0; i < read; i++) {
            timings.time(reading);
        }
        return timings;
    }

    /// All that the page reads: its visits, and the rest.
    private static void readDay(Vault vault, VisitDesk desk) {
        readVisits(vault, desk);
        new DayModel(
                        vault.days(),
                        vault.reckonings(),
                        vault.settings(),
                        vault.changes(),
                        Background.direct(),
                        Clock.systemDefaultZone(),
                        () -> true)
                .close();
    }

    private static void readVisits(Vault vault, VisitDesk desk) {
        new DayVisitsModel(desk, vault.changes(), Background.direct(), Clock.systemDefaultZone())
                .close();
    }

    private static void readCaseload(Vault vault) {
        new CaseloadModel(
                        vault.caseload(),
                        vault.reckonings(),
                        vault.changes(),
                        Background.direct(),
                        Clock.systemDefaultZone())
                .close();
    }

    private static VisitDesk desk(Vault vault) {
        return new VisitDesk(
                vault.visits(),
                vault.citizens(),
                vault.households(),
                vault.forms(),
                vault.answers(),
                new Offline(vault),
                vault.room(),
                vault::officer,
                () -> SERVICES,
                Clock.systemDefaultZone());
    }

    /// Nobody talks to a hub here.
    private record Offline(Vault vault) implements SyncWatch {

        @Override
        public SyncState state() {
            return new SyncState(
                    SyncState.Contact.OFFLINE,
                    vault.replica().state().inStepAt(),
                    null,
                    0,
                    0,
                    null);
        }

        @Override
        public Changes.Listening listen(Consumer<SyncState> listener) {
            return () -> {};
        }

        @Override
        public void nudge() {}
    }
}
