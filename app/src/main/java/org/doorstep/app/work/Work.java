package org.doorstep.app.work;

import org.jspecify.annotations.Nullable;

/// Something to do away from the screen.
///
/// @param <T> its answer
@FunctionalInterface
public interface Work<T extends @Nullable Object> {

    /// Does it. What is thrown reaches [Answer#failed()].
    T run() throws Exception;
}
