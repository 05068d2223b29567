package org.doorstep.protocol.json;

import org.jspecify.annotations.Nullable;

/// The other side said something that is not of the protocol: a programming error or a broken line,
/// never an officer's doing.
public final class ProtocolException extends RuntimeException {

    public ProtocolException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
