package org.doorstep.domain.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.record.Recorded;

/// What the search index is built from: the people on this laptop by number, with all that any
/// source says of them.
public interface Directory {

    /// Reads every person once, in order of number, with constant memory.
    void scan(Visitor visitor);

    /// The entries of these numbers, in the same order; numbers no longer held are left out.
    List<Entry> entries(List<Integer> numbers);

    /// The people of these numbers as rows about something of theirs mention them, by number; those
    /// no longer held are left out.
    default Map<Integer, Mention> mentions(Collection<Integer> numbers) {
        return entries(numbers.stream().distinct().toList()).stream()
                .collect(
                        Collectors.toMap(
                                Entry::number,
                                entry -> Mention.of(entry.records(), entry.belief())));
    }

    /// Receives the people one after the other, each followed by all their values.
    interface Visitor {

        /// A person begins.
        ///
        /// @param addressHidden whether a source says that the address must not be disclosed: then
        ///   nobody may find the person by it
        /// @param nearness how near they are to the officer's work
        void person(int number, boolean addressHidden, Nearness nearness);

        /// One value of the person that began last.
        void visit(int number, Fact fact, boolean current);

        /// A service has a record of the person that began last, and it stands.
        void service(int number, Category service);
    }

    /// One person with what is needed for a row of results.
    ///
    /// @param number the laptop's own number for the person
    /// @param records what the sources say, see [org.doorstep.domain.citizen.Glance]
    /// @param services who works with them
    /// @param belief by what one of several values is chosen
    record Entry(
            int number,
            UUID person,
            List<Recorded<SourceRecord>> records,
            List<Category> services,
            Belief belief) {

        /// Somebody of whom nothing is settled, by the usual rules.
        public Entry(
                int number,
                UUID person,
                List<Recorded<SourceRecord>> records,
                List<Category> services) {
            this(number, person, records, services, Belief.USUAL);
        }
    }
}
