package org.doorstep.borough.dice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Choices of which some come up more often than others.
public final class Weighted<T> {
    private final List<T> choices;
    private final double[] upTo;

    private Weighted(List<T> choices, double[] upTo) {
        this.choices = choices;
        this.upTo = upTo;
    }

    /// Begins a list of choices.
    public static <T> Builder<T> of(T choice, double weight) {
        return new Builder<T>().or(choice, weight);
    }

    /// Choices that grow rarer with their place in the list, as names do.
    public static <T> Weighted<T> commonestFirst(List<T> choices) {
        var builder = new Builder<T>();
        for (var place = 0; place < choices.size(); place++) {
            builder.or(choices.get(place), 1.0 / (place + 8));
        }
        return builder.build();
    }

    /// One of the choices.
    public T pick(Dice dice) {
        var at = Arrays.binarySearch(upTo, dice.unit() * upTo[upTo.length - 1]);
        return choices.get(Math.min(at < 0 ? -at - 1 : at + 1, choices.size() - 1));
    }

    /// Collects choices and their weights.
    public static final class Builder<T> {
        private final List<T> choices = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();

        /// One more choice.
        public Builder<T> or(T choice, double weight) {
            choices.add(choice);
            weights.add(weight);
            return this;
        }

        /// The choices, ready to pick from.
        public Weighted<T> build() {
            var upTo = new double[weights.size()];
            var sum = 0.0;
            for (var i = 0; i < upTo.length; i++) {
                sum += weights.get(i);
                upTo[i] = sum;
            }
            return new Weighted<>(List.copyOf(choices), upTo);
        }
    }
}
