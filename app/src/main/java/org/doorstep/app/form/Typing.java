package org.doorstep.app.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doorstep.app.text.TypedDate;
import org.doorstep.domain.attachment.AttachedFile;
import org.doorstep.domain.form.BodyMark;
import org.doorstep.domain.form.Fault;
import org.doorstep.domain.form.Filled;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Kind;
import org.doorstep.domain.form.Question.Precision;
import org.doorstep.domain.form.Signature;
import org.doorstep.domain.identifier.PartialDate;
import org.jspecify.annotations.Nullable;

/// What is typed into a form, read as answers. What cannot be read counts as not answered, and is a
/// fault.
///
/// What is typed is kept under names: that of the question, for an answer of several parts with the
/// part behind it (`born.year`). A list keeps the numbers of its rows, which never change, and each
/// cell behind the number: `medicines` is `1 3`, `medicines.3.dose`.
///
/// @param given answers by question
/// @param faults by path of the question
/// @param names under which each question of a row is kept, by its path
record Typing(Map<String, Object> given, Map<String, Fault> faults, Map<String, String> names) {

    static final String DATE_PART = "date-part";
    static final String NO_DATE = "no-date";
    static final String NO_NUMBER = "no-number";
    static final String NO_MONEY = "no-money";

    private static final int PENCE = 2;
    private static final int FILE_PARTS = 8;
    private static final long MOST = 1_000_000_000L;

    /// @param typed what is typed under a name; empty for nothing
    static Typing of(Form form, Function<String, String> typed) {
        var typing = new Typing(new TreeMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        form.questions()
                .forEach(question ->
                        typing.read(question, question.id(), question.id(), typed, typing.given));
        return typing;
    }

    /// The numbers of a list's rows.
    static List<Integer> rows(String typed) {
        return words(typed).map(Integer::valueOf).toList();
    }

    /// The name under which a cell is kept.
    static String cell(String list, int row, String part) {
        return list + "." + row + "." + part;
    }

    /// The ids of chosen options.
    static Stream<String> words(String typed) {
        return Arrays.stream(typed.split(" ")).filter(word -> !word.isEmpty());
    }

    private void read(
            Question question,
            String path,
            String name,
            Function<String, String> typed,
            Map<String, Object> into) {
        names.put(path, name);
        var answer = question.asked() ? answer(question, path, name, typed) : null;
        if (answer != null) {
            into.put(question.id(), answer);
        }
    }

    private @Nullable Object answer(
            Question question, String path, String name, Function<String, String> typed) {
        var text = typed.apply(name).strip();
        return switch (question.kind()) {
            case TEXT, LONG_TEXT, CHOICE -> text.isEmpty() ? null : text;
            case MANY -> text.isEmpty() ? null : words(text).sorted().toList();
            case NUMBER -> number(text, path);
            case MONEY -> money(text, path);
            case DATE -> date(question, path, part -> typed.apply(name + "." + part).strip());
            case ADDRESS -> parts(name, typed, "line", "postcode", "uprn");
            case PERSON -> parts(name, typed, "name", "relationship", "phone");
            case BODY_MAP -> {
                var marks = marks(typed.apply(name));
                yield marks.isEmpty() ? null : marks.stream().map(BodyMark::answer).toList();
            }
            case SIGNATURE -> {
                var signed = typed.apply(name + ".name").strip();
                var strokes = strokes(typed.apply(name + ".strokes"));
                yield signed.isEmpty() ? null : new Signature(signed, strokes).answer();
            }
            case PHOTO, FILE -> {
                var files = files(typed.apply(name));
                yield files.isEmpty() ? null : files.stream().map(AttachedFile::answer).toList();
            }
            case ROWS -> rows(question, text, typed);
        };
    }

    private @Nullable Object rows(Question list, String text, Function<String, String> typed) {
        var rows = new ArrayList<Object>();
        for (var number : rows(text)) {
            var row = new TreeMap<String, Object>();
            for (var part : list.parts()) {
                read(
                        part,
                        Filled.path(list.id(), rows.size(), part.id()),
                        cell(list.id(), number, part.id()),
                        typed,
                        row);
            }
            rows.add(row);
        }
        return rows.isEmpty() ? null : rows;
    }

    private @Nullable Long number(String text, String path) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            var number = Long.valueOf(text.replace(",", ""));
            return Math.abs(number) > MOST ? fault(path, NO_NUMBER, null) : number;
        } catch (NumberFormatException e) {
            return fault(path, NO_NUMBER, null);
        }
    }

    private @Nullable Long money(String text, String path) {
        var figures = text.replace("£", "").replace(",", "").strip();
        if (figures.isEmpty()) {
            return text.isEmpty() ? null : fault(path, NO_MONEY, null);
        }
        try {
            var pence = (Long) new BigDecimal(figures).movePointRight(PENCE).longValueExact();
            return Math.abs(pence) > MOST ? fault(path, NO_MONEY, null) : pence;
        } catch (ArithmeticException | NumberFormatException e) {
            return fault(path, NO_MONEY, null);
        }
    }

    private @Nullable String date(Question question, String path, Function<String, String> typed) {
        var day = typed.apply("day");
        var month = typed.apply("month");
        var year = typed.apply("year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return null;
        }
        if (year.isEmpty()) {
            return fault(path, DATE_PART, "year");
        }
        if (month.isEmpty() && (!day.isEmpty() || question.precision() != Precision.YEAR)) {
            return fault(path, DATE_PART, "month");
        }
        if (day.isEmpty() && question.precision() == Precision.DAY) {
            return fault(path, DATE_PART, "day");
        }
        try {
            var whole = Integer.parseInt(year);
            if (whole < 1000 || whole > 9999) {
                return fault(path, NO_DATE, null);
            }
            return new PartialDate(
                            whole,
                            month.isEmpty() ? 0 : TypedDate.month(month),
                            day.isEmpty() ? 0 : day(day))
                    .toString();
        } catch (DateTimeException | NumberFormatException e) {
            return fault(path, NO_DATE, null);
        }
    }

    /// A day that is typed as 0 is not one that is left out.
    private static int day(String typed) {
        var day = Integer.parseInt(typed);
        if (day < 1) {
            throw new DateTimeException(typed);
        }
        return day;
    }

    private static @Nullable Map<String, Object> parts(
            String name, Function<String, String> typed, String... parts) {
        var answer = new TreeMap<String, Object>();
        for (var part : parts) {
            var text = typed.apply(name + "." + part).strip();
            if (!text.isEmpty()) {
                answer.put(part, text);
            }
        }
        return answer.isEmpty() ? null : answer;
    }

    /// Marks as they are kept, a line for each: side, x, y, words.
    static List<BodyMark> marks(String typed) {
        var marks = new ArrayList<BodyMark>();
        for (var line : typed.lines().toList()) {
            var parts = line.split(" ", 4);
            if (parts.length >= 3) {
                BodyMark.read(
                                Map.of(
                                        "side",
                                        parts[0],
                                        "x",
                                        Integer.valueOf(parts[1]),
                                        "y",
                                        Integer.valueOf(parts[2]),
                                        "words",
                                        parts.length == 4 ? parts[3] : ""))
                        .ifPresent(marks::add);
            }
        }
        return marks;
    }

    /// Photos and files as they are kept, a line for each with tabs between its parts.
    static List<AttachedFile> files(String typed) {
        var files = new ArrayList<AttachedFile>();
        for (var line : typed.lines().toList()) {
            var parts = line.split("\t", -1);
            if (parts.length == FILE_PARTS) {
                var file = new TreeMap<String, Object>();
                file.put("id", parts[0]);
                file.put("sha256", parts[1]);
                file.put("size", Long.valueOf(parts[2]));
                file.put("media_type", parts[3]);
                file.put("taken_at", parts[4]);
                file.put("seen_at", parts[5]);
                file.put("name", parts[6]);
                file.put("caption", parts[7]);
                AttachedFile.read(file).ifPresent(files::add);
            }
        }
        return files;
    }

    /// Lines as they are kept: `x y x y;x y x y`.
    static List<List<Integer>> strokes(String typed) {
        return Arrays.stream(typed.split(";"))
                .filter(line -> !line.isBlank())
                .map(line -> words(line).map(Integer::valueOf).toList())
                .toList();
    }

    private <T> @Nullable T fault(String path, String keyword, @Nullable String limit) {
        faults.put(path, new Fault(path, keyword, limit));
        return null;
    }

    /// What is wrong with the day of a date that can be read: in the past where it must not be.
    static @Nullable Fault outside(Question question, String path, Object answer, LocalDate today) {
        if (question.kind() != Kind.DATE || !(answer instanceof String text)) {
            return null;
        }
        var date = PartialDate.parse(text).orElseThrow();
        // Of a date that is not known to the day its first day decides.
        var day = LocalDate.of(date.year(), Math.max(1, date.month()), Math.max(1, date.day()));
        var fits =
                switch (question.day()) {
                    case ANY -> true;
                    case PAST -> day.isBefore(today);
                    case TODAY_OR_PAST -> !day.isAfter(today);
                    case TODAY_OR_FUTURE -> !day.isBefore(today);
                    case FUTURE -> day.isAfter(today);
                };
        return fits ? null : new Fault(path, question.day().name(), null);
    }
}
