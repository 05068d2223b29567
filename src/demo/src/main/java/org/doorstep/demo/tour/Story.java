package org.doorstep.demo.tour;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Option;

/// What somebody answers who is asked by a form: in words for some questions, by the end of their
/// ids for those that are asked of each outcome alike, and what comes first for all others.
final class Story {

    private static final Pattern ROW = Pattern.compile("\\.\\d+\\.");

    private final Properties told = new Properties();

    /// @param name of the file beside this class
    Story(String name) {
        try (var file = Objects.requireNonNull(Story.class.getResourceAsStream(name));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            told.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is typed; empty where what is known stands there already.
    ///
    /// @param name under which the answer is kept
    String words(Question question, String name) {
        return told(name)
                .orElseGet(() ->
                        question.fact() != null
                                ? ""
                                : switch (question.kind()) {
                                    case NUMBER -> "2";
                                    case MONEY -> "12.50";
                                    default -> "As told at the visit";
                                });
    }

    /// Name, relationship and phone.
    List<String> person(Question question, String name) {
        return Arrays.stream(words(question, name).split(";")).map(String::strip).toList();
    }

    /// What is chosen.
    ///
    /// @param stands whether an option is chosen already: of what is told as `one|another` the one
    ///   is meant that is not, as somebody changes
    List<Option> options(Question question, String name, Predicate<Option> stands) {
        return told(name)
                .map(ids ->
                        Arrays.stream(ids.split(" "))
                                .map(id -> changed(question, id, stands))
                                .toList())
                .orElseGet(() -> List.of(question.options().getFirst()));
    }

    private static Option changed(Question question, String ids, Predicate<Option> stands) {
        var either = Arrays.stream(ids.split("\\|")).map(id -> option(question, id)).toList();
        return either.stream().filter(stands.negate()).findFirst().orElseGet(either::getFirst);
    }

    private static Option option(Question question, String id) {
        return question.option(id)
                .orElseThrow(
                        () -> new IllegalStateException(question.id() + " has no option " + id));
    }

    private Optional<String> told(String name) {
        var id = ROW.matcher(name).replaceAll(".");
        var end = "*" + id.substring(id.lastIndexOf('_') + 1);
        return Optional.ofNullable(told.getProperty(id))
                .or(() -> Optional.ofNullable(told.getProperty(end)));
    }
}
