package org.doorstep.bench.kill;

import java.util.Random;

/// A text without end. Its length says all of it, so two processes need exchange no more.
final class Script {

    private static final String LETTERS = "abcdefghijklmnoprstuvwy,.-&()";

    private Script() {}

    static char at(int index) {
        return LETTERS.charAt(new Random(index).nextInt(LETTERS.length()));
    }

    static boolean begins(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != at(i)) {
                return false;
            }
        }
        return true;
    }
}
