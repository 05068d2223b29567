package org.doorstep.domain.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An answer that follows from others. There is none as long as nothing that it looks at is
/// answered.
public sealed interface Calculation {

    /// The answer: a whole number, or the id of an option; null for none.
    ///
    /// @param answers by question
    @Nullable Object of(Map<String, Object> answers);

    /// The questions that it looks at.
    Stream<String> questions();

    /// These together; of a list, what its rows hold in that part.
    ///
    /// @param part of the rows of lists among the questions; empty where there are none
    record Sum(List<String> of, String part) implements Calculation {

        public Sum {
            of = List.copyOf(of);
        }

        @Override
        public @Nullable Object of(Map<String, Object> answers) {
            var numbers =
                    of.stream().map(answers::get).flatMap(answer -> numbers(answer, part)).toList();
            return numbers.isEmpty() ? null : numbers.stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public Stream<String> questions() {
            return of.stream();
        }

        private static Stream<Long> numbers(@Nullable Object answer, String part) {
            return switch (answer) {
                case Number number -> Stream.of(number.longValue());
                case Collection<?> rows ->
                        rows.stream()
                                .filter(Map.class::isInstance)
                                .flatMap(row -> numbers(((Map<?, ?>) row).get(part), part));
                case null, default -> Stream.empty();
            };
        }
    }

    /// The first without the second; what is not answered counts as nothing.
    record Difference(String from, String without) implements Calculation {

        @Override
        public @Nullable Object of(Map<String, Object> answers) {
            if (!answers.containsKey(from) && !answers.containsKey(without)) {
                return null;
            }
            return number(answers.get(from)) - number(answers.get(without));
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(from, without);
        }

        private static long number(@Nullable Object answer) {
            return answer instanceof Number number ? number.longValue() : 0L;
        }
    }

    /// How many of these questions are answered with one of these options.
    record Count(List<String> of, List<String> options) implements Calculation {

        public Count {
            of = List.copyOf(of);
            options = List.copyOf(options);
        }

        @Override
        public @Nullable Object of(Map<String, Object> answers) {
            if (of.stream().noneMatch(answers::containsKey)) {
                return null;
            }
            return of.stream()
                    .filter(question -> new Condition.Is(question, options).holds(answers))
                    .count();
        }

        @Override
        public Stream<String> questions() {
            return of.stream();
        }
    }

    /// The option of the first case that holds.
    record First(List<Case> cases) implements Calculation {

        /// @param option its id
        public record Case(Condition when, String option) {}

        public First {
            cases = List.copyOf(cases);
        }

        @Override
        public @Nullable Object of(Map<String, Object> answers) {
            return cases.stream()
                    .filter(one -> one.when().holds(answers))
                    .map(Case::option)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Stream<String> questions() {
            return cases.stream().flatMap(one -> one.when().questions());
        }
    }
}
