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

    private final Access access;

    public Callers(Access access) {
        this.access = access;
    }

    /// @param caller whom the token speaks for
    /// @throws Refused if that is no officer of this council, or one who has left
    Granted officer(Principal caller) {
        return access.bucketsOf(caller.getName())
                .orElseThrow(() ->
                        new Refused(
                                new Problem(
                                        403,
                                        "/problems/not-an-officer",
                                        "Not an officer",
                                        "The council's staff list does not name you. Ask the"
                                                + " council's IT.")));
    }

    Set<Bucket> buckets(Principal caller) {
        return buckets(officer(caller));
    }

    static Set<Bucket> buckets(Granted granted) {
        return granted.held();
    }

    /// The bucket of that id, if the caller may hold it.
    ///
    /// @throws Refused as not found, whether there is such a bucket or not
    static Bucket held(Set<Bucket> buckets, String id) {
        try {
            var bucket = Bucket.parse(id);
            if (buckets.contains(bucket)) {
                return bucket;
            }
        } catch (IllegalArgumentException e) {
            // no such bucket: told like one that is not the caller's
        }
        throw new Refused(Problem.notFound());
    }
}
