package org.doorstep.sync.hub;

import java.util.List;
import org.doorstep.domain.sync.FeedLine;

/// One whole page of an answer: what can be kept when the rest never comes.
///
/// @param lines in the hub's order
/// @param resume opaque: where to go on after this page
public record Page(List<FeedLine> lines, String resume) {

    public Page {
        lines = List.copyOf(lines);
    }
}
