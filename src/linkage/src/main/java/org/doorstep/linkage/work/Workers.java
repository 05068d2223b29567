package org.doorstep.linkage.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.doorstep.linkage.LinkageException;

/// Shares pieces of work among the machine's cores. What comes of each piece is kept in the order
/// of the pieces, so that the outcome does not depend on who did which.
public final class Workers {

    private Workers() {}

    /// @param worker makes what works on pieces: one for each thread
    public static <T> List<T> over(int pieces, Supplier<IntFunction<T>> worker) {
        var threads = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), pieces));
        var next = new AtomicInteger();
        List<Outcome<T>> outcomes = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Outcome<T>>>> shares = new ArrayList<>();
            for (var thread = 0; thread < threads; thread++) {
                shares.add(executor.submit(() -> share(pieces, next, worker.get())));
            }
            for (var share : shares) {
                outcomes.addAll(share.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException ours
                    ? ours
                    : new LinkageException("the work failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinkageException("the work was interrupted");
        }
        return outcomes.stream()
                .sorted((one, other) -> Integer.compare(one.piece, other.piece))
                .map(Outcome::made)
                .toList();
    }

    private record Outcome<T>(int piece, T made) {}

    private static <T> List<Outcome<T>> share(int pieces, AtomicInteger next, IntFunction<T> work) {
        List<Outcome<T>> done = new ArrayList<>();
        for (var piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            done.add(new Outcome<>(piece, work.apply(piece)));
        }
        return done;
    }
}
