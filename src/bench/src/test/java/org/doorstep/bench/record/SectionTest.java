package org.doorstep.bench.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SectionTest {

    @Test
    void saysWhichFiguresReachTheirGoalAndWhichDoNot() {
        var measurement =
                new Measurement(
                        List.of("search", "--people", "5"),
                        "Per keystroke.",
                        List.of(Goal.atMost("p99_ms", 16), Goal.atLeast("recall", 0.97)));
        var figures =
                JsonMapper.shared().readTree("{\"p50_ms\":3.5,\"p99_ms\":16,\"recall\":0.969}");

        assertThat(new Section(measurement, figures, "Measured on a day.").text())
                .isEqualTo(
                        """
                        ## search

                        ```
                        java -jar src/bench/target/doorstep-bench.jar search --people 5
                        ```

                        Per keystroke.

                        Measured on a day.

                        | figure | value | goal |
                        |---|---|---|
                        | `p50_ms` | 3.5 |  |
                        | `p99_ms` | 16 | at most 16 |
                        | `recall` | 0.969 | at least 0.97: **not reached** |
                        """);
    }
}
