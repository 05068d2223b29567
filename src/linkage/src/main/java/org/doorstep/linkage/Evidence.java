package org.doorstep.linkage;

import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.doorstep.domain.citizen.Link;

/// Why a record is about the person it is linked to.
///
/// @param by who decided
/// @param finding what speaks for it, in plain words: *Same NHS number*
/// @param other number of the record that it agrees with; empty for a person's only record
public record Evidence(Link.DecidedBy by, String finding, OptionalInt other) {

    /// The whole reason as officers read it, for example *Same NHS number as adult care file 4711*.
    ///
    /// @param called what officers call the record of a number
    public String inWords(IntFunction<String> called) {
        return other.isPresent() ? finding + " as " + called.apply(other.getAsInt()) : finding;
    }
}
