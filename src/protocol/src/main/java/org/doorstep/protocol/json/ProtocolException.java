package org.doorstep.protocol.json;

/// The other side said something that is not of the protocol: a programming error or a broken line,
/// never an officer's doing.
public final class ProtocolException extends RuntimeException {

    public ProtocolException(String message, Throwable cause) {
        super(message, cause);
    }
}
