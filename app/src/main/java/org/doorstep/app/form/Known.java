package org.doorstep.app.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.app.text.FactText;
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
import org.doorstep.domain.form.Question.Option;
import org.doorstep.domain.identifier.PartialDate;

/// What is known of the person already and so need not be asked again. An address that must not be
/// disclosed is not known here.
///
/// @param typed what each would be if it were typed, by name
/// @param values by question
/// @param said all that anybody says of a field
record Known(Map<String, String> typed, Map<String, Value> values, Map<Field, List<String>> said) {

    /// Nothing at all.
    static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of());

    /// @param answer as it would stand among the answers
    record Value(Field field, Object answer, Provenance from) {

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
        var said = new EnumMap<Field, List<String>>(Field.class);
        view.values().forEach(shown -> said.put(shown.field(), sources(shown)));
        return new Known(typed, values, said);
    }

    /// What the officer learned, or says otherwise, in a form that is completed, for the service
    /// for which it is. A value that is only taken out says nothing; names belong to a source as a
    /// whole, and an address changes by a move.
    List<Statement> otherwise(Filled filled) {
        var learned = new ArrayList<Statement>();
        filled.form()
                .questions()
                .filter(question -> question.fact() != null)
                .forEach(question ->
                        statement(question, question.fact(), filled).ifPresent(learned::add));
        return learned;
    }

    private Optional<Statement> statement(Question question, Field field, Filled filled) {
        var known = values.get(question.id());
        return filled.answers().get(question.id()) instanceof String answer
                        && Statement.SETTLED.contains(field)
                        && (known == null || !known.agrees(question, answer))
                ? Optional.of(
                        new Statement(
                                filled.form().service(),
                                field,
                                question.option(answer).map(Option::label).orElse(answer),
                                said.getOrDefault(field, List.of())))
                : Optional.empty();
    }

    private static Optional<Value> value(Question question, SingleView view) {
        var field = question.fact();
        if (field == null) {
            return Optional.empty();
        }
        return view.value(field)
                .flatMap(shown ->
                        answer(question, shown, view)
                                .map(answer -> new Value(field, answer, shown.from())));
    }

    private static List<String> sources(ShownValue shown) {
        return Stream.concat(
                        Stream.of(shown.value()), shown.others().stream().map(OtherValue::value))
                .distinct()
                .toList();
    }

    /// A choice is filled in where it has what is known among its options.
    private static Optional<Object> answer(Question question, ShownValue shown, SingleView view) {
        if (question.kind() == Question.Kind.CHOICE) {
            return question.options().stream()
                    .filter(option -> Likeness.same(shown.field(), option.label(), shown.value()))
                    .<Object>map(Option::id)
                    .findFirst();
        }
        return switch (shown.field()) {
            case ADDRESS -> address(shown, view);
            case BIRTH_DATE, DEATH_DATE ->
                    PartialDate.parse(shown.value()).map(PartialDate::toString);
            case PHONE -> Optional.of(FactText.of(Field.PHONE, shown.value()));
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
