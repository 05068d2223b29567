package org.doorstep.hub.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;

/// The rules of access as a page that can be printed and agreed.
///
/// @param supervising roles that decide about quarantined work
record PrintedRules(AccessMatrix matrix, Agreements agreements, List<String> supervising) {

    private static final List<String> LEVELS =
            List.of("open", "normal", "restricted", "highly restricted");

    /// Markdown.
    @Override
    public String toString() {
        var page = new StringBuilder("## Which role sees which category, up to which level\n\n");
        page.append("| role |");
        for (var category : Category.values()) {
            page.append(' ').append(category.toString().replace('_', ' ')).append(" |");
        }
        page.append("\n|---|").append("---|".repeat(Category.values().length)).append('\n');
        byRole().forEach((role, opened) -> {
            page.append("| ").append(role).append(" |");
            for (var category : Category.values()) {
                var upTo = opened.get(category);
                page.append(' ').append(upTo == null ? "-" : level(upTo)).append(" |");
            }
            page.append('\n');
        });
        page.append("\n## Sharing agreements\n\n");
        if (agreements.all().isEmpty()) {
            page.append("None.\n");
        } else {
            page.append(
                    "| agreement | team | category | up to | purpose | lawful basis | from | to |\n");
            page.append("|---|---|---|---|---|---|---|---|\n");
        }
        for (var one : agreements.all()) {
            page.append(
                    "| %s | %s | %s | %s | %s | %s | %s | %s |%n"
                            .formatted(
                                    one.id(),
                                    one.team(),
                                    one.category().toString().replace('_', ' '),
                                    level(one.upTo()),
                                    one.purpose(),
                                    one.lawfulBasis(),
                                    one.from(),
                                    one.to() == null ? "no end" : one.to()));
        }
        page.append("\n## Who decides about quarantined work\n\n")
                .append(supervising.isEmpty() ? "Nobody yet." : String.join(", ", supervising))
                .append('\n');
        return page.toString();
    }

    private Map<String, Map<Category, Sensitivity>> byRole() {
        var roles = new TreeMap<String, Map<Category, Sensitivity>>();
        for (var line : matrix.lines()) {
            roles.computeIfAbsent(line.role(), _ -> new TreeMap<>())
                    .put(line.category(), line.upTo());
        }
        return roles;
    }

    private static String level(Sensitivity sensitivity) {
        return LEVELS.get(sensitivity.level());
    }
}
