package org.doorstep.hub.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.doorstep.domain.identity.Ruling;
import org.doorstep.domain.identity.Ruling.Verdict;
import org.doorstep.domain.registry.Entities;
import org.doorstep.protocol.json.Json;
import org.jspecify.annotations.Nullable;

/// Who may rule, and on what.
final class RulingRules {

    private static final Json JSON = new Json();

    private static final String UNSEEN =
            "You can only decide about records that you may both see. Ask the duty desk.";
    private static final String ANOTHER =
            "A decision can only be taken back for the two records that it was about.";
    private static final String NOT_WRITTEN =
            "Only notes and tasks can be given to another person. Of records decide whether they"
                    + " are about the same person.";

    private RulingRules() {}

    /// Why this ruling cannot be taken; null if it can.
    ///
    /// @param body of a ruling that has no fault
    /// @param records those that the push names and that the hub has
    /// @param mayWrite whether the officer may write where a record lies
    static @Nullable String fault(
            String body, Map<UUID, Present> records, Predicate<Present> mayWrite) {
        var ruling = ruling(body);
        var about = new ArrayList<>(List.of(ruling.left(), ruling.right()));
        if (ruling.undoes() != null) {
            about.add(ruling.undoes());
        }
        for (var id : about) {
            var present = records.get(id);
            if (present == null || !mayWrite.test(present)) {
                return UNSEEN;
            }
        }
        if (ruling.undoes() != null && !isAbout(records.get(ruling.undoes()), ruling)) {
            return ANOTHER;
        }
        return ruling.verdict() == Verdict.BELONGS && !isWritten(records.get(ruling.left()))
                ? NOT_WRITTEN
                : null;
    }

    /// Whether that is a ruling on the same two: else whoever may see some two could take back what
    /// was ruled on any others.
    private static boolean isAbout(@Nullable Present undone, Ruling by) {
        if (undone == null || !undone.type().equals(Entities.RULING.name())) {
            return false;
        }
        var before = ruling(undone.now().body());
        return Set.of(before.left(), before.right()).equals(Set.of(by.left(), by.right()));
    }

    private static boolean isWritten(@Nullable Present record) {
        return record != null
                && (record.type().equals(Entities.NOTE.name())
                        || record.type().equals(Entities.TASK.name())
                        || record.type().equals(Entities.FORM_RESPONSE.name()));
    }

    private static Ruling ruling(String body) {
        return JSON.read(body, Ruling.class);
    }
}
