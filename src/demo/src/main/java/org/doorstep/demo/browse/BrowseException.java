package org.doorstep.demo.browse;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A page did not show what a person would have looked for.
public final class BrowseException extends RuntimeException {

    BrowseException(String message, @Nullable IOException cause) {
        super(message, cause);
    }
}
