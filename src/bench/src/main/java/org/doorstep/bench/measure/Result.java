package org.doorstep.bench.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What a sub-command found: names in `snake_case` with their unit, printed as one JSON object.
public final class Result {

    private final Map<String, Object> figures = new LinkedHashMap<>();

    public Result with(String name, Object figure) {
        figures.put(name, figure);
        return this;
    }

    /// Adds the percentiles of these timings, see [Timings#into].
    public Result with(String prefix, Timings timings) {
        timings.into(figures, prefix);
        return this;
    }

    /// One line of JSON.
    public String json() {
        return JsonMapper.shared().writeValueAsString(figures);
    }
}
