package org.doorstep.bench.cut;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Cuts conversations of a real laptop with a real hub: answers as the laptop gets them, requests
/// as the hub does.
public final class ByteCuts implements AutoCloseable {

    private static final List<String> ENCODINGS = List.of("zstd", "gzip");

    /// As many as the hub compares with at a time: it would ask more of them to come back.
    private static final int LAPTOPS = 2;

    private final CutTown town;
    private final Path folder;
    private final Recording recording;

    private ByteCuts(CutTown town, Path folder) {
        this.town = town;
        this.folder = folder;
        recording = new Recording(town, folder);
    }

    public static ByteCuts in(Path folder) throws Exception {
        return new ByteCuts(CutTown.start(folder), folder);
    }

    /// Cuts at every so many bytes; 1 for all of them.
    ///
    /// @param seed says where the first cut is
    public Found play(int every, long seed)
            throws IOException, InterruptedException, ExecutionException {
        var random = new Random(seed);
        var found = new Found(0, 0, List.of());
        for (var encoding : ENCODINGS) {
            // Each to its end before the next is recorded: the hub must not go on meanwhile.
            found = found.and(all(recording.firstFill(encoding), every, random));
            found = found.and(all(recording.day(encoding), every, random));
        }
        var unsent = recording.unsent();
        found = found.and(request(unsent.push(), every, random));
        return found.and(
                new Found(0, 1, new RequestCuts(town).lose(unsent, folder.resolve("another"))));
    }

    private Found all(Conversation told, int every, Random random)
            throws InterruptedException, ExecutionException {
        var found = answers(told, random.nextInt(every), every);
        for (var exchange : told.exchanges()) {
            found = found.and(request(exchange, every, random));
        }
        System.err.println(told.name() + ": " + found);
        return found;
    }

    private Found request(Exchange exchange, int every, Random random) {
        return new RequestCuts(town).cut(exchange, random.nextInt(every), every);
    }

    private Found answers(Conversation told, int first, int every)
            throws InterruptedException, ExecutionException {
        var cuts = new AnswerCuts(town, folder, told);
        var places = cuts.places();
        var chosen =
                IntStream.iterate(first, at -> at < places.size(), at -> at + every)
                        .mapToObj(places::get)
                        .toList();
        var wrong = new ArrayList<String>();
        try (var laptops = Executors.newFixedThreadPool(LAPTOPS)) {
            var cutting =
                    chosen.stream().map(place -> laptops.submit(() -> cuts.cut(place))).toList();
            for (var one : cutting) {
                wrong.addAll(one.get());
            }
        }
        return new Found(chosen.size(), 0, wrong);
    }

    @Override
    public void close() throws IOException, SQLException {
        town.close();
    }

    /// @param answers how many answers were cut
    /// @param requests how many requests were cut
    /// @param wrong what was wrong after one of them
    public record Found(int answers, int requests, List<String> wrong) {

        Found and(Found more) {
            var all = new ArrayList<>(wrong);
            all.addAll(more.wrong);
            return new Found(answers + more.answers, requests + more.requests, all);
        }
    }
}
