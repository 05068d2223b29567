package org.doorstep.protocol.reference;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.domain.casework.CaseType.Pausing;
import org.doorstep.domain.clock.Rule;
import org.doorstep.domain.clock.RuleBook;
import org.jspecify.annotations.Nullable;

/// The names in the file of a case type: each is defined once, and what is named is there.
final class CaseTypeNames {

    /// What is named.
    enum Of {
        CATEGORY("category", null),
        FORM("form", "Name it among the “forms” of the file."),
        OUTCOME("outcome", "Name it among the “outcomes” of the file."),
        STAGE("stage", "Name it among the “stages” of the file."),
        EVENT("event", null),
        TASK("task", "It is no “id” among the “tasks” of a stage or an event.");

        private final String word;
        private final @Nullable String help;

        Of(String word, @Nullable String help) {
            this.word = word;
            this.help = help;
        }

        /// Whether it makes no sense to define one that nothing names.
        private boolean isForNaming() {
            return this == FORM || this == OUTCOME;
        }
    }

    private final @Nullable RuleBook rules;
    private final Map<Of, Map<String, Part>> defined = new EnumMap<>(Of.class);
    private final Map<Of, Set<String>> used = new EnumMap<>(Of.class);
    private final List<Use> uses = new ArrayList<>();
    private final Map<String, String> clocks = new HashMap<>();
    private final Map<Part, Pausing> pauses = new LinkedHashMap<>();

    /// @param where in the part
    private record Use(Of of, String id, Part part, String where) {}

    /// @param rules the time limits that may be named, or null to take any
    CaseTypeNames(@Nullable RuleBook rules) {
        this.rules = rules;
        for (var of : Of.values()) {
            defined.put(of, new HashMap<>());
            used.put(of, new HashSet<>());
        }
    }

    /// Notes that this part defines one, by its `id`.
    void define(Of of, Part part) {
        var id = part.text("id");
        if (!id.isEmpty() && in(defined, of).putIfAbsent(id, part) != null) {
            part.wrong("id", "There are two of the %s “%s”.".formatted(of.word, id));
        }
    }

    /// Reads a list of names.
    List<String> use(Of of, Part part, String list) {
        var ids = part.texts(list);
        for (int i = 0; i < ids.size(); i++) {
            use(of, ids.get(i), part, list + "/" + i);
        }
        return ids;
    }

    /// Reads a name that must be there.
    String useOne(Of of, Part part, String field) {
        var id = part.text(field);
        use(of, id, part, field);
        return id;
    }

    /// Reads the task that a part names.
    void use(Of of, Part part) {
        use(of, part.text(of.word), part, of.word);
    }

    private void use(Of of, String id, Part part, String where) {
        if (!id.isEmpty()) {
            uses.add(new Use(of, id, part, where));
            in(used, of).add(id);
        }
    }

    /// Notes which rule a planned task follows.
    void clock(Part task, @Nullable String rule) {
        if (rule == null || rule.isEmpty()) {
            return;
        }
        clocks.put(task.text("id"), rule);
        if (rules != null && editions(rule).isEmpty()) {
            task.wrong(
                    "clock",
                    "There is no time limit “%s” in the council’s file of clocks.".formatted(rule));
        }
    }

    /// Notes that a clock is paused.
    void pause(Part part, Pausing pausing) {
        pauses.put(part, pausing);
    }

    /// Notes what is wrong with what a part defined.
    void wrong(Of of, String id, String message) {
        var part = in(defined, of).get(id);
        if (part != null) {
            part.wrong(message);
        }
    }

    /// Once all is read: says what is named and not there, and what is there and never named.
    void check() {
        for (var use : uses) {
            if (!in(defined, use.of()).containsKey(use.id())) {
                use.part()
                        .wrong(
                                use.where(),
                                "There is no %s “%s”. %s"
                                        .formatted(use.of().word, use.id(), use.of().help));
            }
        }
        defined.forEach((of, parts) -> {
            if (of.isForNaming()) {
                parts.forEach((id, part) -> {
                    if (!in(used, of).contains(id)) {
                        part.wrong(
                                "No stage names the %s “%s”. Name it in one, or take it out."
                                        .formatted(of.word, id));
                    }
                });
            }
        });
        pauses.forEach(this::check);
    }

    private void check(Part part, Pausing pausing) {
        if (!in(defined, Of.TASK).containsKey(pausing.task())) {
            return;
        }
        var rule = clocks.get(pausing.task());
        if (rule == null) {
            part.wrong("task", "The task “%s” has no clock to pause.".formatted(pausing.task()));
            return;
        }
        var editions = rules == null ? List.<Rule>of() : editions(rule);
        if (!editions.isEmpty()
                && editions.stream().noneMatch(one -> one.pauses().contains(pausing.reason()))) {
            part.wrong(
                    "reason",
                    "The time limit “%s” may be paused for: %s".formatted(rule, reasons(editions)));
        }
    }

    private static String reasons(List<Rule> editions) {
        var reasons =
                editions.stream()
                        .flatMap(one -> one.pauses().stream())
                        .distinct()
                        .map(reason -> "“" + reason + "”")
                        .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "nothing." : reasons + ".";
    }

    private List<Rule> editions(String rule) {
        return rules == null
                ? List.of()
                : rules.rules().stream().filter(one -> one.id().equals(rule)).toList();
    }

    private static <T> T in(Map<Of, T> map, Of of) {
        return requireNonNull(map.get(of));
    }
}
