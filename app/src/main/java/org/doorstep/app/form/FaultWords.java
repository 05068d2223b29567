package org.doorstep.app.form;

import java.util.Locale;
import java.util.Objects;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.form.Fault;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Day;
import org.doorstep.domain.form.Question.Kind;

/// Says what to do about an answer that does not fit, in the GOV.UK manner.
final class FaultWords {

    private static final Messages TEXT = Messages.of("form");

    private FaultWords() {}

    static String of(Form form, Fault fault) {
        var steps = fault.path().split("/");
        var question = form.question(steps[0]).orElseThrow();
        if (steps.length < 3) {
            return of(question, fault);
        }
        var part =
                question.parts().stream()
                        .filter(one -> one.id().equals(steps[2]))
                        .findFirst()
                        .orElse(question);
        return TEXT.get(
                "fault.row", question.label(), Integer.parseInt(steps[1]) + 1, of(part, fault));
    }

    private static String of(Question question, Fault fault) {
        var limit = limit(question, fault);
        return switch (fault.keyword()) {
            case "required" -> missing(question);
            case "minLength" -> TEXT.get("fault.minLength", named(question), limit);
            case "maxLength" -> TEXT.get("fault.maxLength", named(question), limit);
            case "minimum" -> TEXT.get("fault.minimum", named(question), limit);
            case "maximum" -> TEXT.get("fault.maximum", named(question), limit);
            case "minItems" -> TEXT.get("fault.minItems", named(question), limit);
            case "maxItems" -> TEXT.get("fault.maxItems", named(question), limit);
            case "pattern" ->
                    Objects.requireNonNullElseGet(
                            question.error(), () -> TEXT.get("fault.pattern", named(question)));
            case Typing.DATE_PART -> TEXT.get("fault.datePart", named(question), limit);
            case Typing.NO_DATE -> TEXT.get("fault.noDate", named(question));
            case Typing.NO_NUMBER -> TEXT.get("fault.noNumber", named(question));
            case Typing.NO_MONEY -> TEXT.get("fault.noMoney", named(question));
            default -> ofDay(question, fault);
        };
    }

    private static String ofDay(Question question, Fault fault) {
        for (var day : Day.values()) {
            if (day.name().equals(fault.keyword())) {
                return TEXT.get(
                        "fault.day." + day.name().toLowerCase(Locale.ROOT), named(question));
            }
        }
        return TEXT.get("fault.other", named(question));
    }

    private static String missing(Question question) {
        if (question.subject().isEmpty()) {
            return TEXT.get("fault.unanswered", question.label());
        }
        return switch (question.kind()) {
            case CHOICE, MANY -> TEXT.get("fault.select", question.subject());
            case ROWS, BODY_MAP, PHOTO, FILE -> TEXT.get("fault.add", question.subject());
            default -> TEXT.get("fault.enter", question.subject());
        };
    }

    /// *Date of birth*; a question that is a sentence in quotation marks.
    private static String named(Question question) {
        var subject = question.subject();
        return subject.isEmpty()
                ? TEXT.get("fault.answerTo", question.label())
                : subject.substring(0, 1).toUpperCase(Locale.UK) + subject.substring(1);
    }

    private static String limit(Question question, Fault fault) {
        var limit = fault.limit();
        if (limit == null) {
            return "";
        }
        return question.kind() == Kind.MONEY && limit.chars().allMatch(Character::isDigit)
                ? AnswerWords.money(Long.parseLong(limit))
                : limit;
    }
}
