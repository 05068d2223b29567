package org.doorstep.bench.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
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
    /// @param lostAlthoughKept how many of those are gone that the forms called kept
    /// @param oldestMissing how old the oldest was that is gone, in milliseconds; 0 for none
    record Killed(int given, long lost, long lostAlthoughKept, double oldestMissing) {}

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
            var kept =
                    VisitScript.FORMS.stream()
                            .collect(
                                    Collectors.toMap(
                                            form -> form,
                                            form ->
                                                    vault.answers()
                                                            .of(Typist.PERSON, draft(form))));
            var missing = new VisitScript(vault.forms()).missing(typed, kept);
            var ages =
                    missing.values().stream()
                            .map(given -> (typed.killed() - given) / 1000.0)
                            .toList();
            return new Killed(
                    typed.moments().size(),
                    ages.stream().filter(age -> age > PROMISED_MILLIS).count(),
                    missing.keySet().stream().filter(number -> number < typed.kept()).count(),
                    ages.stream().max(Double::compare).orElse(0.0));
        }
    }

    private static String draft(String form) {
        return new FormAddress(Typist.PERSON, form, null).draft();
    }
}
