package org.doorstep.bench.laptop;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `prepare`: fills the laptop that `search` and `citizen` measure on, so that they themselves take
/// seconds. Does nothing if it is filled.
@Command(
        name = "prepare",
        description =
                "Fills the laptop that search and citizen open: prepared_s, 0 if it was there")
public final class PrepareCommand implements Callable<Integer> {

    @Option(names = "--people", defaultValue = "333000", description = "size of the borough")
    private int people;

    @Option(
            names = "--cache",
            defaultValue = "src/bench/target/cache",
            description = "folder for prepared data")
    private Path cache = Path.of("cache");

    @Override
    public Integer call() {
        var start = System.nanoTime();
        new BoroughLaptop(cache, people).filled();
        System.out.println(
                new Result()
                        .with("people", people)
                        .with("prepared_s", Round.seconds(System.nanoTime() - start))
                        .json());
        return 0;
    }
}
