package org.doorstep.linkage.search.code;

import java.util.function.IntConsumer;
import org.doorstep.linkage.column.KeyedInts;

/// Which people have a code that begins with what was typed: twelve bytes a code.
public final class CodeIndex {

    private final Packing packing;
    private final KeyedInts people;

    public CodeIndex(Packing packing) {
        this.packing = packing;
        this.people = new KeyedInts(1024);
    }

    /// Adds a code; what is longer than can be packed counts by its beginning.
    public void add(String code, int person) {
        people.add(packing.pack(code), person);
    }

    /// To be called once, after the last code was added.
    public void settle() {
        people.sort();
    }

    /// Tells every person with such a code, one with several such codes several times.
    public void forEachBeginningWith(String beginning, IntConsumer action) {
        var from = packing.pack(beginning);
        var to = from | packing.after(beginning);
        for (var place = people.firstNotBelow(from);
                place < people.size() && people.key(place) <= to;
                place++) {
            action.accept(people.value(place));
        }
    }

    /// How letters and digits stand in the 60 lower bits of a number, so that numbers sort as the
    /// codes do.
    public enum Packing {
        /// Up to fifteen digits.
        DIGITS(4) {
            @Override
            int place(char letter) {
                return letter >= '0' && letter <= '9' ? letter - '0' + 1 : 0;
            }
        },
        /// Up to ten small letters, digits and blanks.
        LETTERS(6) {
            @Override
            int place(char letter) {
                if (letter >= '0' && letter <= '9') {
                    return letter - '0' + 1;
                }
                return letter >= 'a' && letter <= 'z' ? letter - 'a' + 11 : 0;
            }
        };

        private static final int BITS = 60;
        private final int bits;

        Packing(int bits) {
            this.bits = bits;
        }

        abstract int place(char letter);

        public long pack(String code) {
            var packed = 0L;
            var shift = BITS;
            for (var i = 0; i < code.length() && shift > 0; i++) {
                shift -= bits;
                packed |= (long) place(code.charAt(i)) << shift;
            }
            return packed;
        }

        /// All bits that stand after the code.
        long after(String code) {
            return (1L << Math.max(0, BITS - bits * code.length())) - 1;
        }
    }
}
