package org.doorstep.linkage;

/// What an officer decided of two source records. No run undoes it.
///
/// @param left number of the one record
/// @param right number of the other
/// @param verdict what they decided
public record Ruling(int left, int right, Verdict verdict) {

    /// What an officer can decide of two records.
    public enum Verdict {
        SAME_PERSON,
        DIFFERENT_PEOPLE
    }
}
