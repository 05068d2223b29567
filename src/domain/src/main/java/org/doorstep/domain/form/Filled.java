package org.doorstep.domain.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A form with what was answered so far: what is asked by now, and the answers that count.
///
/// @param answers by question, calculated ones included; what is not asked has none
/// @param sections ids of the sections that are asked
/// @param asked paths of the questions that are asked: `phone`, in a row `medicines/0/dose`
public record Filled(
        Form form, Map<String, Object> answers, Set<String> sections, Set<String> asked) {

    /// Works it out in one pass: conditions and calculations look only at what stands before them.
    ///
    /// @param given what was answered, by question, also where it is no longer asked
    public static Filled of(Form form, Map<String, Object> given) {
        var answers = new TreeMap<String, Object>();
        var sections = new LinkedHashSet<String>();
        var asked = new LinkedHashSet<String>();
        for (var section : form.sections()) {
            if (section.when() == null || section.when().holds(answers)) {
                sections.add(section.id());
                answer(section.questions(), given, "", answers, asked);
            }
        }
        return new Filled(form, answers, sections, asked);
    }

    /// Where a part of a row is.
    public static String path(String list, int row, String part) {
        return list + "/" + row + "/" + part;
    }

    /// Whether that question is asked by now.
    public boolean asks(String path) {
        return asked.contains(path);
    }

    /// How many of the section's questions the officer has answered.
    public int answered(Section section) {
        return (int)
                section.questions().stream()
                        .filter(question -> question.asked() && asks(question.id()))
                        .filter(question -> answers.containsKey(question.id()))
                        .count();
    }

    /// How many of the section's questions the officer is asked.
    public int toAnswer(Section section) {
        return (int)
                section.questions().stream()
                        .filter(question -> question.asked() && asks(question.id()))
                        .count();
    }

    private static void answer(
            List<Question> questions,
            Map<String, Object> given,
            String path,
            Map<String, Object> answers,
            Set<String> asked) {
        for (var question : questions) {
            if (question.when() != null && !question.when().holds(answers)) {
                continue;
            }
            asked.add(path + question.id());
            var calculation = question.calculation();
            var answer = calculation == null ? given.get(question.id()) : calculation.of(answers);
            if (answer instanceof List<?> rows && question.kind() == Question.Kind.ROWS) {
                answer = rows(question, rows, asked);
            }
            if (answer != null) {
                answers.put(question.id(), answer);
            }
        }
    }

    private static List<Object> rows(Question list, List<?> given, Set<String> asked) {
        var rows = new ArrayList<Object>();
        for (int i = 0; i < given.size(); i++) {
            var row = new TreeMap<String, Object>();
            answer(list.parts(), row(given.get(i)), path(list.id(), i, ""), row, asked);
            rows.add(row);
        }
        return rows;
    }

    @SuppressWarnings("unchecked") // a row is an object of JSON
    private static Map<String, Object> row(Object given) {
        return given instanceof Map<?, ?> row ? (Map<String, Object>) row : Map.of();
    }
}
