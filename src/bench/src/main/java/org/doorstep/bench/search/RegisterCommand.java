package org.doorstep.bench.search;

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
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.Lookalikes;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.search.PeopleIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `register`: registers people who are on the laptop already, with a slip in each name, and looks
/// whether they stand among those who may be the same.
@Command(
        name = "register",
        description =
                "People who may be the same: p50_ms … max_ms per look, and how many are found among five")
public final class RegisterCommand implements Callable<Integer> {

    private static final int SHOWN = 5;
    private static final int WARM_UP_PEOPLE = 300;

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
    public Integer call() {
        try (var vault = new BoroughLaptop(cache, people).open()) {
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
            System.out.println(
                    new Result()
                            .with("people", index.people())
                            .with("registered", rest.size())
                            .with("", timings)
                            .with("found_with_birth_date", share(withDate, rest.size()))
                            .with("found_by_name_alone", share(byName, rest.size()))
                            .json());
            return 0;
        }
    }

    private static double share(long found, int of) {
        return Round.hundredths((double) found / of * 100) / 100;
    }

    private static boolean found(
            Lookalikes lookalikes, Known one, boolean withDate, Timings timings, Random random) {
        var typed = one.name().withSlips(random);
        var newcomer =
                new Newcomer(
                        Category.HOUSING,
                        typed.given(),
                        typed.family(),
                        withDate ? one.born() : null,
                        "",
                        "",
                        "",
                        "");
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
