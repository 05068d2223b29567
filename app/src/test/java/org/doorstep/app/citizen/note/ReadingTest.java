package org.doorstep.app.citizen.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.app.citizen.note.Reading.Begun;
import org.doorstep.app.work.Background;
import org.doorstep.domain.draft.Drafts.Standing;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private final List<String> done = new ArrayList<>();
    private boolean showing = true;
    private final Reading reading =
            new Reading(
                    Optional::empty,
                    Optional::empty,
                    () -> Standing.OWN,
                    Background.direct(),
                    this::show,
                    () -> done.add("settled"));

    private void show(Begun begun) {
        if (!showing) {
            throw new IllegalStateException("It cannot be shown");
        }
        done.add("shown");
    }

    @Test
    void whatWasReadAndCannotBeShownCountsAsNotRead() {
        showing = false;
        assertThatThrownBy(reading::read).isInstanceOf(IllegalStateException.class);
        assertThat(reading.failingProperty().get()).isTrue();
        showing = true;

        assertThat(reading.defers(() -> done.add("begun"))).isTrue();

        assertThat(done).containsExactly("shown", "begun", "settled");
    }

    @Test
    void nothingIsReadOnceThePageIsClosed() {
        reading.close();

        reading.read();

        assertThat(done).isEmpty();
    }
}
