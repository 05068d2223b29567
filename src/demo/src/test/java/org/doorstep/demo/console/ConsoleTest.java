package org.doorstep.demo.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final Console console =
            new Console(new PrintStream(seen, true, StandardCharsets.UTF_8));

    @Test
    void everyStageIsSaidAtOnceAndWhatDoesNotMoveIsNotSaidAgain() {
        console.progress("Reading records", 9_597, 9_597);
        console.progress("Weighing pairs", 0, 9_597);
        console.progress("Weighing pairs", 0, 9_597);

        assertThat(lines())
                .containsExactly("  Reading records: 9,597 of 9,597 (100 %)", "  Weighing pairs");
    }

    @Test
    void whatCameOfItStandsBehindHowLongItTook() throws Exception {
        console.during("Importing rent", () -> 2_212, rows -> rows + " rows");

        assertThat(lines().findFirst()).hasValue("Importing rent …");
        assertThat(lines().skip(1)).singleElement().asString().endsWith(": 2212 rows");
    }

    private Stream<String> lines() {
        return seen.toString(StandardCharsets.UTF_8).lines();
    }
}
