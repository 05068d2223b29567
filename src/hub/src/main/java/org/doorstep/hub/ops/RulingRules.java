package org.doorstep.hub.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.identity.Ruling;
import org.doorstep.domain.identity.Ruling.Verdict;
import org.doorstep.protocol.json.Json;

/// What a ruling is about.
final class RulingRules {

    private static final Json JSON = new Json();

    private RulingRules() {}

    /// The records that an officer must be able to see to rule so; of a person, that is the person.
    ///
    /// @param body of a ruling that has no fault
    static List<UUID> about(String body) {
        var ruling = JSON.read(body, Ruling.class);
        var about = new ArrayList<>(List.of(ruling.left(), ruling.right()));
        if (ruling.verdict() == Verdict.UNDO && ruling.undoes() != null) {
            about.add(ruling.undoes());
        }
        return about;
    }
}
