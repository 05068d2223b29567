package org.doorstep.linkage;

import java.util.List;
import java.util.stream.Stream;

/// Decides which source records are about the same person.
///
/// The answer depends on nothing but what is given: not on the order of the records, not on chance,
/// not on the machine. An officer's ruling outranks what identifiers say, and that outranks the
/// rest.
public interface Linker {

    /// Groups the records into people.
    ///
    /// Reads the stream once and keeps of each record only what it compares.
    ///
    /// @param records all that are to be linked, in any order; the caller closes the stream
    /// @param rulings the officers' decisions in force between pairs of these records
    /// @param progress hears how far it has come, and may throw to make it stop
    /// @throws LinkageException if two records have the same number, or a ruling names a record
    ///   that is not among them
    Linked link(Stream<LinkInput> records, List<Ruling> rulings, Progress progress);
}
