package org.doorstep.store;

/// The store could not do what it was asked. What was committed before is safe; what was being done
/// has not happened at all.
public final class StoreException extends RuntimeException {

    private final Trouble trouble;

    public StoreException(Trouble trouble, String message, Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    public StoreException(Trouble trouble, String message) {
        super(message);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }

    /// What the officer can do about it.
    public enum Trouble {
        /// Make room on the disk, then do it again.
        DISK_FULL,
        /// Close, and open again with a rescue.
        DAMAGED,
        /// A newer Doorstep wrote the store: install that one.
        NEWER_SCHEMA,
        /// Let the operating system's keychain be opened, then do it again.
        KEYCHAIN_SHUT,
        /// Ring IT.
        OTHER
    }
}
