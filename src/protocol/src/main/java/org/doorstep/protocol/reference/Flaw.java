package org.doorstep.protocol.reference;

/// Something wrong in a file.
///
/// @param line where, from 1
/// @param message what is wrong and what to do
public record Flaw(int line, String message) {

    /// *Line 12: …*.
    @Override
    public String toString() {
        return "Line " + line + ": " + message;
    }
}
