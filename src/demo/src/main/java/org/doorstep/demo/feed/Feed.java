package org.doorstep.demo.feed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.doorstep.borough.Borough;
import org.doorstep.borough.BoroughPlan;
import org.doorstep.demo.console.Console;
import org.doorstep.hub.signin.SignIn;
import tools.jackson.databind.JsonNode;

/// Makes Wrenford's extracts, brings them to the hub and has them linked. Remembers what the hub
/// was fed, so that a second run starts at once.
public final class Feed {

    /// In the order in which a night's job brings them: who works here, who lives here, what
    /// happened, who works with whom. What stands together needs nothing of one another and begins
    /// with the longest.
    static final List<List<String>> NIGHT =
            List.of(
                    List.of("staff"),
                    List.of("counciltax", "housing", "benefits", "adultcare", "children"),
                    List.of("contacts", "adultcare_events", "rent", "repairs", "children_events"),
                    List.of("allocations"));

    /// The hub takes three. Each keeps one core of its database busy, and two are what a small
    /// machine has.
    private static final int AT_A_TIME = 2;

    private static final String FEEDING = "feeding";
    private static final String FED = "fed";
    private static final long SEED = 2026;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);

    private final Console console;
    private final Path state;

    /// @param state where the extracts go and where it is remembered what was fed
    public Feed(Console console, Path state) {
        this.console = console;
        this.state = state;
    }

    /// How many people the hub was fed with; 0 for none yet.
    public int fed() throws IOException {
        return people(FED);
    }

    /// How many people a feeding was for that began and did not come to its end; 0 if there was
    /// none.
    public int interrupted() throws IOException {
        return people(FEEDING);
    }

    /// Makes the borough, brings every extract and links them.
    public void feed(URI hub, SignIn.DemoIssuer issuer, int people) throws Exception {
        // First of all: extracts of another size on top of half of these would look cut off.
        Files.writeString(state.resolve(FEEDING), Integer.toString(people));
        var extracts = make(people);
        try (var importer = new ImporterClient(hub, issuer.importerSecret())) {
            bring(importer, extracts);
            console.during("Linking records to people", () -> link(importer));
        }
        Files.move(state.resolve(FEEDING), state.resolve(FED), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Writes the extracts of the borough's first night.
    ///
    /// @return the folder they are in
    public Path make(int people) throws Exception {
        var plan = new BoroughPlan(SEED, people, BoroughPlan.FIRST_NIGHT);
        var extracts = state.resolve("extracts");
        return console.during(
                String.format(Locale.UK, "Making the borough of Wrenford, %,d people", people),
                () -> {
                    new Borough(plan).writeExtracts(extracts, console::progress);
                    return extracts;
                });
    }

    /// Brings every extract to the hub, without linking.
    ///
    /// @return how many rows the hub read
    public long bring(ImporterClient importer, Path extracts) throws Exception {
        var rows = 0L;
        for (var sources : NIGHT) {
            rows +=
                    console.during(
                            "Importing " + String.join(", ", sources),
                            () -> bring(importer, extracts, sources),
                            read -> String.format(Locale.UK, "%,d rows", read));
        }
        return rows;
    }

    private long bring(ImporterClient importer, Path extracts, List<String> sources)
            throws Exception {
        var threads = Thread.ofVirtual().factory();
        try (var lanes = Executors.newFixedThreadPool(AT_A_TIME, threads)) {
            var brought =
                    sources.stream()
                            .map(source -> lanes.submit(() -> bring(importer, extracts, source)))
                            .toList();
            try {
                var rows = 0L;
                for (var source : brought) {
                    rows += source.get();
                }
                return rows;
            } catch (ExecutionException e) {
                // The others need not go on.
                lanes.shutdownNow();
                throw e.getCause() instanceof IOException why ? why : e;
            }
        }
    }

    private long bring(ImporterClient importer, Path extracts, String source) throws Exception {
        var start = System.nanoTime();
        var counts =
                importer.bring(source, BoroughPlan.FIRST_NIGHT, extracts.resolve(source + ".csv"));
        console.say(
                "  "
                        + source
                        + " in "
                        + Console.seconds(System.nanoTime() - start)
                        + ": "
                        + counted(counts));
        return counts.path("read").asLong();
    }

    /// Has everything linked that the hub has, and returns when that is done.
    ///
    /// @return how it ended, as the hub says
    public JsonNode link(ImporterClient importer) throws IOException, InterruptedException {
        var run = importer.link();
        var id = run.path("id").asString();
        while (run.path("state").asString().equals("running")) {
            console.progress(
                    run.path("stage").asString("Linking"),
                    run.path("done").asLong(),
                    run.path("total").asLong());
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
            run = importer.linkRun(id);
        }
        if (!run.path("state").asString().equals("done")) {
            throw new IOException("Linking failed: " + run);
        }
        return run;
    }

    private static String counted(JsonNode counts) {
        return String.format(
                Locale.UK,
                "%,d rows, %,d records new, %,d changed, %,d ended, %,d rows rejected",
                counts.path("read").asLong(),
                counts.path("new").asLong(),
                counts.path("changed").asLong(),
                counts.path("ended").asLong(),
                counts.path("rejected").asLong());
    }

    private int people(String mark) throws IOException {
        var file = state.resolve(mark);
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }
}
