package org.doorstep.app.work;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who takes the outcome of some work, on the screen's thread.
///
/// @param done takes the result
/// @param failed takes what was thrown; null to let the last resort show it
/// @param <T> the result
public record Answer<T extends @Nullable Object>(
        Consumer<? super T> done, @Nullable Consumer<? super Throwable> failed) {

    /// Failures go to the last resort.
    public static <T extends @Nullable Object> Answer<T> to(Consumer<? super T> done) {
        return new Answer<>(done, null);
    }

    /// The same answer with failures taken care of.
    public Answer<T> orElse(Consumer<? super Throwable> failed) {
        return new Answer<>(done, failed);
    }
}
