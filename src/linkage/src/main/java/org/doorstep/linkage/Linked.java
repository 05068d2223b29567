package org.doorstep.linkage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a run decided.
public interface Linked {

    /// Number of records.
    int records();

    /// Number of people.
    int people();

    /// The people, in order of their oldest record, made one by one as they are read.
    Stream<Cluster> clusters();

    /// What an officer should look at.
    List<Doubt> doubts();

    /// By what was decided; empty where rules alone decided.
    default Optional<Basis> basis() {
        return Optional.empty();
    }
}
