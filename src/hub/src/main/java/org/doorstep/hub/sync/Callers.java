package org.doorstep.hub.sync;

import java.security.Principal;
import java.util.Set;
import org.doorstep.domain.access.Bucket;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.access.Granted;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;

/// Who asks, and what they may see.
public final class Callers {

    private static final Problem NO_OFFICER =
            new Problem(
                    403,
                    "/problems/not-an-officer",
                    "Not an officer",
                    "The council's staff list does not name you. Ask the council's IT.");

    private final Access access;

    public Callers(Access access) {
        this.access = access;
    }

    /// @param caller whom the token speaks for
    /// @throws Refused if that is no officer of this council, or one who has left
    Granted officer(Principal caller) {
        return access.bucketsOf(caller.getName()).orElseThrow(() -> new Refused(NO_OFFICER));
    }

    /// What the caller may hold.
    ///
    /// @throws Refused as [#officer]
    public Set<Bucket> buckets(Principal caller) {
        return access.heldBy(caller.getName()).orElseThrow(() -> new Refused(NO_OFFICER));
    }

    /// The bucket of that id.
    ///
    /// @throws Refused as not found, if there cannot be such a bucket: told like one that is not
    ///   the caller's
    static Bucket named(String id) {
        try {
            return Bucket.parse(id);
        } catch (IllegalArgumentException e) {
            throw new Refused(Problem.notFound());
        }
    }
}
