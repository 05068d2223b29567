package org.doorstep.bench.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.bench.laptop.EmptyLaptop;
import org.doorstep.bench.measure.BenchException;

/// Kills a [Visitor] again and again, and asks the laptop each time what it has.
final class VisitKills {

    private static final int PROMISED_MILLIS = 250;
    private static final int LONGEST_RUN = 60;

    private final Path data;
    private final Random random;
    private final EmptyLaptop laptop;

    /// @param laptop whose folder that is; it has no officer yet
    VisitKills(Path data, EmptyLaptop laptop, long seed) {
        this.data = data;
        this.random = new Random(seed);
        this.laptop = laptop;
        laptop.enrol();
    }

    /// What one kill cost.
    ///
    /// @param given how many answers were given since the start
    /// @param lost how many of those that were 250 ms old are gone
    record Killed(int given, long lost) {}

    /// Lets somebody answer for a while and kills them at any moment.
    ///
    /// @throws BenchException if the visit itself is not as it was
    Killed once() throws IOException, InterruptedException {
        Typed typed;
        try (var process = TypistProcess.start(Visitor.class, data, random.nextLong())) {
            typed = process.killWithin(random, LONGEST_RUN);
        }
        try (var vault = laptop.open()) {
            var underWay = vault.visits().underWay();
            if (underWay.size() != 1 || underWay.getFirst().entries().size() != 3) {
                throw new BenchException("the visit is not as it began", null);
            }
            var lost =
                    new VisitScript(vault.forms())
                            .lost(
                                    typed,
                                    PROMISED_MILLIS,
                                    form ->
                                            vault.answers()
                                                    .of(
                                                            Typist.PERSON,
                                                            new FormAddress(
                                                                            Typist.PERSON,
                                                                            form,
                                                                            null)
                                                                    .draft()));
            return new Killed(typed.moments().size(), lost);
        }
    }
}
