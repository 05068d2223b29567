package org.doorstep.bench.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Forms;
import org.doorstep.domain.form.Question;

/// A visit without end on which one answer after the other is given, into two services' forms by
/// turns. The number of an answer says all of it, so two processes need exchange no more.
final class VisitScript {

    /// The forms of the visit.
    static final List<String> FORMS = List.of("care-act-assessment", "housing-benefit-claim");

    /// How many answers are given before the officer turns to the other form.
    private static final int AT_A_TIME = 7;

    private static final String ANSWER = "Answer ";

    private final List<Place> places = new ArrayList<>();

    /// Where an answer goes.
    record Place(String form, String question) {}

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

    Place place(int number) {
        return places.get(number % places.size());
    }

    /// What is typed; a later one in the same place stands for all before it.
    static String answer(int number) {
        return ANSWER + number;
    }

    /// The answers that are not kept, nor one that followed in their place, with when they were
    /// given.
    ///
    /// @param kept by form, what is kept under each name
    Map<Integer, Long> missing(Typed typed, Map<String, Map<String, String>> kept) {
        return typed.moments().entrySet().stream()
                .filter(one -> {
                    var place = place(one.getKey());
                    var found =
                            kept.getOrDefault(place.form(), Map.of())
                                    .getOrDefault(place.question(), "");
                    return number(found) < one.getKey();
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Which answer that is; -1 for none.
    static int number(String answer) {
        return answer.startsWith(ANSWER) ? Integer.parseInt(answer.substring(ANSWER.length())) : -1;
    }

    private static List<String> questions(Form form) {
        return form.questions()
                .filter(question -> question.asked())
                .filter(question ->
                        question.kind() == Question.Kind.TEXT
                                || question.kind() == Question.Kind.LONG_TEXT)
                .map(Question::id)
                .toList();
    }
}
