package org.doorstep.linkage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.doorstep.linkage.compare.Comparison;
import org.doorstep.linkage.compare.Pattern;

/// Learns a model from pairs of which nobody knows what they are, by expectation and maximisation
/// over the [Kind]s of pairs.
///
/// What strangers look like is learnt from pairs drawn by lot, the rest from pairs that agree in
/// something. Pairs drawn by lot that are one person count as such: in a small file there are many.
public final class Estimation {

    private static final int ROUNDS = 50;
    private static final int FEWEST_ROUNDS = 12;
    private static final double SETTLED = 1e-4;
    private static final double SMOOTHING = 2;
    private static final double RANDOM_SMOOTHING = 1;
    private static final double LEAST_SHARE = 1e-12;
    private static final double MOST_AT_FIRST = 0.2;

    /// Among so many pairs, those drawn by lot are strangers.
    private static final double MANY = 1e8;

    private final Patterns alike;
    private final Patterns random;
    private final double pairs;
    private final double[] chances;
    private final boolean households;
    private final Classes classes;

    /// Pairs by pattern, and how many there are of each.
    private record Patterns(long[] patterns, double[] pairs) {

        static Patterns of(PatternCounts counts) {
            var patterns = counts.sorted();
            return new Patterns(
                    patterns, Arrays.stream(patterns).mapToDouble(counts::count).toArray());
        }
    }

    /// @param alike patterns of pairs that agree in something
    /// @param random patterns of pairs drawn by lot
    /// @param pairs how many pairs there are in all
    /// @param rows how many records there are
    /// @param chances for each slot, the least share of strangers that agree fully
    public Estimation(
            PatternCounts alike, PatternCounts random, double pairs, int rows, double[] chances) {
        this.alike = Patterns.of(alike);
        this.random = Patterns.of(random);
        this.pairs = pairs;
        this.chances = chances.clone();
        classes = new Classes(chances.length);
        households = seesHomes();
        set(Kind.SAME_PERSON, Math.min(MOST_AT_FIRST, rows / 4.0 / pairs));
        set(Kind.HOUSEHOLD, households ? Math.min(MOST_AT_FIRST, rows / 2.0 / pairs) : 0);
        set(Kind.FAMILY_NAMESAKES, households ? Math.min(MOST_AT_FIRST, rows / 50.0 / pairs) : 0);
        set(Kind.NAMESAKES, Math.min(MOST_AT_FIRST, rows / 4.0 / pairs));
        setRest();
    }

    /// Learns the model.
    public Model model() {
        learnStrangers(false);
        classes.mix();
        for (var round = 0; round < ROUNDS; round++) {
            var before = share(Kind.SAME_PERSON);
            learnFromAlike();
            if (pairs < MANY) {
                learnStrangers(true);
            }
            classes.mix();
            if (round >= FEWEST_ROUNDS
                    && Math.abs(share(Kind.SAME_PERSON) - before) < SETTLED * before) {
                break;
            }
        }
        return frozen();
    }

    /// Without homes nobody can tell a household.
    private boolean seesHomes() {
        for (var pattern : alike.patterns) {
            if (Pattern.level(pattern, Comparison.PLACE) == 1) {
                return true;
            }
        }
        return false;
    }

    private double share(Kind kind) {
        return classes.priors[kind.ordinal()];
    }

    private void set(Kind kind, double share) {
        classes.priors[kind.ordinal()] = share;
    }

    private void setRest() {
        set(Kind.UNRELATED, 1 - Kind.LEARNT.stream().mapToDouble(this::share).sum());
    }

    private void learnFromAlike() {
        var tally = new Tally(classes);
        var judged = new double[Kind.COUNT];
        for (var i = 0; i < alike.patterns.length; i++) {
            classes.judge(alike.patterns[i], judged);
            tally.add(alike.patterns[i], alike.pairs[i], judged);
        }
        for (var kind : Kind.LEARNT) {
            if (share(kind) > 0) {
                set(kind, Math.max(LEAST_SHARE, tally.pairs(kind) / pairs));
            }
        }
        setRest();
        tally.learn(SMOOTHING);
    }

    /// @param judging whether enough is known to leave out those that are no strangers
    private void learnStrangers(boolean judging) {
        var unrelated = Kind.UNRELATED.ordinal();
        var sums = new double[classes.slots][];
        Arrays.setAll(sums, slot -> new double[classes.levels[unrelated][slot].length]);
        var judged = new double[Kind.COUNT];
        judged[unrelated] = 1;
        for (var i = 0; i < random.patterns.length; i++) {
            var pattern = random.patterns[i];
            if (judging) {
                classes.judge(pattern, judged);
            }
            for (var slot = 0; slot < classes.slots; slot++) {
                var level = Pattern.level(pattern, slot) - 1;
                if (level >= 0) {
                    sums[slot][level] += random.pairs[i] * judged[unrelated];
                }
            }
        }
        for (var slot = 0; slot < classes.slots; slot++) {
            for (var level = 0; level < sums[slot].length; level++) {
                sums[slot][level] += RANDOM_SMOOTHING / sums[slot].length;
            }
            Beginning.normal(sums[slot]);
            sums[slot][0] = Math.max(sums[slot][0], chances[slot]);
            classes.levels[unrelated][slot] = Beginning.normal(sums[slot]);
        }
    }

    private Model frozen() {
        List<Factor> factors = new ArrayList<>();
        for (var slot = 0; slot < classes.slots; slot++) {
            factors.add(
                    new Factor(
                            name(slot),
                            levels(Kind.SAME_PERSON, slot),
                            levels(Kind.HOUSEHOLD, slot),
                            levels(Kind.FAMILY_NAMESAKES, slot),
                            levels(Kind.NAMESAKES, slot),
                            levels(Kind.UNRELATED, slot)));
        }
        return new Model(
                Model.VERSION,
                share(Kind.SAME_PERSON),
                share(Kind.HOUSEHOLD),
                share(Kind.FAMILY_NAMESAKES),
                share(Kind.NAMESAKES),
                factors);
    }

    private static String name(int slot) {
        var comparison = Pattern.comparison(slot);
        var name = comparison.name().toLowerCase(Locale.ROOT);
        return comparison == Comparison.OTHER
                ? name + "_" + (slot - Comparison.OTHER.ordinal() + 1)
                : name;
    }

    private List<Double> levels(Kind kind, int slot) {
        return Arrays.stream(classes.levels[kind.ordinal()][slot]).boxed().toList();
    }
}
