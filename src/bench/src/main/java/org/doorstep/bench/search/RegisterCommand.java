package org.doorstep.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.doorstep.bench.laptop.BoroughLaptop;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.doorstep.bench.measure.Timings;
import org.doorstep.demo.hub.HubProcess;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.Lookalikes;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.search.PeopleIndex;
import org.doorstep.store.vault.Vault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `register`: registers people who are on the laptop already, with a slip in each name, and looks
/// whether they stand among those who may be the same; then asks the hub about them, as it is asked
/// beside.
@Command(
        name = "register",
        description =
                "People who may be the same: p50_ms … max_ms per look on the laptop, hub_p50_ms … hub_max_ms per"
                        + " question to the hub, and how many are found among five")
public final class RegisterCommand implements Callable<Integer> {

    private static final int SHOWN = 5;
    private static final int WARM_UP_PEOPLE = 300;
    private static final int WARM_UP_OFFICERS = 5;

    @Option(names = "--people", defaultValue = "333000", description = "size of the borough")
    private int people;

    @Option(
            names = "--registered",
            defaultValue = "1000",
            description = "how many people are registered again")
    private int registered;

    @Option(names = "--seed", defaultValue = "1", description = "which people")
    private long seed;

    @Option(
            names = "--cache",
            defaultValue = "src/bench/target/cache",
            description = "folder for prepared data")
    private Path cache = Path.of("cache");

    private record Known(Wanted name, @Nullable PartialDate born) {}

    @Override
    public Integer call() throws IOException {
        var laptop = new BoroughLaptop(cache, people);
        try (var vault = laptop.open();
                var hub = laptop.hub()) {
            var index = PeopleIndex.build(vault.directory(), Nicknames.shipped(), _ -> {});
            var lookalikes = new Lookalikes(index);
            var known = known(vault.directory(), index.people());
            if (known.size() <= WARM_UP_PEOPLE) {
                throw new BenchException("too few people with a birth date on this laptop", null);
            }
            known.subList(0, WARM_UP_PEOPLE)
                    .forEach(one -> found(lookalikes, one, true, new Timings(), new Random(0)));
            var rest = known.subList(WARM_UP_PEOPLE, known.size());
            var timings = new Timings();
            var random = new Random(seed);
            var withDate =
                    rest.stream()
                            .filter(one -> found(lookalikes, one, true, timings, random))
                            .count();
            var byName =
                    rest.stream()
                            .filter(one -> found(lookalikes, one, false, new Timings(), random))
                            .count();
            var asked = asked(hub, officers(vault), rest);
            System.out.println(
                    new Result()
                            .with("people", index.people())
                            .with("registered", rest.size())
                            .with("", timings)
                            .with("found_with_birth_date", share(withDate, rest.size()))
                            .with("found_by_name_alone", share(byName, rest.size()))
                            .with("hub_questions", asked.asked())
                            .with("hub_", asked.timings())
                            .with(
                                    "hub_found_by_duty_officer",
                                    share(asked.foundByDuty(), asked.askedByDuty()))
                            .json());
            return 0;
        }
    }

    /// Those who may see everybody first, then all others who work here.
    private static List<String> officers(Vault vault) {
        var officers = new ArrayList<String>();
        officers.add(vault.officer().id());
        vault.colleagues().byOfficer().values().stream()
                .filter(colleague -> colleague.endedOn() == null)
                .map(Colleague::officer)
                .filter(officer -> !officer.equals(vault.officer().id()))
                .sorted()
                .forEach(officers::add);
        return officers;
    }

    /// Warms the hub up with the last of them.
    private HubQuestions.Outcome asked(HubProcess hub, List<String> officers, List<Known> known) {
        var random = new Random(seed);
        var wanted = known.stream().map(one -> wanted(one, random)).toList();
        new HubQuestions(officers.reversed().stream().limit(WARM_UP_OFFICERS).toList())
                .ask(hub, wanted.reversed());
        return new HubQuestions(
                        officers.subList(0, Math.max(1, officers.size() - WARM_UP_OFFICERS)))
                .ask(hub, wanted);
    }

    private static HubQuestions.Stranger wanted(Known known, Random random) {
        return new HubQuestions.Stranger(
                known.name().id(), newcomer(known.name().withSlips(random), known.born()));
    }

    private static Newcomer newcomer(Wanted typed, @Nullable PartialDate born) {
        return new Newcomer(Category.HOUSING, typed.given(), typed.family(), born, "", "", "", "");
    }

    private static double share(long found, int of) {
        return Round.hundredths((double) found / of * 100) / 100;
    }

    private static boolean found(
            Lookalikes lookalikes, Known one, boolean withDate, Timings timings, Random random) {
        var typed = one.name().withSlips(random);
        var newcomer = newcomer(typed, withDate ? one.born() : null);
        var answers = new ArrayList<Lookalikes.Answer>(1);
        timings.time(() -> answers.add(lookalikes.of(newcomer, SHOWN)));
        return answers.getFirst() instanceof Lookalikes.Answer.Like(var like)
                && like.stream().anyMatch(each -> each.hit().person().equals(one.name().id()));
    }

    /// People by chance whose birth date a source knows.
    private List<Known> known(Directory directory, int count) {
        var random = new Random(seed);
        var known = new ArrayList<Known>();
        while (known.size() < registered + WARM_UP_PEOPLE) {
            var some = random.ints(500, 1, count + 1).boxed().toList();
            var before = known.size();
            directory.entries(some).stream()
                    .flatMap(entry -> known(entry).stream())
                    .forEach(known::add);
            if (known.size() == before) {
                break;
            }
        }
        return known.stream().limit(registered + WARM_UP_PEOPLE).toList();
    }

    private static Optional<Known> known(Directory.Entry entry) {
        var born = Glance.of(entry.records(), entry.belief()).born();
        return Wanted.of(entry)
                .flatMap(name ->
                        Optional.ofNullable(born)
                                .flatMap(PartialDate::parse)
                                .map(date -> new Known(name, date)));
    }
}
