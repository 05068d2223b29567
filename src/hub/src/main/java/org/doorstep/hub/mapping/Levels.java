package org.doorstep.hub.mapping;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.doorstep.hub.mapping.Condition.Test;

/// How closely a row is held. Fails closed: where a column that decides about it says something
/// that no case names, the row is held as closely as any. A system that begins to write `R` or
/// `Yes` where it wrote `Y` must not open every restricted file that night.
///
/// @param choice by the row's values
/// @param named what the cases name, by the column that they compare
/// @param closest the highest level of all
record Levels(Choice<Integer> choice, Map<Integer, Set<String>> named, int closest) {

    static Levels of(Choice<Integer> choice) {
        var named = new HashMap<Integer, Set<String>>();
        var closest = choice.otherwise();
        for (var each : choice.cases()) {
            closest = Math.max(closest, each.value());
            for (var test : each.when().tests()) {
                if (test instanceof Test.Is is) {
                    named.computeIfAbsent(is.column(), _ -> new HashSet<>()).addAll(is.values());
                }
            }
        }
        return new Levels(choice, Collections.unmodifiableMap(named), closest);
    }

    /// Whether every column that decides says nothing, or what a case names.
    boolean know(Row row) {
        for (var each : named.entrySet()) {
            if (row.says(each.getKey()) && !each.getValue().contains(row.text(each.getKey()))) {
                return false;
            }
        }
        return true;
    }

    int of(Row row) {
        return know(row) ? choice.of(row) : closest;
    }

    /// Of a row about which nothing is said.
    int usual() {
        return choice.otherwise();
    }
}
