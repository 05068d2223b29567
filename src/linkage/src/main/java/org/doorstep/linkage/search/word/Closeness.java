package org.doorstep.linkage.search.word;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.doorstep.linkage.compare.Slips;
import org.doorstep.linkage.normal.Nicknames;
import org.jspecify.annotations.Nullable;

/// Says of one typed word how others fit it, by the same rules by which [WordIndex] finds them.
public final class Closeness {

    static final int SHORTEST_FOR_A_SLIP = 2;
    static final int SHORTEST_FOR_A_SLIP_IN_THE_BEGINNING = 4;
    static final int SHORTEST_FOR_TWO_SLIPS = 6;
    static final int SHORTEST_FOR_SOUND = 3;

    private final String typed;
    private final Collection<String> kin;
    private final Slips slips;
    private final Sounds sounds = new Sounds();
    private final List<String> sound;

    public Closeness(String typed, Nicknames nicknames) {
        this.typed = typed;
        this.kin = nicknames.of(typed);
        this.slips = new Slips(typed);
        this.sound = typed.length() < SHORTEST_FOR_SOUND ? List.of() : sounds.of(typed);
    }

    /// How the folded word is or begins with the typed one, or is another form of it; null if it is
    /// none of these.
    public @Nullable Fit directly(String word) {
        if (word.startsWith(typed)) {
            return word.length() == typed.length() ? Fit.SAME : Fit.BEGINS;
        }
        return kin.contains(word) ? Fit.KIN : null;
    }

    /// How the typed word may be a slip of the folded one, or sounds like it; null if neither.
    ///
    /// @param byEar whether sound counts
    public @Nullable Fit loosely(String word, boolean byEar) {
        if (typed.length() < SHORTEST_FOR_A_SLIP || Character.isDigit(word.charAt(0))) {
            return null;
        }
        var between = slips.to(word);
        if (between == 1) {
            return Fit.ONE_SLIP;
        }
        if (typed.length() >= SHORTEST_FOR_A_SLIP_IN_THE_BEGINNING
                && word.length() > typed.length()
                && slips.toBeginningOf(word) == 1) {
            return Fit.BEGINS_WITH_SLIP;
        }
        if (byEar && !Collections.disjoint(sound, sounds.of(word))) {
            return Fit.SOUND;
        }
        return between == 2 && typed.length() >= SHORTEST_FOR_TWO_SLIPS ? Fit.TWO_SLIPS : null;
    }
}
