package org.doorstep.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.search.PeopleSearch.Hit;
import org.junit.jupiter.api.Test;

class RecallTest {

    private static final Wanted SIOBHAN = new Wanted(new UUID(0, 1), "Siobhán", "O'Neil");

    @Test
    void aNamesakeCountsByNameButIsNotThePerson() {
        var recall = new Recall(1);

        recall.count(SIOBHAN, List.of(hit(7, "SMITH, Ann"), hit(2, "O'NEIL, Siobhan")));

        assertThat(recall.byName()).isEqualTo(1);
        assertThat(recall.byPerson()).isZero();
    }

    @Test
    void thePersonCountsUnderAnyName() {
        var recall = new Recall(2);

        recall.count(SIOBHAN, List.of(hit(1, "O'NEIL, Shiv")));
        recall.count(SIOBHAN, List.of(hit(3, "NEILSON, Siobhan")));

        assertThat(recall.byName()).isEqualTo(0.5);
        assertThat(recall.byPerson()).isEqualTo(0.5);
    }

    private static Hit hit(long id, String name) {
        return new Hit(new UUID(0, id), name, null, null, List.of(), List.of());
    }
}
