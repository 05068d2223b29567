package org.doorstep.hub.access;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.council.HubException;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Sharing agreements: what a team may see of the files that it was given, beyond what its roles
/// open, for a purpose and a time.
public record Agreements(List<Agreement> all) {

    public Agreements {
        all = List.copyOf(all);
    }

    /// One category of one agreement.
    ///
    /// @param id as the council's register of agreements names it
    /// @param team id of the team's scope
    /// @param lawfulBasis under UK GDPR Articles 6 and 9
    /// @param to the last day; null while it has no end
    public record Agreement(
            String id,
            String team,
            Category category,
            Sensitivity upTo,
            String purpose,
            String lawfulBasis,
            LocalDate from,
            @Nullable LocalDate to) {}

    /// Reads a list of `{"id", "team", "categories": {"adult_care": 1}, "purpose", "lawful_basis",
    /// "from", "to"}`.
    ///
    /// @throws HubException saying what is wrong and where
    public static Agreements read(String json) {
        var all = new ArrayList<Agreement>();
        try {
            var number = 0;
            for (var one : new Json().tree(json)) {
                number++;
                add(one, number, all);
            }
        } catch (ProtocolException e) {
            throw new HubException(
                    "The sharing agreements are not JSON. Mend the file and start the hub again.",
                    e);
        }
        return new Agreements(all);
    }

    private static void add(JsonNode one, int number, List<Agreement> all) {
        try {
            one.path("categories")
                    .forEachEntry((category, level) ->
                            all.add(
                                    new Agreement(
                                            text(one, "id"),
                                            text(one, "team"),
                                            Category.parse(category),
                                            Sensitivity.ofLevel(level.asInt(-1)),
                                            text(one, "purpose"),
                                            text(one, "lawful_basis"),
                                            LocalDate.parse(text(one, "from")),
                                            one.hasNonNull("to")
                                                    ? LocalDate.parse(text(one, "to"))
                                                    : null)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new HubException(
                    "Sharing agreement number %d cannot be used: %s. It needs id, team, categories with levels from 0 to 3, purpose, lawful_basis, and from (and to) as 2026-08-06."
                            .formatted(number, e.getMessage()),
                    e);
        }
    }

    private static String text(JsonNode from, String name) {
        var text = from.path(name).asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }
}
