package org.doorstep.app.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.form.BodyMark;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Signature;
import org.doorstep.domain.identifier.PartialDate;

/// An answer as it would be typed: the way back from [Typing].
final class Written {

    private Written() {}

    /// What would be typed, by name.
    ///
    /// @param name under which the question is kept
    static Map<String, String> of(Question question, String name, Object answer) {
        var typed = new LinkedHashMap<String, String>();
        write(question, name, answer, typed);
        return typed;
    }

    private static void write(
            Question question, String name, Object answer, Map<String, String> typed) {
        switch (question.kind()) {
            case TEXT, LONG_TEXT, NUMBER, CHOICE -> typed.put(name, answer.toString());
            case MANY -> typed.put(name, joined((List<?>) answer));
            case MONEY ->
                    typed.put(
                            name, BigDecimal.valueOf(((Number) answer).longValue(), 2).toString());
            case DATE ->
                    PartialDate.parse(answer.toString())
                            .ifPresent(date -> {
                                typed.put(name + ".day", part(date.day()));
                                typed.put(name + ".month", part(date.month()));
                                typed.put(name + ".year", part(date.year()));
                            });
            case ADDRESS, PERSON ->
                    ((Map<?, ?>) answer)
                            .forEach((part, text) -> typed.put(name + "." + part, text.toString()));
            case BODY_MAP ->
                    typed.put(
                            name,
                            marks(
                                    ((List<?>) answer)
                                            .stream()
                                                    .flatMap(mark -> BodyMark.read(mark).stream())
                                                    .toList()));
            case SIGNATURE ->
                    Signature.read(answer)
                            .ifPresent(signed -> {
                                typed.put(name + ".name", signed.name());
                                typed.put(name + ".strokes", strokes(signed.strokes()));
                            });
            case PHOTO, FILE -> typed.put(name, files(AttachedFile.all(answer)));
            case ROWS -> rows(question, name, (List<?>) answer, typed);
        }
    }

    private static void rows(Question list, String name, List<?> rows, Map<String, String> typed) {
        for (int i = 0; i < rows.size(); i++) {
            var row = (Map<?, ?>) rows.get(i);
            for (var part : list.parts()) {
                var answer = row.get(part.id());
                if (answer != null) {
                    write(part, Typing.cell(name, i + 1, part.id()), answer, typed);
                }
            }
            typed.merge(name, String.valueOf(i + 1), (before, next) -> before + " " + next);
        }
    }

    static String marks(List<BodyMark> marks) {
        return marks.stream()
                .map(mark ->
                        "%s %d %d %s"
                                .formatted(
                                        mark.side(),
                                        mark.x(),
                                        mark.y(),
                                        mark.words().replace('\n', ' ')))
                .collect(Collectors.joining("\n"));
    }

    static String files(List<AttachedFile> files) {
        return files.stream()
                .map(file ->
                        String.join(
                                "\t",
                                file.id().toString(),
                                file.sha256(),
                                String.valueOf(file.size()),
                                file.mediaType(),
                                file.takenAt().toString(),
                                file.seenAt() == null ? "" : file.seenAt().toString(),
                                plain(file.name()),
                                plain(file.caption())))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String words) {
        return words.replaceAll("[\\t\\n\\r]", " ");
    }

    static String strokes(List<List<Integer>> strokes) {
        return strokes.stream().map(Written::joined).collect(Collectors.joining(";"));
    }

    private static String joined(List<?> words) {
        return words.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String part(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }
}
