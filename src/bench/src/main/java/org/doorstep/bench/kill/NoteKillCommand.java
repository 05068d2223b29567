package org.doorstep.bench.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import org.doorstep.bench.laptop.EmptyLaptop;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.doorstep.domain.note.Draft;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `note-kill`: somebody types a note in a real window over a real vault, the process is killed
/// with SIGKILL at any moment, and the next one must find the words.
@Command(
        name = "note-kill",
        description =
                "Notes typed while the process is killed: lost (characters older than 250 ms),"
                        + " lost_although_kept, oldest_missing_ms")
public final class NoteKillCommand implements Callable<Integer> {

    private static final int PROMISED_MILLIS = 250;
    private static final int LONGEST_RUN = 60;

    @Option(names = "--runs", defaultValue = "50", description = "how often it is killed")
    private int runs;

    @Option(names = "--seed", defaultValue = "1", description = "of the typing and the kills")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("doorstep-note-kill");
        try {
            System.out.println(kill(data).with("runs", runs).with("seed", seed).json());
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private Result kill(Path data) throws IOException, InterruptedException {
        var laptop = EmptyLaptop.withCheapKeys(data);
        laptop.enrol();
        var random = new Random(seed);
        long lost = 0;
        long lostAlthoughKept = 0;
        double oldest = 0;
        int characters = 0;
        for (int run = 1; run <= runs; run++) {
            Typed typed;
            try (var process = TypistProcess.start(data, random.nextLong())) {
                typed = process.killWithin(random, LONGEST_RUN);
            }
            characters = kept(laptop);
            lost += typed.missing(characters, PROMISED_MILLIS);
            lostAlthoughKept += Math.max(0, typed.kept() - characters);
            oldest = Math.max(oldest, typed.oldestMissing(characters));
            System.err.printf(
                    "killed %d of %d: %d characters kept, the oldest missing %.0f ms old,"
                            + " %d typed since the start%n",
                    run, runs, characters, typed.oldestMissing(characters), typed.moments().size());
        }
        return new Result()
                .with("lost", lost)
                .with("lost_although_kept", lostAlthoughKept)
                .with("oldest_missing_ms", Round.hundredths(oldest))
                .with("characters", characters);
    }

    /// How many characters the laptop still has, and that they are the ones typed.
    private static int kept(EmptyLaptop laptop) {
        try (var vault = laptop.open()) {
            var text = vault.notes().draft(Typist.PERSON).map(Draft::text).orElse("");
            if (!Script.begins(text)) {
                throw new BenchException("the draft holds words that nobody typed", null);
            }
            return text.length();
        }
    }
}
