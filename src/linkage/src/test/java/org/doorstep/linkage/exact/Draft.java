package org.doorstep.linkage.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.linkage.LinkInput;

/// A record that a test is making up.
final class Draft {

    private final List<Fact> facts = new ArrayList<>();
    private OptionalInt person = OptionalInt.empty();

    /// Adds a fact; an empty value adds none.
    Draft with(Field field, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(field, value, null));
        }
        return this;
    }

    /// Links it to a person so far.
    Draft of(int number) {
        person = OptionalInt.of(number);
        return this;
    }

    LinkInput numbered(int number) {
        return new LinkInput(number, "housing", facts, person);
    }
}
