package org.doorstep.hub.access;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.council.HubException;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;

/// Which categories a role opens, and up to which sensitivity: the council's policy, as a file that
/// can be printed and agreed.
///
/// @param lines in order of role
public record AccessMatrix(List<Line> lines) {

    public AccessMatrix {
        lines = List.copyOf(lines);
    }

    /// @param role as the list of staff names it
    public record Line(String role, Category category, Sensitivity upTo) {}

    /// Reads the form `{"HOUSING": {"core": 2, "housing": 2}}`.
    ///
    /// @throws HubException saying what is wrong and where
    public static AccessMatrix read(String json) {
        var lines = new ArrayList<Line>();
        try {
            new Json()
                    .tree(json)
                    .forEachEntry((role, categories) ->
                            categories.forEachEntry((category, level) ->
                                    lines.add(line(role, category, level.asInt(-1)))));
        } catch (ProtocolException e) {
            throw new HubException(
                    "The access matrix is not JSON. Mend the file and start the hub again.", e);
        }
        return new AccessMatrix(lines);
    }

    private static Line line(String role, String category, int level) {
        try {
            return new Line(role, Category.parse(category), Sensitivity.ofLevel(level));
        } catch (IllegalArgumentException e) {
            throw new HubException(
                    "The access matrix says something unknown at /%s/%s. Use a category (core, housing, benefits, council_tax, adult_care, children, other) and a level from 0 to 3."
                            .formatted(role, category),
                    e);
        }
    }
}
