package org.doorstep.app.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Something begun on a thread of its own before it is needed, such as reading a file while the
/// toolkit starts.
///
/// @param <T> what it gives
public final class Ahead<T> {

    private final CompletableFuture<T> result = new CompletableFuture<>();

    private Ahead() {}

    /// Begins.
    public static <T> Ahead<T> begin(Work<T> work) {
        var ahead = new Ahead<T>();
        Thread.ofPlatform()
                .daemon()
                .name("doorstep-ahead")
                .start(() -> {
                    try {
                        ahead.result.complete(work.run());
                    } catch (Exception | Error thrown) {
                        ahead.result.completeExceptionally(thrown);
                    }
                });
        return ahead;
    }

    /// Waits for it if it is not done yet.
    ///
    /// @throws AppException if it failed
    public T get() {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw new AppException("What was begun ahead failed", e);
        }
    }
}
