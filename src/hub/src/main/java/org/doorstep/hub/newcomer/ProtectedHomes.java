package org.doorstep.hub.newcomer;

import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.citizen.Address;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Residence;
import org.doorstep.domain.household.MarkerSpread;
import org.doorstep.hub.council.Council;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The homes of people whose address must not be disclosed, by whichever record. Whoever lives with
/// one of them tells by their own address where that one lives, though no record of theirs warns of
/// it: the rule is that of [MarkerSpread].
///
/// No index leads from a home to the people in it, so all of these homes are read at once and kept
/// for a moment. When they are read depends on the clock alone, never on whom somebody asked for.
/// Safe for use by many threads.
final class ProtectedHomes {

    /// So long somebody's new protection may not yet cover who lives with them.
    static final Duration KEPT = Duration.ofMinutes(1);

    private final DSLContext db;
    private final Council council;
    private final PeopleRead people;
    private final InstantSource clock;
    private @Nullable Read last;

    /// @param db in the context of the hub's own work
    ProtectedHomes(DSLContext db, Council council, PeopleRead people, InstantSource clock) {
        this.db = db;
        this.council = council;
        this.people = people;
        this.clock = clock;
    }

    private record Read(Instant at, List<Address> places) {
        boolean isOld(Instant now) {
            return !now.isBefore(at.plus(KEPT));
        }
    }

    /// As they are now, or were a moment ago.
    synchronized List<Address> places() {
        var now = clock.instant();
        var read = last;
        if (read == null || read.isOld(now)) {
            read = new Read(now, read());
            last = read;
        }
        return read.places();
    }

    /// Whether somebody lives now in one of the places.
    ///
    /// @param person with all that the hub knows of them
    static boolean isHome(List<Address> places, PeopleRead.Person person) {
        return Residence.of(person.rows()).stream()
                .filter(Residence::current)
                .map(Residence::place)
                .anyMatch(home -> places.stream().anyMatch(home::samePlace));
    }

    private List<Address> read() {
        var files = db.fetch(LookalikeSql.PROTECTED, val(council.id())).getValues(0, UUID.class);
        return people.of(db, people.records(db, files)).entrySet().stream()
                .map(one -> one.getValue().known(one.getKey()))
                .flatMap(one -> MarkerSpread.places(one, Caution.Level.DO_NOT_DISCLOSE).stream())
                .distinct()
                .toList();
    }
}
