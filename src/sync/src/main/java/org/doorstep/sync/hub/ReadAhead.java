package org.doorstep.sync.hub;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/// Reads the next page of an answer while the last one is being put away: unpacking and parsing
/// take as long as writing to the disk. Never more than two pages ahead.
final class ReadAhead {

    private final PageReader reader;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(1);

    ReadAhead(PageReader reader) {
        this.reader = reader;
    }

    /// Hands on page after page, on this thread.
    ///
    /// @throws IOException if the answer was cut off
    Checkpoint read(Consumer<Page> pages) throws IOException {
        var reading = Thread.ofVirtual().name("sync-read").start(this::read);
        try {
            while (true) {
                switch (steps.take()) {
                    case Step.Came(var page) -> pages.accept(page);
                    case Step.Ended(var checkpoint) -> {
                        return checkpoint;
                    }
                    case Step.CutOff(var why) -> throw why;
                    case Step.Failed(RuntimeException why) -> throw why;
                    case Step.Failed(Error why) -> throw why;
                    case Step.Failed(var why) -> throw new IllegalStateException(why);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HubException.offline("interrupted", null);
        } finally {
            stop(reading);
        }
    }

    /// The stream belongs to the caller again when this returns.
    private static void stop(Thread reading) {
        reading.interrupt();
        var interrupted = false;
        while (reading.isAlive()) {
            try {
                reading.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            steps.put(outcome());
        } catch (InterruptedException e) {
            // Nobody wants the rest any more.
            Thread.currentThread().interrupt();
        }
    }

    /// Whatever ends the reading, an [Error] too: the round waits for it.
    private Step outcome() {
        try {
            return new Step.Ended(reader.read(page -> put(new Step.Came(page))));
        } catch (IOException e) {
            return new Step.CutOff(e);
        } catch (Throwable e) {
            return new Step.Failed(e);
        }
    }

    private void put(Step step) {
        try {
            steps.put(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HubException.offline("interrupted", null);
        }
    }

    /// What the reading has come to.
    private sealed interface Step {

        record Came(Page page) implements Step {}

        record Ended(Checkpoint checkpoint) implements Step {}

        record CutOff(IOException why) implements Step {}

        record Failed(Throwable why) implements Step {}
    }
}
