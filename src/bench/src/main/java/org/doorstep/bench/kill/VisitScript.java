package org.doorstep.bench.kill;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Forms;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Kind;
import org.doorstep.domain.form.Question.Option;

/// A visit without end on which one answer after the other is given, into two services' forms by
/// turns: words, choices, several of a list, and dates. The number of an answer says all of it, so
/// two processes need exchange no more.
final class VisitScript {

    /// The forms of the visit.
    static final List<String> FORMS = List.of("care-act-assessment", "housing-benefit-claim");

    /// How many answers are given before the officer turns to the other form.
    private static final int AT_A_TIME = 7;

    private static final Set<Kind> ANSWERED =
            EnumSet.of(Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.MANY, Kind.DATE);
    private static final String WORDS = "Answer ";
    private static final int FIRST_YEAR = 1950;

    private final List<Place> places = new ArrayList<>();

    /// Where an answer goes.
    private record Place(String form, Question question) {}

    /// An answer.
    ///
    /// @param typed what is typed, by the name under which it is kept
    record Given(String form, Map<String, String> typed) {

        boolean isIn(Map<String, Map<String, String>> kept) {
            return kept.getOrDefault(form, Map.of()).entrySet().containsAll(typed.entrySet());
        }
    }

    VisitScript(Forms forms) {
        var lists = FORMS.stream().map(id -> questions(forms.newest(id).orElseThrow())).toList();
        var most = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int from = 0; from < most; from += AT_A_TIME) {
            for (int form = 0; form < lists.size(); form++) {
                var questions = lists.get(form);
                for (int at = from; at < Math.min(from + AT_A_TIME, questions.size()); at++) {
                    places.add(new Place(FORMS.get(form), questions.get(at)));
                }
            }
        }
    }

    /// The answer with that number; a later one in the same place stands for all before it.
    Given answer(int number) {
        var place = places.get(number % places.size());
        return new Given(place.form(), typed(place.question(), number, number / places.size()));
    }

    /// The answers that are not kept, nor one that followed in their place, with when they were
    /// given.
    ///
    /// @param kept by form, what is kept under each name
    Map<Integer, Long> missing(Typed typed, Map<String, Map<String, String>> kept) {
        return typed.moments().entrySet().stream()
                .filter(one -> !isThere(one.getKey(), typed, kept))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The number behind that of every answer in words that is kept.
    static int after(Stream<String> kept) {
        return kept.filter(answer -> answer.startsWith(WORDS))
                        .mapToInt(answer -> Integer.parseInt(answer.substring(WORDS.length())))
                        .max()
                        .orElse(-1)
                + 1;
    }

    private boolean isThere(int number, Typed typed, Map<String, Map<String, String>> kept) {
        return typed.moments().tailMap(number, true).keySet().stream()
                .filter(later -> (later - number) % places.size() == 0)
                .anyMatch(later -> answer(later).isIn(kept));
    }

    /// @param round how often all places were answered before, so that each answer is another one
    private static Map<String, String> typed(Question question, int number, int round) {
        var name = question.id();
        return switch (question.kind()) {
            case CHOICE -> Map.of(name, option(question, round));
            case MANY -> Map.of(name, option(question, round) + " " + option(question, round + 1));
            case DATE ->
                    Map.of(
                            name + ".day", "14",
                            name + ".month", "3",
                            name + ".year", String.valueOf(FIRST_YEAR + round));
            default -> Map.of(name, WORDS + number);
        };
    }

    private static String option(Question question, int number) {
        List<Option> options = question.options();
        return options.get(number % options.size()).id();
    }

    private static List<Question> questions(Form form) {
        return form.questions()
                .filter(Question::asked)
                .filter(question -> ANSWERED.contains(question.kind()))
                .toList();
    }
}
