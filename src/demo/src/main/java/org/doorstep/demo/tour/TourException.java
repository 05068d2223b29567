package org.doorstep.demo.tour;

import org.jspecify.annotations.Nullable;

/// A step of the tour did not come true.
public final class TourException extends Exception {

    public TourException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
