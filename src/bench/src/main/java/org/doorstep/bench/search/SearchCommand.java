package org.doorstep.bench.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.doorstep.bench.laptop.BoroughLaptop;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Heap;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.doorstep.bench.measure.Timings;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.Nearness;
import org.doorstep.domain.search.PeopleSearch;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.search.PeopleIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `search`: types the names of people on the laptop, letter by letter, and times each keystroke to
/// the rows, warm.
@Command(
        name = "search",
        description = "Search as you type: p50_ms … max_ms per keystroke to the rows")
public final class SearchCommand implements Callable<Integer> {

    private static final int ROWS = 20;
    private static final int WARM_UP_PEOPLE = 300;

    @Option(names = "--people", defaultValue = "333000", description = "size of the borough")
    private int people;

    @Option(
            names = "--typed",
            defaultValue = "1000",
            description = "how many people are searched for")
    private int typed;

    @Option(names = "--seed", defaultValue = "1", description = "which people")
    private long seed;

    @Option(
            names = "--cache",
            defaultValue = "src/bench/target/cache",
            description = "folder for prepared data")
    private Path cache = Path.of("cache");

    @Override
    public Integer call() {
        try (var vault = new BoroughLaptop(cache, people).open()) {
            var start = System.nanoTime();
            var index = PeopleIndex.build(vault.directory(), Nicknames.shipped(), _ -> {});
            var built = System.nanoTime() - start;
            var wanted = wanted(vault.directory(), index.people());
            var warm = wanted.subList(0, WARM_UP_PEOPLE);
            warm.forEach(name -> type(index, name, new Timings()));
            var timings = new Timings();
            var rest = wanted.subList(WARM_UP_PEOPLE, wanted.size());
            rest.forEach(name -> type(index, name, timings));
            var recall = recall(index, rest);
            var possible =
                    Round.hundredths(Namesakes.of(vault.directory()).possible(rest, ROWS) * 100)
                            / 100;
            System.out.println(
                    new Result()
                            .with("people", index.people())
                            .with("", timings)
                            .with("typo_recall20", recall.byName())
                            .with("typo_recall20_same_person", recall.byPerson())
                            .with("same_person_possible", possible)
                            .with("index_build_s", Round.seconds(built))
                            .with("heap_mb", Heap.usedMegabytes())
                            .json());
            return 0;
        }
    }

    private static void type(PeopleSearch search, Wanted wanted, Timings timings) {
        var text = wanted.typed();
        for (int end = 1; end <= text.length(); end++) {
            var soFar = text.substring(0, end);
            timings.time(() -> search.find(soFar, ROWS));
        }
    }

    /// How many are found though one letter of each name is wrong.
    private Recall recall(PeopleSearch search, List<Wanted> people) {
        var random = new Random(seed);
        var recall = new Recall(people.size());
        for (var person : people) {
            if (search.find(person.misspelt(random), ROWS)
                    instanceof PeopleSearch.Found(var hits, var _)) {
                recall.count(person, hits);
            }
        }
        return recall;
    }

    /// People by chance, as an officer would type them: first and last name.
    private List<Wanted> wanted(Directory directory, int count) {
        var random = new Random(seed);
        var numbers = new ArrayList<Integer>();
        directory.scan(
                new Directory.Visitor() {
                    @Override
                    public void person(int number, boolean addressHidden, Nearness nearness) {
                        numbers.add(number);
                    }

                    @Override
                    public void service(int number, Category service) {}

                    @Override
                    public void visit(int number, Fact fact, boolean current) {}
                });
        var chosen =
                IntStream.range(0, (typed + WARM_UP_PEOPLE) * 2)
                        .mapToObj(_ -> numbers.get(random.nextInt(count)))
                        .toList();
        var wanted =
                directory.entries(chosen).stream()
                        .map(Wanted::of)
                        .flatMap(Optional::stream)
                        .limit(typed + WARM_UP_PEOPLE)
                        .toList();
        if (wanted.size() <= WARM_UP_PEOPLE) {
            throw new BenchException("too few people with a name on this laptop", null);
        }
        return wanted;
    }
}
