package org.doorstep.hub.council;

/// The hub cannot do what was asked. The message is for people: what is wrong, where, and what to
/// do. It never holds a citizen's data.
public final class HubException extends RuntimeException {

    private final Kind kind;

    public HubException(String message) {
        super(message);
        this.kind = Kind.FAILED;
    }

    public HubException(String message, Throwable cause) {
        super(message, cause);
        this.kind = Kind.FAILED;
    }

    private HubException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /// The same is under way already.
    public static HubException busy(String message) {
        return new HubException(Kind.BUSY, message);
    }

    /// So many others are under way that there is no room; it can be tried again.
    public static HubException full(String message) {
        return new HubException(Kind.FULL, message);
    }

    /// What was given has been superseded already.
    public static HubException outdated(String message) {
        return new HubException(Kind.OUTDATED, message);
    }

    /// What was given cannot be used as it is.
    public static HubException unusable(String message) {
        return new HubException(Kind.UNUSABLE, message);
    }

    /// Whose turn it is to do something about it.
    public Kind kind() {
        return kind;
    }

    /// Why the hub cannot.
    public enum Kind {
        /// The hub's own trouble: its settings, its database.
        FAILED,
        BUSY,
        FULL,
        OUTDATED,
        UNUSABLE
    }
}
