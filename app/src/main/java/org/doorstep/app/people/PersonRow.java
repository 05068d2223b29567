package org.doorstep.app.people;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Caution;
import org.jspecify.annotations.Nullable;

/// One person in a list of results.
///
/// @param name family name in capitals first
/// @param born with the age, as in *14 March 1979 (47)*; null if unknown
/// @param address null if unknown or not to be disclosed
/// @param why which value matched, in plain words; empty for a recent person
/// @param services who works with them
/// @param cautions the warnings about them, in the order in which they are shown
public record PersonRow(
        UUID person,
        String name,
        @Nullable String born,
        @Nullable String address,
        List<String> why,
        List<Category> services,
        List<Caution> cautions) {

    public PersonRow {
        why = List.copyOf(why);
        services = List.copyOf(services);
        cautions = List.copyOf(cautions);
    }
}
