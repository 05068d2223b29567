package org.doorstep.linkage;

/// What was given cannot be linked or searched, and why.
public final class LinkageException extends RuntimeException {

    public LinkageException(String message) {
        super(message);
    }
}
