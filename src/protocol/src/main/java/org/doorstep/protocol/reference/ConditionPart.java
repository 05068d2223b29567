package org.doorstep.protocol.reference;

import java.util.List;
import java.util.Map;
import org.doorstep.domain.form.Condition;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Kind;
import org.doorstep.domain.form.Question.Option;
import org.jspecify.annotations.Nullable;

/// Reads under which answers something is asked: `{"question": "pain", "is": "yes"}`, `at_least`,
/// `answered`, and `all`, `any`, `not` of such.
final class ConditionPart {

    private ConditionPart() {}

    /// @param before the questions that it may look at; null where the form is not known
    static Condition read(Part part, @Nullable Map<String, Question> before) {
        if (part.has("all")) {
            return new Condition.All(each(part, "all", before));
        }
        if (part.has("any")) {
            return new Condition.Any(each(part, "any", before));
        }
        if (part.has("not")) {
            return new Condition.Not(read(part.inner("not"), before));
        }
        var id = part.text("question");
        var question = before == null ? null : before.get(id);
        if (before != null && question == null && !id.isEmpty()) {
            part.wrong("There is no question “" + id + "” before this one.");
        }
        if (part.has("at_least")) {
            if (question != null
                    && question.kind() != Kind.NUMBER
                    && question.kind() != Kind.MONEY) {
                part.wrong("The answer to “" + id + "” is no number.");
            }
            return new Condition.AtLeast(id, part.number("at_least").orElse(0L));
        }
        if (part.has("is")) {
            var options = part.textOrTexts("is");
            if (question != null) {
                offered(part, question, options);
            }
            return new Condition.Is(id, options);
        }
        if (!part.flag("answered")) {
            part.wrong("Say what the answer is: use “is”, “at_least” or “answered”: true.");
        }
        return new Condition.Answered(id);
    }

    /// Notes options that a question does not have.
    static void offered(Part part, Question question, List<String> options) {
        if (question.kind() != Kind.CHOICE && question.kind() != Kind.MANY) {
            part.wrong("The answer to “" + question.id() + "” is no choice.");
            return;
        }
        for (var option : options) {
            if (question.option(option).isEmpty()) {
                part.wrong(
                        "“%s” has no option “%s”. It has: %s."
                                .formatted(
                                        question.id(),
                                        option,
                                        String.join(
                                                ", ",
                                                question.options().stream()
                                                        .map(Option::id)
                                                        .toList())));
            }
        }
    }

    private static List<Condition> each(
            Part part, String name, @Nullable Map<String, Question> before) {
        return part.each(name).stream().map(one -> read(one, before)).toList();
    }
}
