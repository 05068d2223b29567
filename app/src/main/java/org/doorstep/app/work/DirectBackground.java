package org.doorstep.app.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Does everything at once on the calling thread. Time stands still until [#elapse].
public final class DirectBackground implements Background {

    private record Timer(Duration due, Runnable onScreen) {}

    private final List<Timer> timers = new ArrayList<>();
    private Duration now = Duration.ZERO;

    DirectBackground() {}

    @Override
    public <T extends @Nullable Object> Job run(Door door, Work<T> work, Answer<T> answer) {
        T result;
        try {
            result = work.run();
        } catch (Exception thrown) {
            if (answer.failed() == null) {
                throw thrown instanceof RuntimeException unchecked
                        ? unchecked
                        : new AppException("The work failed", thrown);
            }
            answer.failed().accept(thrown);
            return () -> {};
        }
        answer.done().accept(result);
        return () -> {};
    }

    @Override
    public Job after(Duration delay, Runnable onScreen) {
        var timer = new Timer(now.plus(delay), onScreen);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    @Override
    public void show(Runnable onScreen) {
        onScreen.run();
    }

    @Override
    public void close() {
        timers.clear();
    }

    /// Lets time pass: what is due runs, in the order in which it is due.
    public void elapse(Duration time) {
        var end = now.plus(time);
        while (true) {
            var next =
                    timers.stream()
                            .filter(timer -> timer.due().compareTo(end) <= 0)
                            .min(Comparator.comparing(Timer::due));
            if (next.isEmpty()) {
                now = end;
                return;
            }
            now = next.get().due();
            timers.remove(next.get());
            next.get().onScreen().run();
        }
    }
}
