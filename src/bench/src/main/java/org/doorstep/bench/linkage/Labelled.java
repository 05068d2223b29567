package org.doorstep.bench.linkage;

import java.util.List;
import org.doorstep.linkage.mention.Mention;

/// Mentions with the truth of who is who.
///
/// @param mentions numbered by what they say, so that any order of the file gives the same numbers
/// @param truth for each number, of whom it is; blank where nobody knows
/// @param kinds how many kinds of other columns there are
/// @param across whether only pairs of two different sources count
record Labelled(List<Mention> mentions, List<String> truth, int kinds, boolean across) {}
