package org.doorstep.bench.form;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.form.FormPages;
import org.doorstep.app.form.FormPorts;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.work.Background;
import org.doorstep.bench.laptop.BoroughLaptop;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.PageWindow;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Timings;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.search.PeopleSearch;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.search.PeopleIndex;
import org.doorstep.store.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `form`: opens the Care Act assessment of the citizen with 200 timeline entries again and again,
/// every question answered and the last assessment beside it, and types into it.
@Command(
        name = "form",
        description =
                "The Care Act assessment, all fields answered: open_ms (median), open_first_ms,"
                        + " open_p99_ms; keystroke_p99_ms, from the key to the page laid out anew")
public final class FormCommand implements Callable<Integer> {

    private static final String WHO = "ronald entwistle";
    private static final String FORM = "care-act-assessment";
    private static final String FIELD = "form.question.reason";
    private static final int WARM_UP = 10;

    @Option(names = "--people", defaultValue = "333000", description = "size of the borough")
    private int people;

    @Option(names = "--opened", defaultValue = "100", description = "how often it is opened")
    private int opened;

    @Option(names = "--typed", defaultValue = "2000", description = "how many keys are pressed")
    private int typed;

    @Option(
            names = "--cache",
            defaultValue = "src/bench/target/cache",
            description = "folder for prepared data")
    private Path cache = Path.of("cache");

    @Override
    public Integer call() throws InterruptedException {
        try (var vault = new BoroughLaptop(cache, people).open()) {
            var address = new FormAddress(person(vault), FORM, null);
            var form = vault.forms().newest(FORM).orElseThrow();
            prepare(vault, address, form);
            System.out.println(measure(vault, address, form).json());
            vault.answers().discard(address.person(), address.draft());
            return 0;
        }
    }

    private Result measure(Vault vault, FormAddress address, Form form)
            throws InterruptedException {
        var pages =
                new FormPages(
                        new FormPorts(
                                vault.forms(),
                                vault.answers(),
                                vault.drafts(),
                                vault.citizens(),
                                new DoorWarnings(vault.households()),
                                vault.attachments(),
                                vault.changes()),
                        vault::officer,
                        () -> List.of(Category.ADULT_CARE),
                        CitizenPages::address,
                        Background.direct(),
                        Clock.systemDefaultZone());
        var first = new Timings();
        var opening = new Timings();
        var keys = new Timings();
        var where = FormAddress.of(address.person(), FORM, null);
        try (var window = PageWindow.show()) {
            var pulse = new FormPulse(pages, window);
            pulse.close(pulse.open(where, first));
            for (int i = 0; i < WARM_UP; i++) {
                pulse.close(pulse.open(where, new Timings()));
            }
            for (int i = 0; i < opened; i++) {
                pulse.close(pulse.open(where, opening));
            }
            var page = pulse.open(where, new Timings());
            pulse.type(page, FIELD, WARM_UP * WARM_UP, new Timings());
            pulse.type(page, FIELD, typed, keys);
            pulse.close(page);
        }
        return new Result()
                .with("people", people)
                .with("fields", form.fields())
                .with("sections", form.sections().size())
                .with("open_ms", opening.medianMillis())
                .with("open_first_ms", first.medianMillis())
                .with("open_", opening)
                .with("keystroke_", keys);
    }

    /// A last assessment in the file, and a draft in which everything is answered.
    private static void prepare(Vault vault, FormAddress address, Form form) {
        var answers =
                java.util.Map.<String, Object>of("reason", "Fell at home", "indoors", "stick");
        vault.forms()
                .complete(
                        address.person(),
                        new FormResponse(
                                form.id(),
                                form.edition(),
                                form.title(),
                                form.service(),
                                form.kind().toString(),
                                answers.size(),
                                null,
                                null,
                                answers),
                        List.of(),
                        address.draft());
        new Scribe(1)
                .fillIn(form)
                .forEach((name, value) ->
                        vault.answers().keep(address.person(), address.draft(), name, value));
    }

    private static UUID person(Vault vault) {
        var search = PeopleIndex.build(vault.directory(), Nicknames.shipped(), _ -> {});
        if (search.find(WHO, 200) instanceof PeopleSearch.Found(var hits, var _)
                && !hits.isEmpty()) {
            return hits.getFirst().person();
        }
        throw new BenchException("nobody on this laptop is called " + WHO, null);
    }
}
