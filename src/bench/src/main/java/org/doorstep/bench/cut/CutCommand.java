package org.doorstep.bench.cut;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `cut`: recorded conversations of a laptop with a hub, cut at every byte.
@Command(
        name = "cut",
        description = "Answers and requests cut at every byte: answers, requests, wrong")
public final class CutCommand implements Callable<Integer> {

    @Option(names = "--every", defaultValue = "1", description = "bytes from one cut to the next")
    private int every;

    @Option(names = "--seed", defaultValue = "1", description = "says where the first cut is")
    private long seed;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("doorstep-cut");
        var start = System.nanoTime();
        try (var cuts = ByteCuts.in(folder)) {
            var found = cuts.play(every, seed);
            found.wrong().forEach(System.err::println);
            System.out.println(
                    new Result()
                            .with("answers", found.answers())
                            .with("requests", found.requests())
                            .with("wrong", found.wrong().size())
                            .with("cut_s", Round.seconds(System.nanoTime() - start))
                            .json());
            return found.wrong().isEmpty() ? 0 : 1;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
