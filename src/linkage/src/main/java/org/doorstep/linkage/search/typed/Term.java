package org.doorstep.linkage.search.typed;

import java.util.List;

/// One part of the input with all that it may mean. Somebody is found if every term fits them in
/// one of its readings.
///
/// @param readings the likeliest first; never empty
public record Term(List<Reading> readings) {

    public Term {
        readings = List.copyOf(readings);
    }

    static Term of(Reading... readings) {
        return new Term(List.of(readings));
    }
}
