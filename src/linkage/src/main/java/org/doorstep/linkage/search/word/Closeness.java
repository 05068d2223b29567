package org.doorstep.linkage.search.word;

import org.doorstep.linkage.compare.Slips;
import org.doorstep.linkage.normal.Nicknames;
import org.jspecify.annotations.Nullable;

/// Says of one typed word how others fit it, by the same rules by which [WordIndex] finds them.
public final class Closeness {

    static final int SHORTEST_FOR_A_SLIP = 3;
    static final int SHORTEST_FOR_A_SLIP_IN_THE_BEGINNING = 4;
    static final int SHORTEST_FOR_TWO_SLIPS = 6;
    static final int SHORTEST_FOR_SOUND = 3;

    private final String typed;
    private final Nicknames nicknames;
    private final Slips slips;
    private final Sounds sounds = new Sounds();

    public Closeness(String typed, Nicknames nicknames) {
        this.typed = typed;
        this.nicknames = nicknames;
        this.slips = new Slips(typed);
    }

    /// How the folded word fits the typed one; null if it does not.
    public @Nullable Fit of(String word) {
        if (word.startsWith(typed)) {
            return word.length() == typed.length() ? Fit.SAME : Fit.BEGINS;
        }
        if (nicknames.areKin(typed, word)) {
            return Fit.KIN;
        }
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
        if (typed.length() >= SHORTEST_FOR_SOUND && sounds.alike(typed, word)) {
            return Fit.SOUND;
        }
        return between == 2 && typed.length() >= SHORTEST_FOR_TWO_SLIPS ? Fit.TWO_SLIPS : null;
    }
}
