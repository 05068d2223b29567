package org.doorstep.app.work;

/// Something that the client did not expect. Its message is for the log; officers read what the
/// screen makes of it.
public final class AppException extends RuntimeException {

    public AppException(String message) {
        super(message);
    }

    public AppException(String message, Throwable cause) {
        super(message, cause);
    }
}
