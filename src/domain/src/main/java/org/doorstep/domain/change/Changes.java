package org.doorstep.domain.change;

import java.util.Set;
import java.util.function.Consumer;

/// Tells after each commit what has changed. Listeners are called on the thread that committed and
/// must hand over at once.
public interface Changes {

    /// Listens until the returned handle is closed.
    Listening listen(Consumer<Set<Topic>> listener);

    /// Listens until the returned handle is closed, to changes of these topics alone.
    default Listening listen(Set<Topic> topics, Runnable heard) {
        return listen(changed -> {
            if (changed.stream().anyMatch(topics::contains)) {
                heard.run();
            }
        });
    }

    /// Ends the listening when closed.
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
