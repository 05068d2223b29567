package org.doorstep.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.doorstep.linkage.compare.Comparison;
import org.doorstep.linkage.compare.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A made-up set of pairs whose kinds are known, from which the model must be found again.
class EstimationTest {

    private static final int ROWS = 20_000;
    private static final double PAIRS = (double) ROWS * (ROWS - 1) / 2;
    private static final int SAME = 9_000;
    private static final int HOUSEHOLD = 12_000;
    private static final int NAMESAKES = 4_000;
    private static final int STRANGERS = 60_000;
    private static final int FATHER_AND_SON = 600;

    private final Random random = new Random(7);
    private final PatternCounts alike = new PatternCounts();
    private final PatternCounts lots = new PatternCounts();

    @BeforeEach
    void pairs() {
        for (var i = 0; i < SAME; i++) {
            alike.add(pattern(.9, .92, .99, .6, .99));
        }
        for (var i = 0; i < HOUSEHOLD; i++) {
            alike.add(pattern(.02, .7, .0001, .97, .4));
        }
        for (var i = 0; i < FATHER_AND_SON; i++) {
            alike.add(pattern(.98, .98, .0001, .97, .99));
        }
        for (var i = 0; i < NAMESAKES; i++) {
            alike.add(pattern(.98, .98, .0001, 0, .99));
        }
        for (var i = 0; i < STRANGERS; i++) {
            alike.add(pattern(.001, .001, .0001, 0, .5));
            lots.add(pattern(.001, .001, .0001, 0, .5));
        }
    }

    private long pattern(double given, double surname, double birth, double place, double sex) {
        return level(Comparison.GIVEN, given)
                | level(Comparison.SURNAME, surname)
                | level(Comparison.BIRTH, birth)
                | level(Comparison.PLACE, place)
                | level(Comparison.SEX, sex);
    }

    private long level(Comparison comparison, double best) {
        var level = random.nextDouble() < best ? 1 : comparison.levels();
        return Pattern.at(comparison, level);
    }

    private Model model() {
        var slots = Pattern.slots(0);
        return new Estimation(alike, lots, PAIRS, ROWS, new double[slots]).model();
    }

    private static double best(Model model, Comparison comparison, Kind kind) {
        return model.factors().get(comparison.ordinal()).of(kind).getFirst();
    }

    @Test
    void theNumberOfPairsOfEachKindIsFound() {
        var model = model();

        assertThat(model.same() * PAIRS).isCloseTo(SAME, within(0.03 * SAME));
        assertThat(model.household() * PAIRS).isCloseTo(HOUSEHOLD, within(0.1 * HOUSEHOLD));
        assertThat(model.familyNamesakes() * PAIRS)
                .isCloseTo(FATHER_AND_SON, within(0.15 * FATHER_AND_SON));
        assertThat(model.namesakes() * PAIRS).isCloseTo(NAMESAKES, within(0.1 * NAMESAKES));
    }

    @Test
    void howOftenRecordsOfOnePersonAgreeIsFound() {
        var model = model();

        assertThat(best(model, Comparison.GIVEN, Kind.SAME_PERSON)).isCloseTo(.9, within(.02));
        assertThat(best(model, Comparison.BIRTH, Kind.SAME_PERSON)).isCloseTo(.99, within(.01));
        assertThat(best(model, Comparison.PLACE, Kind.SAME_PERSON)).isCloseTo(.6, within(.03));
    }

    @Test
    void peopleOfOneHouseholdShareHomeAndSurnameButNotTheFirstName() {
        var model = model();

        assertThat(best(model, Comparison.PLACE, Kind.HOUSEHOLD)).isGreaterThan(.9);
        assertThat(best(model, Comparison.SURNAME, Kind.HOUSEHOLD)).isCloseTo(.7, within(.05));
        assertThat(best(model, Comparison.GIVEN, Kind.HOUSEHOLD)).isLessThan(.09);
    }

    @Test
    void theSamePairsGiveTheSameModel() {
        assertThat(model()).isEqualTo(model());
    }
}
