package org.doorstep.bench.measure;

import org.jspecify.annotations.Nullable;

/// A measurement could not be taken; the message says why.
public final class BenchException extends RuntimeException {

    public BenchException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
