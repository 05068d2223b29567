package org.doorstep.bench.record;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One measurement's part of the page.
record Section(Measurement measurement, JsonNode figures) {

    String text() {
        return """
        ## %s

        ```
        java -jar src/bench/target/doorstep-bench.jar %s
        ```

        %s

        | figure | value | goal |
        |---|---|---|
        %s
        """
                .formatted(
                        measurement.command().getFirst(),
                        String.join(" ", measurement.command()),
                        measurement.about(),
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
