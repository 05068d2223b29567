package org.doorstep.domain.citizen;

import java.util.List;

/// One value about a person as it is shown, with all that the sources say of it.
///
/// @param field what it is about
/// @param value the one chosen; for [Field#ADDRESS] with its postcode
/// @param from who says so
/// @param others what the other rows say, in the order in which they would have been chosen
/// @param disagree whether sources that still stand differ
public record ShownValue(
        Field field, String value, Provenance from, List<OtherValue> others, boolean disagree) {

    public ShownValue {
        others = List.copyOf(others);
    }

    /// What another row says of the same field.
    ///
    /// @param agrees whether it comes to the same, however it is written
    public record OtherValue(String value, Provenance from, boolean agrees) {}
}
