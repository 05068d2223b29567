package org.doorstep.linkage.group;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/// In which group each person who was known before goes on: the one with the oldest of their rows.
public final class Homes {

    private final Map<Integer, TreeSet<Integer>> personsByFirst = new HashMap<>();

    /// @param rows how many there are, the older lower
    /// @param person number of the person to whom a row was linked before, below nought if to none
    /// @param first the first row of a row's group
    public Homes(int rows, IntUnaryOperator person, IntUnaryOperator first) {
        var seen = new BitSet();
        for (var row = 0; row < rows; row++) {
            var known = person.applyAsInt(row);
            if (known >= 0 && !seen.get(known)) {
                seen.set(known);
                personsByFirst
                        .computeIfAbsent(first.applyAsInt(row), _ -> new TreeSet<>())
                        .add(known);
            }
        }
    }

    /// The person who goes on in the group of that first row; empty for one who is new.
    public OptionalInt person(int first) {
        var persons = personsByFirst.get(first);
        return persons == null ? OptionalInt.empty() : OptionalInt.of(persons.first());
    }

    /// The persons who turned out to be that one, ascending.
    public List<Integer> absorbed(int first) {
        var persons = personsByFirst.get(first);
        return persons == null ? List.of() : List.copyOf(persons.tailSet(persons.first(), false));
    }
}
