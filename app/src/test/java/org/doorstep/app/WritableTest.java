package org.doorstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.sync.Replica.Held;
import org.junit.jupiter.api.Test;

class WritableTest {

    @Test
    void onesOwnServiceComesFirst() {
        var held = held("adult/core/1", "adult/housing/1", "adult/adult_care/3", "adult/other/1");

        assertThat(Writable.of(held))
                .containsExactly(Category.ADULT_CARE, Category.HOUSING, Category.OTHER);
    }

    @Test
    void withNothingHeldANoteIsAboutOtherMatters() {
        assertThat(Writable.of(List.of())).containsExactly(Category.OTHER);
    }

    private static List<Held> held(String... buckets) {
        return Stream.of(buckets).map(id -> new Held(id, 1, false, null, 0)).toList();
    }
}
