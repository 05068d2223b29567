package org.doorstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.work.Background;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.doorstep.domain.sync.SyncWatch;
import org.junit.jupiter.api.Test;

class LastWordTest {

    private final AtomicInteger waiting = new AtomicInteger();
    private final MemoryDrafts drafts = new MemoryDrafts();
    private Contact contact = Contact.IN_STEP;
    private int nudges;

    @Test
    void theHubIsAskedToTakeWhatWaits() {
        waiting.set(1);

        say(waiting::get);

        assertThat(nudges).isEqualTo(1);
        assertThat(waiting).hasValue(0);
    }

    @Test
    void nothingIsAskedWhereNothingWaits() {
        say(waiting::get);

        assertThat(nudges).isZero();
    }

    @Test
    void nothingIsAskedOfAHubThatIsOutOfReach() {
        waiting.set(1);
        contact = Contact.OFFLINE;

        say(waiting::get);

        assertThat(nudges).isZero();
    }

    @Test
    void oneThatCannotBeQueuedDoesNotKeepTheOthersHere() {
        waiting.set(1);
        drafts.failing(true);

        say(waiting::get);

        assertThat(nudges).isEqualTo(1);
    }

    @Test
    void lockingGoesOnWhereNobodyCanSayWhatWaits() {
        say(() -> {
            throw new IllegalStateException("The disk cannot be read");
        });

        assertThat(nudges).isZero();
    }

    private void say(IntSupplier waits) {
        new LastWord(drafts, waits, Background.direct(), new Hub()).say();
    }

    /// Takes at once what waits.
    private final class Hub implements SyncWatch {

        private Consumer<SyncState> listener = _ -> {};

        @Override
        public SyncState state() {
            return new SyncState(contact, null, null, waiting.get(), 0, null);
        }

        @Override
        public Listening listen(Consumer<SyncState> hearer) {
            listener = hearer;
            return () -> {};
        }

        @Override
        public void nudge() {
            nudges++;
            waiting.set(0);
            listener.accept(state());
        }
    }
}
