package org.doorstep.app.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Likeness;
import org.doorstep.domain.citizen.Provenance;
import org.doorstep.domain.citizen.ShownValue;
import org.doorstep.domain.citizen.ShownValue.OtherValue;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.identifier.PartialDate;

/// What is known of the person already and so need not be asked again. An address that must not be
/// disclosed is not known here.
///
/// @param typed what each would be if it were typed, by name
/// @param values by question
record Known(Map<String, String> typed, Map<String, Value> values) {

    /// @param answer as it would stand among the answers
    /// @param sources all that anybody says of it
    record Value(Field field, Object answer, Provenance from, List<String> sources) {

        /// Whether that comes to the same.
        boolean agrees(Question question, Object other) {
            return answer instanceof String text
                    ? Likeness.same(field, text, other.toString())
                    : AnswerWords.same(question, answer, other);
        }
    }

    static Known of(Form form, SingleView view) {
        var typed = new HashMap<String, String>();
        var values = new HashMap<String, Value>();
        form.questions()
                .forEach(question ->
                        value(question, view)
                                .ifPresent(value -> {
                                    values.put(question.id(), value);
                                    typed.putAll(
                                            Written.of(question, question.id(), value.answer()));
                                }));
        return new Known(typed, values);
    }

    /// What the officer says otherwise in a form that is completed, for the service for which it
    /// is. A value that is only taken out says nothing; names belong to a source as a whole, and an
    /// address changes by a move.
    List<Statement> otherwise(Filled filled) {
        var said = new ArrayList<Statement>();
        values.forEach((id, value) -> {
            var question = filled.form().question(id).orElseThrow();
            var answer = filled.answers().get(id);
            if (answer instanceof String text
                    && Statement.SETTLED.contains(value.field())
                    && !value.agrees(question, text)) {
                said.add(
                        new Statement(
                                filled.form().service(), value.field(), text, value.sources()));
            }
        });
        return said;
    }

    private static Optional<Value> value(Question question, SingleView view) {
        var field = question.fact();
        if (field == null) {
            return Optional.empty();
        }
        return view.value(field)
                .flatMap(shown ->
                        answer(field, shown, view)
                                .map(answer ->
                                        new Value(field, answer, shown.from(), sources(shown))));
    }

    private static List<String> sources(ShownValue shown) {
        return Stream.concat(
                        Stream.of(shown.value()), shown.others().stream().map(OtherValue::value))
                .distinct()
                .toList();
    }

    private static Optional<Object> answer(Field field, ShownValue shown, SingleView view) {
        return switch (field) {
            case ADDRESS -> address(shown, view);
            case BIRTH_DATE, DEATH_DATE ->
                    PartialDate.parse(shown.value()).map(PartialDate::toString);
            default -> Optional.of(shown.value());
        };
    }

    private static Optional<Object> address(ShownValue shown, SingleView view) {
        return view.residences().stream()
                .filter(residence -> residence.address().equals(shown.value()))
                .findFirst()
                .map(residence -> {
                    var answer = new HashMap<String, Object>();
                    answer.put("line", residence.place().line());
                    if (residence.place().postcode() != null) {
                        answer.put("postcode", residence.place().postcode());
                    }
                    if (residence.place().uprn() != null) {
                        answer.put("uprn", residence.place().uprn());
                    }
                    return answer;
                });
    }
}
