package org.doorstep.linkage;

/// Two records that something speaks for and something against: kept apart until an officer looks.
///
/// @param left number of the one record
/// @param right number of the other
/// @param finding what speaks for it and what against, in plain words
public record Doubt(int left, int right, String finding) {}
