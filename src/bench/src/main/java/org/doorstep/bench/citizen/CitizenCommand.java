package org.doorstep.bench.citizen;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleObjectProperty;
import org.doorstep.app.citizen.CitizenModel;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.citizen.note.NotePorts;
import org.doorstep.app.ui.task.Casework;
import org.doorstep.app.work.Background;
import org.doorstep.bench.laptop.BoroughLaptop;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Heap;
import org.doorstep.bench.measure.PageWindow;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Timings;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.search.PeopleSearch;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.search.PeopleIndex;
import org.doorstep.store.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `citizen`: opens the citizen with 200 timeline entries again and again, from `open()`, which
/// commits the look, to all properties of the model set. Apart from that, the pulse in which the
/// page is laid out.
@Command(
        name = "citizen",
        description =
                "Opening a citizen with 200 timeline entries: p50_ms … max_ms; pulse_ms to draw them")
public final class CitizenCommand implements Callable<Integer> {

    /// The one in the borough's cast who has them.
    private static final String WHO = "ronald entwistle";

    private static final int ENTRIES = 200;
    private static final int WARM_UP = 100;
    private static final int PULSES = 100;
    private static final int PULSES_TO_WARM_UP = 30;

    @Option(names = "--people", defaultValue = "333000", description = "size of the borough")
    private int people;

    @Option(names = "--opened", defaultValue = "1000", description = "how often the file is opened")
    private int opened;

    @Option(
            names = "--cache",
            defaultValue = "src/bench/target/cache",
            description = "folder for prepared data")
    private Path cache = Path.of("cache");

    @Override
    public Integer call() throws InterruptedException {
        try (var vault = new BoroughLaptop(cache, people).open()) {
            var person = person(vault);
            for (int i = 0; i < WARM_UP; i++) {
                open(vault, person, new Timings());
            }
            var timings = new Timings();
            var entries = 0;
            for (int i = 0; i < opened; i++) {
                entries = open(vault, person, timings);
            }
            var heap = Heap.usedMegabytes();
            System.out.println(
                    new Result()
                            .with("people", people)
                            .with("entries", entries)
                            .with("", timings)
                            .with("heap_mb", heap)
                            .with("pulse_ms", pulse(vault, person).medianMillis())
                            .json());
            return 0;
        }
    }

    private static Timings pulse(Vault vault, UUID person) throws InterruptedException {
        var pages =
                new CitizenPages(
                        vault::officer,
                        new SimpleObjectProperty<>(Map.of()),
                        () -> List.of(Category.HOUSING),
                        vault.citizens(),
                        vault.households(),
                        notes(vault),
                        new Casework(
                                vault.tasks(),
                                vault.cases(),
                                vault.reckonings(),
                                vault.answers(),
                                vault.attachments(),
                                vault.unclaimed()),
                        vault.settlements(),
                        vault.markers(),
                        vault.partings(),
                        _ -> List.of(),
                        vault.visits()::of,
                        vault.changes(),
                        Background.direct(),
                        Clock.systemDefaultZone());
        var timings = new Timings();
        try (var window = PageWindow.show()) {
            var page = new PagePulse(pages, window);
            for (int i = 0; i < PULSES_TO_WARM_UP; i++) {
                page.time(person, new Timings());
            }
            for (int i = 0; i < PULSES; i++) {
                page.time(person, timings);
            }
        }
        return timings;
    }

    /// @return how many entries the model shows
    private static int open(Vault vault, UUID person, Timings timings) {
        try (var model =
                new CitizenModel(
                        person,
                        vault.officer(),
                        () -> List.of(Category.HOUSING),
                        vault.citizens(),
                        notes(vault),
                        vault.changes(),
                        Background.direct(),
                        Clock.systemDefaultZone())) {
            timings.time(() -> model.open("bench"));
            return model.timeline().entries().size();
        }
    }

    private static NotePorts notes(Vault vault) {
        return NotePorts.of(
                vault.notes(),
                vault.citizens(),
                vault.drafts(),
                vault.changes(),
                Background.direct(),
                Clock.systemDefaultZone());
    }

    private static UUID person(Vault vault) {
        var search = PeopleIndex.build(vault.directory(), Nicknames.shipped(), _ -> {});
        if (search.find(WHO, ENTRIES) instanceof PeopleSearch.Found(var hits, var _)) {
            for (var hit : hits) {
                if (open(vault, hit.person(), new Timings()) >= ENTRIES) {
                    return hit.person();
                }
            }
        }
        throw new BenchException("nobody on this laptop has " + ENTRIES + " entries", null);
    }
}
