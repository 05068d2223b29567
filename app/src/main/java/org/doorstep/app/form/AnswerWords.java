package org.doorstep.app.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.app.text.Amounts;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.form.BodyMark;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Option;
import org.doorstep.domain.form.Signature;
import org.doorstep.domain.identifier.PartialDate;

/// Answers as officers read them.
final class AnswerWords {

    private static final Messages TEXT = Messages.of("form");
    private static final int PENCE_IN_POUND = 100;

    private AnswerWords() {}

    /// One answer; of a list a line for each row.
    static String of(Question question, Object answer) {
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> answer.toString();
            case NUMBER ->
                    answer instanceof Number number
                            ? Amounts.count(number.longValue())
                            : answer.toString();
            case MONEY ->
                    answer instanceof Number number ? money(number.longValue()) : answer.toString();
            case CHOICE -> option(question, answer);
            case MANY ->
                    list(answer)
                            .map(one -> option(question, one))
                            .collect(Collectors.joining(", "));
            case DATE ->
                    PartialDate.parse(answer.toString())
                            .map(PartialDate::shown)
                            .orElse(answer.toString());
            case ADDRESS -> parts(answer, "line", "postcode");
            case PERSON -> parts(answer, "name", "relationship", "phone");
            case BODY_MAP -> marks(answer);
            case SIGNATURE ->
                    Signature.read(answer)
                            .map(signed ->
                                    TEXT.get(
                                            signed.strokes().isEmpty()
                                                    ? "signed.typed"
                                                    : "signed.drawn",
                                            signed.name()))
                            .orElse("");
            case PHOTO, FILE ->
                    AttachedFile.all(answer).stream()
                            .map(AnswerWords::file)
                            .collect(Collectors.joining("\n"));
            case ROWS ->
                    list(answer)
                            .map(row -> row(question.parts(), row))
                            .collect(Collectors.joining("\n"));
        };
    }

    /// *£412.60*.
    static String money(long pence) {
        var pounds = Math.abs(pence);
        return "%s£%s.%02d"
                .formatted(
                        pence < 0 ? "−" : "",
                        Amounts.count(pounds / PENCE_IN_POUND),
                        pounds % PENCE_IN_POUND);
    }

    /// Whether two answers say the same.
    static boolean same(Question question, Object one, Object other) {
        return of(question, one).equals(of(question, other));
    }

    private static String row(List<Question> parts, Object row) {
        var words = new ArrayList<String>();
        if (row instanceof Map<?, ?> cells) {
            for (var part : parts) {
                var answer = cells.get(part.id());
                if (answer != null) {
                    words.add(of(part, answer));
                }
            }
        }
        return String.join(", ", words);
    }

    private static String marks(Object answer) {
        return list(answer)
                .flatMap(mark -> BodyMark.read(mark).stream())
                .map(AnswerWords::mark)
                .collect(Collectors.joining("\n"));
    }

    /// *kitchen.jpg: damp below the window*.
    private static String file(AttachedFile file) {
        return file.caption().isBlank() ? file.name() : file.name() + ": " + file.caption();
    }

    /// *Front, left arm: bruise*.
    static String mark(BodyMark mark) {
        var place = TEXT.get("mark.at", side(mark.side()), BodyPlaces.nearest(mark));
        return mark.words().isBlank() ? place : place + ": " + mark.words();
    }

    static String side(BodyMark.Side side) {
        return TEXT.get("side." + side);
    }

    private static String option(Question question, Object id) {
        return question.option(id.toString()).map(Option::label).orElse(id.toString());
    }

    private static String parts(Object answer, String... parts) {
        return answer instanceof Map<?, ?> object
                ? Stream.of(parts)
                        .map(object::get)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(", "))
                : answer.toString();
    }

    private static Stream<?> list(Object answer) {
        return answer instanceof List<?> list ? list.stream() : Stream.of(answer);
    }
}
