package org.doorstep.bench.record;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One measurement's part of the page.
///
/// @param taken when and where, in a sentence
record Section(Measurement measurement, JsonNode figures, String taken) {

    String title() {
        return measurement.command().getFirst();
    }

    String text() {
        return """
        ## %s

        ```
        java -jar src/bench/target/doorstep-bench.jar %s
        ```

        %s

        %s

        | figure | value | goal |
        |---|---|---|
        %s
        """
                .formatted(
                        title(),
                        String.join(" ", measurement.command()),
                        measurement.about(),
                        taken,
                        figures.propertyStream()
                                .map(figure -> row(figure.getKey(), figure.getValue()))
                                .collect(Collectors.joining("\n")));
    }

    private String row(String name, JsonNode value) {
        var goal =
                measurement.goals().stream()
                        .filter(each -> each.figure().equals(name))
                        .map(each -> each.judge(value.asDouble()))
                        .findFirst()
                        .orElse("");
        return "| `%s` | %s | %s |".formatted(name, value.asString(), goal);
    }
}
