package org.doorstep.linkage.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.doorstep.linkage.mention.Meaning.DOB;
import static org.doorstep.linkage.mention.Meaning.GIVEN;
import static org.doorstep.linkage.mention.Meaning.NHS_NUMBER;
import static org.doorstep.linkage.mention.Meaning.SURNAME;
import static org.doorstep.linkage.mention.Meaning.UPRN;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.linkage.Mentions;
import org.doorstep.linkage.compare.Comparison;
import org.doorstep.linkage.compare.Pattern;
import org.doorstep.linkage.group.Constraints;
import org.doorstep.linkage.group.Constraints.Bar;
import org.doorstep.linkage.model.Factor;
import org.doorstep.linkage.model.Kind;
import org.doorstep.linkage.model.Model;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.weigh.Weights;
import org.junit.jupiter.api.Test;

class ExplainingTest {

    private final Rows rows =
            new Mentions()
                    .add(GIVEN, "Ada", SURNAME, "Ash", DOB, "1979-03-14", UPRN, "1")
                    .add(GIVEN, "Ada", SURNAME, "Ash", DOB, "1979-03-14", UPRN, "1")
                    .add(GIVEN, "Bo", SURNAME, "Ash", DOB, "2011-08-02", UPRN, "1")
                    .add(NHS_NUMBER, "9990000018")
                    .add(NHS_NUMBER, "9990000026")
                    .rows();
    private final Explaining explaining =
            new Explaining(
                    rows, new Weights(rows, model()), new Constraints(rows), Nicknames.shipped());

    /// A model in which one person's records agree, a household shares home and surname, namesakes
    /// share their names, and strangers share nothing.
    private static Model model() {
        var factors = new ArrayList<Factor>();
        for (var slot = 0; slot < Pattern.slots(1); slot++) {
            var comparison = Pattern.comparison(slot);
            var home = comparison == Comparison.PLACE || comparison == Comparison.SURNAME;
            var name = comparison == Comparison.GIVEN || comparison == Comparison.SURNAME;
            factors.add(
                    new Factor(
                            comparison.name(),
                            levels(comparison, .9),
                            levels(comparison, home ? .9 : .01),
                            levels(comparison, home || name ? .9 : .01),
                            levels(comparison, name ? .9 : .01),
                            levels(comparison, .01)));
        }
        return new Model(Model.VERSION, .001, .001, 1e-9, .001, factors);
    }

    private static List<Double> levels(Comparison comparison, double best) {
        var levels = new ArrayList<Double>();
        levels.add(best);
        for (var level = 2; level <= comparison.levels(); level++) {
            levels.add((1 - best) / (comparison.levels() - 1));
        }
        return levels;
    }

    @Test
    void twoRecordsThatAgreeInAllAreOnePerson() {
        var explanation = explaining.of(0, 1);

        assertThat(explanation.likeliest()).isEqualTo(Kind.SAME_PERSON);
        assertThat(explanation.weight()).isPositive();
    }

    @Test
    void anotherFirstNameAtTheSameHomeLooksLikeARelative() {
        assertThat(explaining.of(0, 2).likeliest()).isEqualTo(Kind.HOUSEHOLD);
    }

    @Test
    void theMostTellingComparisonComesFirst() {
        var parts = explaining.of(0, 1).parts();

        assertThat(parts)
                .isSortedAccordingTo((one, other) ->
                        Double.compare(Math.abs(other.bits()), Math.abs(one.bits())));
    }

    @Test
    void priorAndPartsMakeUpTheWeightAgainstTheBestOtherExplanation() {
        var explanation = explaining.of(0, 1);
        var sum = explanation.parts().stream().mapToDouble(Explanation.Part::bits).sum();

        assertThat(explanation.prior() + sum).isCloseTo(explanation.weight(), within(1.5));
    }

    @Test
    void whatKeepsTwoRecordsApartIsSaid() {
        assertThat(explaining.of(3, 4).bar()).isEqualTo(Bar.NHS_NUMBERS);
    }
}
