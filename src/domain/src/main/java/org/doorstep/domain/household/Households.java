package org.doorstep.domain.household;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.record.Recorded;

/// The people on this laptop who have something in common with a person.
public interface Households {

    /// The person and everybody whom a source gives a property or a reference of theirs, as far as
    /// this officer may see: the person first, then the others in a fixed order. Empty if the
    /// laptop does not hold the person.
    List<Known> around(UUID person);

    /// Somebody with what the sources say of them, as far as this officer may see.
    ///
    /// @param belief by what one of several values is chosen
    record Known(UUID person, List<Recorded<SourceRecord>> records, Belief belief) {
        public Known {
            records = List.copyOf(records);
        }

        /// Somebody of whom nothing is settled, by the usual rules.
        public Known(UUID person, List<Recorded<SourceRecord>> records) {
            this(person, records, Belief.USUAL);
        }
    }
}
