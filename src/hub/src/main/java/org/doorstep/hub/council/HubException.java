package org.doorstep.hub.council;

/// The hub cannot do what was asked. The message is for people: what is wrong, where, and what to
/// do. It never holds a citizen's data.
public final class HubException extends RuntimeException {

    public HubException(String message) {
        super(message);
    }

    public HubException(String message, Throwable cause) {
        super(message, cause);
    }
}
