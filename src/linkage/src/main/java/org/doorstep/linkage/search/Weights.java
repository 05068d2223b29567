package org.doorstep.linkage.search;

/// What a match counts for out of a hundred, where it is not a word's.
final class Weights {

    static final int BORN = 92;
    static final int CODE = 90;
    static final int END_OF_CODE = 75;
    static final int HOUSE_NUMBER = 70;

    private Weights() {}
}
