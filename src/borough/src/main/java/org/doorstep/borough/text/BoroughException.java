package org.doorstep.borough.text;

/// The borough's own name lists are missing or broken: the build is at fault, nothing the caller
/// did.
public final class BoroughException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message what is wrong and where
    public BoroughException(String message) {
        super(message);
    }
}
