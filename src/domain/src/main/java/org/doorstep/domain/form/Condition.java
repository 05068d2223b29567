package org.doorstep.domain.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Whether something is asked, by what is answered elsewhere. Something that is not answered
/// fulfils nothing but a [Not].
public sealed interface Condition {

    /// Whether it holds.
    ///
    /// @param answers by question
    boolean holds(Map<String, Object> answers);

    /// The questions that it looks at.
    Stream<String> questions();

    /// One of these options is the answer, or among the answers.
    record Is(String question, List<String> options) implements Condition {

        public Is {
            options = List.copyOf(options);
        }

        @Override
        public boolean holds(Map<String, Object> answers) {
            var answer = answers.get(question);
            return answer instanceof Collection<?> chosen
                    ? chosen.stream().anyMatch(one -> options.contains(String.valueOf(one)))
                    : answer != null && options.contains(String.valueOf(answer));
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(question);
        }
    }

    /// The number is that or more.
    record AtLeast(String question, long number) implements Condition {

        @Override
        public boolean holds(Map<String, Object> answers) {
            return answers.get(question) instanceof Number answer && answer.longValue() >= number;
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(question);
        }
    }

    /// There is an answer.
    record Answered(String question) implements Condition {

        @Override
        public boolean holds(Map<String, Object> answers) {
            return answers.containsKey(question);
        }

        @Override
        public Stream<String> questions() {
            return Stream.of(question);
        }
    }

    record All(List<Condition> of) implements Condition {

        public All {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Map<String, Object> answers) {
            return of.stream().allMatch(one -> one.holds(answers));
        }

        @Override
        public Stream<String> questions() {
            return of.stream().flatMap(Condition::questions);
        }
    }

    record Any(List<Condition> of) implements Condition {

        public Any {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Map<String, Object> answers) {
            return of.stream().anyMatch(one -> one.holds(answers));
        }

        @Override
        public Stream<String> questions() {
            return of.stream().flatMap(Condition::questions);
        }
    }

    record Not(Condition of) implements Condition {

        @Override
        public boolean holds(Map<String, Object> answers) {
            return !of.holds(answers);
        }

        @Override
        public Stream<String> questions() {
            return of.questions();
        }
    }
}
