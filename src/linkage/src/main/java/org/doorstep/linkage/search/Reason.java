package org.doorstep.linkage.search;

import java.util.function.Supplier;

/// Why a person fits a term.
///
/// @param weight the greater the better it explains
/// @param text in plain words; empty if officers see it at once
record Reason(int weight, Supplier<String> text) {

    /// Officers see at once that the name fits.
    static Reason plainToSee(int weight) {
        return new Reason(weight, () -> "");
    }
}
