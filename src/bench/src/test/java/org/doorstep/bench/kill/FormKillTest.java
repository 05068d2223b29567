package org.doorstep.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.doorstep.bench.laptop.EmptyLaptop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process that is killed while somebody fills in the Care Act assessment.
class FormKillTest {

    @TempDir Path data;

    @Test
    void whatTheFormCallsKeptOutlivesAKillAndItOpensAtTheSameQuestion() throws Exception {
        var laptop = EmptyLaptop.withCheapKeys(data);
        laptop.enrol();
        var random = new Random(11);
        Typed typed;
        try (var process = TypistProcess.start(FormTypist.class, data, random.nextLong())) {
            typed = process.killWithin(random, 50);
        }
        var kept = kept(laptop);
        var text = kept.getOrDefault(FormTypist.QUESTION, "");
        assertThat(Script.begins(text)).isTrue();
        assertThat(text.length())
                .isGreaterThanOrEqualTo(typed.kept())
                .isLessThanOrEqualTo(typed.moments().lastKey() + 1);
        if (typed.kept() > 0) {
            assertThat(kept).containsEntry(".at", FormTypist.QUESTION);
        }
    }

    private static Map<String, String> kept(EmptyLaptop laptop) {
        try (var vault = laptop.open()) {
            return vault.answers().of(FormTypist.FORM.person(), FormTypist.FORM.draft());
        }
    }
}
