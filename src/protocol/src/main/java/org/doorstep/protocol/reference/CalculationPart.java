package org.doorstep.protocol.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.domain.form.Calculation;
import org.doorstep.domain.form.Calculation.First;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Kind;
import org.doorstep.domain.form.Question.Option;

/// Reads how an answer follows from others: `{"sum": ["rent", "bills"]}`, `{"sum": ["incomes"],
/// "part": "amount"}`, `{"difference": ["income", "costs"]}`, `{"count": […], "is": "no"}`, and
/// `{"first": [{"when": …, "option": "eligible"}]}` for a choice.
final class CalculationPart {

    private static final Set<Kind> NUMBERS = Set.of(Kind.NUMBER, Kind.MONEY);

    private CalculationPart() {}

    /// @param options of the question itself
    /// @param before the questions that it may look at
    static Calculation read(
            Part part, Kind kind, List<Option> options, Map<String, Question> before) {
        if (part.has("first")) {
            if (kind != Kind.CHOICE) {
                part.wrong("“first” chooses an option: the type is choice.");
            }
            return first(part, options, before);
        }
        if (!NUMBERS.contains(kind)) {
            part.wrong("What is counted is of the type number or money.");
        }
        if (part.has("count")) {
            var of = part.textOrTexts("count");
            var is = part.textOrTexts("is");
            known(part, of, before).forEach(one -> ConditionPart.offered(part, one, is));
            return new Calculation.Count(of, is);
        }
        if (part.has("difference")) {
            var of = part.textOrTexts("difference");
            if (of.size() != 2) {
                part.wrong("A difference is between two questions.");
                return new Calculation.Difference("", "");
            }
            numbers(part, known(part, of, before), "");
            return new Calculation.Difference(of.get(0), of.get(1));
        }
        var of = part.textOrTexts("sum");
        var inRows = part.maybe("part").orElse("");
        numbers(part, known(part, of, before), inRows);
        return new Calculation.Sum(of, inRows);
    }

    private static First first(Part part, List<Option> options, Map<String, Question> before) {
        var cases = new ArrayList<First.Case>();
        for (var each : part.each("first")) {
            var option = each.text("option");
            if (options.stream().noneMatch(one -> one.id().equals(option))) {
                each.wrong("This question has no option “" + option + "”.");
            }
            cases.add(new First.Case(ConditionPart.read(each.inner("when"), before), option));
        }
        return new First(cases);
    }

    private static List<Question> known(Part part, List<String> ids, Map<String, Question> before) {
        var known = new ArrayList<Question>();
        for (var id : ids) {
            var question = before.get(id);
            if (question == null) {
                part.wrong("There is no question “" + id + "” before this one.");
            } else {
                known.add(question);
            }
        }
        return known;
    }

    private static void numbers(Part part, List<Question> questions, String inRows) {
        for (var question : questions) {
            var number =
                    question.kind() == Kind.ROWS
                            ? question.parts().stream()
                                    .anyMatch(one ->
                                            one.id().equals(inRows) && NUMBERS.contains(one.kind()))
                            : NUMBERS.contains(question.kind());
            if (!number) {
                part.wrong(
                        "“" + question.id() + "” is no number, and no list whose “part” is one.");
            }
        }
    }
}
