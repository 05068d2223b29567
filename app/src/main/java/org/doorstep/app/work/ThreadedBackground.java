package org.doorstep.app.work;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Virtual threads for the network; platform threads for the store, because a native call pins the
/// carrier of a virtual thread.
final class ThreadedBackground implements Background {

    private static final int READERS = 2;
    private static final Duration WRITES_MUST_END = Duration.ofSeconds(30);

    private final Consumer<? super Throwable> lastResort;
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, named("read-"));
    private final ExecutorService writer = Executors.newSingleThreadExecutor(named("write-"));
    private final ExecutorService network = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService devices = Executors.newSingleThreadExecutor(named("device-"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(named("timer-"));
    private volatile boolean closed;

    ThreadedBackground(Consumer<? super Throwable> lastResort) {
        this.lastResort = lastResort;
    }

    @Override
    public <T extends @Nullable Object> Job run(Door door, Work<T> work, Answer<T> answer) {
        var cancelled = new AtomicBoolean();
        Runnable task =
                () -> {
                    if (!cancelled.get()) {
                        perform(work, answer, cancelled);
                    }
                };
        try {
            var future = executor(door).submit(task);
            return () -> {
                cancelled.set(true);
                // Interrupting a thread that reads or writes would close the database's files.
                future.cancel(door == Door.NETWORK);
            };
        } catch (RejectedExecutionException _) {
            return () -> {};
        }
    }

    private <T extends @Nullable Object> void perform(
            Work<T> work, Answer<T> answer, AtomicBoolean cancelled) {
        Runnable delivery;
        try {
            var result = work.run();
            delivery = () -> answer.done().accept(result);
        } catch (Exception | Error thrown) {
            Consumer<? super Throwable> failed =
                    answer.failed() == null ? lastResort : answer.failed();
            delivery = () -> failed.accept(thrown);
        }
        var outcome = delivery;
        show(() -> {
            if (!cancelled.get()) {
                outcome.run();
            }
        });
    }

    @Override
    public Job after(Duration delay, Runnable onScreen) {
        var cancelled = new AtomicBoolean();
        try {
            Future<?> waiting =
                    timer.schedule(
                            () ->
                                    show(() -> {
                                        if (!cancelled.get()) {
                                            onScreen.run();
                                        }
                                    }),
                            delay.toMillis(),
                            TimeUnit.MILLISECONDS);
            return () -> {
                cancelled.set(true);
                waiting.cancel(false);
            };
        } catch (RejectedExecutionException _) {
            return () -> {};
        }
    }

    @Override
    public void show(Runnable onScreen) {
        Platform.runLater(() -> {
            if (!closed) {
                onScreen.run();
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
        network.shutdownNow();
        devices.shutdown();
        readers.shutdown();
        writer.shutdown();
        try {
            var deadline = WRITES_MUST_END.toMillis();
            if (!writer.awaitTermination(deadline, TimeUnit.MILLISECONDS)
                    || !readers.awaitTermination(deadline, TimeUnit.MILLISECONDS)) {
                throw new AppException("The store did not finish its work within 30 seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AppException("Interrupted while the store finished its work", e);
        }
    }

    private ExecutorService executor(Door door) {
        return switch (door) {
            case READ -> readers;
            case WRITE -> writer;
            case NETWORK -> network;
            case DEVICE -> devices;
        };
    }

    private static ThreadFactory named(String prefix) {
        return Thread.ofPlatform().daemon().name("doorstep-" + prefix, 1).factory();
    }
}
