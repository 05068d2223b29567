package org.doorstep.bench.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Question;

/// Answers every question of a form as an officer would type it.
final class Scribe {

    private static final String WORDS = "Walks slowly, holds on to the furniture and rests often. ";
    private static final int ROWS = 3;

    private final Random random;

    Scribe(long seed) {
        random = new Random(seed);
    }

    /// What is typed, by the name under which it is kept.
    Map<String, String> fillIn(Form form) {
        var typed = new LinkedHashMap<String, String>();
        form.questions()
                .filter(Question::asked)
                .forEach(question -> answer(question, question.id(), typed));
        return typed;
    }

    private void answer(Question question, String name, Map<String, String> typed) {
        switch (question.kind()) {
            case TEXT -> typed.put(name, "Somebody");
            case LONG_TEXT -> typed.put(name, WORDS.repeat(1 + random.nextInt(6)));
            case NUMBER -> typed.put(name, String.valueOf(random.nextInt(9)));
            case MONEY -> typed.put(name, "64.12");
            case CHOICE -> typed.put(name, any(question));
            case MANY -> typed.put(name, any(question));
            case DATE -> {
                typed.put(name + ".day", String.valueOf(1 + random.nextInt(28)));
                typed.put(name + ".month", "6");
                typed.put(name + ".year", "2026");
            }
            case ADDRESS -> typed.put(name + ".line", "Flat 4, Larch House");
            case PERSON, SIGNATURE -> typed.put(name + ".name", "Somebody");
            case BODY_MAP -> typed.put(name, "front 285 270 Bruise\nback 500 380 Sore");
            case PHOTO, FILE -> {}
            case ROWS -> {
                typed.put(name, "1 2 3");
                for (int row = 1; row <= ROWS; row++) {
                    for (var part : question.parts()) {
                        answer(part, name + "." + row + "." + part.id(), typed);
                    }
                }
            }
        }
    }

    private String any(Question question) {
        return question.options().get(random.nextInt(question.options().size())).id();
    }
}
