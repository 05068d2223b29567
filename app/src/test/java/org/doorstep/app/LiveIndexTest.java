package org.doorstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doorstep.app.fixture.InMemoryChanges;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.PeopleSearch;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.search.LiveSearch;
import org.junit.jupiter.api.Test;

class LiveIndexTest {

    private final NobodyHere directory = new NobodyHere();
    private final LiveSearch search = new LiveSearch(directory, Nicknames.shipped());
    private final InMemoryChanges changes = new InMemoryChanges();
    private final DirectBackground background = Background.direct();
    private final List<Throwable> failures = new ArrayList<>();

    @Test
    void aBuildingThatFailedIsTriedAgainByItself() {
        directory.broken = true;
        var index = index();
        assertThat(search.find("okafor", 1)).isInstanceOf(PeopleSearch.GettingReady.class);

        directory.broken = false;
        background.elapse(LiveIndex.RETRY);

        assertThat(search.find("okafor", 1)).isInstanceOf(PeopleSearch.Found.class);
        assertThat(index.builtProperty().get()).isEqualTo(1);
    }

    @Test
    void afterAFailureWhoeverComesIsIndexedAllTheSame() {
        var index = index();
        directory.broken = true;
        changes.announce(Topic.PEOPLE);
        background.elapse(LiveIndex.RETRY);

        directory.broken = false;
        changes.announce(Topic.PEOPLE);
        background.elapse(LiveIndex.RETRY);

        assertThat(index.builtProperty().get()).isGreaterThan(1);
    }

    @Test
    void failuresInARowAreSaidOnce() {
        directory.broken = true;
        index();

        background.elapse(LiveIndex.RETRY.multipliedBy(3));

        assertThat(failures).hasSize(1);
    }

    private LiveIndex index() {
        return new LiveIndex(
                search::build,
                search::forget,
                Set.of(Topic.PEOPLE),
                changes,
                background,
                failures::add);
    }

    /// A store with nobody in it, which can fail.
    private static final class NobodyHere implements Directory {

        private boolean broken;

        @Override
        public void scan(Visitor visitor) {
            if (broken) {
                throw new IllegalStateException("The disk is full");
            }
        }

        @Override
        public List<Entry> entries(List<Integer> numbers) {
            return List.of();
        }
    }
}
