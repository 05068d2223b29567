package org.doorstep.domain.team;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// That a person's file was given to somebody of a team, by whoever leads it or by the council's
/// list of allocations. Never changed: who works with the person follows from all assignments in
/// their order, see [Workers].
///
/// Says no more of the person than that the team works with them. Where not every holder of the
/// file may know that, what the list says is held as closely.
///
/// @param team scope of the team
/// @param from ids of the officers who no longer work with the person, in alphabetical order
/// @param to id of the officer who does now; null for nobody yet
/// @param why in the officer's words, or null
public record Assignment(
        String team, List<String> from, @Nullable String to, @Nullable String why) {

    /// Most characters of a reason.
    public static final int WHY_CHARACTERS = 500;

    private static final int MOST_FROM = 20;
    private static final int ID_CHARACTERS = 100;

    public Assignment {
        // A body on the wire need not have the field.
        from = from == null ? List.of() : from.stream().sorted().distinct().toList();
    }

    /// What is wrong with it, for an officer to read. Whether its author may say so is not asked
    /// here.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault() {
        if (isNoId(team)) {
            return Optional.of("It does not say in which team the work is given.");
        }
        if (from.size() > MOST_FROM || from.stream().anyMatch(Assignment::isNoId)) {
            return Optional.of("It does not say from whom the work is taken.");
        }
        if (to == null ? from.isEmpty() : isNoId(to) || from.contains(to)) {
            return Optional.of("It does not say to whom the work is given.");
        }
        return why != null && why.length() > WHY_CHARACTERS
                ? Optional.of("The reason is longer than " + WHY_CHARACTERS + " characters.")
                : Optional.empty();
    }

    private static boolean isNoId(@Nullable String id) {
        return id == null || id.isBlank() || id.length() > ID_CHARACTERS;
    }
}
