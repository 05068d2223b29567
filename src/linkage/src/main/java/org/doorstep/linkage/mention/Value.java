package org.doorstep.linkage.mention;

/// One value of a mention.
///
/// @param kind tells apart the columns of meaning [Meaning#OTHER]; nought for everything else
/// @param text as the source wrote it; a birth date as `yyyy-mm-dd`, as far as it is known
public record Value(Meaning meaning, int kind, String text) {

    public static Value of(Meaning meaning, String text) {
        return new Value(meaning, 0, text);
    }
}
