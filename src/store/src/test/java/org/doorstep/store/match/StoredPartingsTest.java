package org.doorstep.store.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.identity.Ruling;
import org.doorstep.domain.identity.Ruling.Verdict;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.TestFeed;
import org.doorstep.store.TestLaptop;
import org.doorstep.store.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Four records of one person, two of which are about somebody else.
class StoredPartingsTest {

    @TempDir Path folder;

    private Vault vault;
    private List<Recorded<SourceRecord>> rows;

    @BeforeEach
    void fourRecords() {
        var laptop = new TestLaptop(folder);
        vault = laptop.enrol();
        var feed = new TestFeed(laptop.ids());
        var tom = feed.id();
        feed.fill(
                vault.replica(),
                List.of(feed.person(tom)),
                List.of(
                        feed.tenancy(tom, "Okafor", "A"),
                        feed.tenancy(tom, "Okafor", "B"),
                        feed.tenancy(tom, "Okafor", "C"),
                        feed.tenancy(tom, "Okafor", "D")));
        rows = vault.citizens().reread(tom).orElseThrow().records();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whoeverStaysAndWhoeverLeavesIsRuledInOneOpAndTakenBackInReverse() {
        var parted = vault.partings().part(rows.subList(0, 2), rows.subList(2, 4));

        assertThat(rulings(0))
                .extracting(Ruling::verdict, Ruling::left, Ruling::right)
                .containsExactly(
                        tuple(Verdict.DIFFERENT, 0, 2),
                        tuple(Verdict.DIFFERENT, 0, 3),
                        tuple(Verdict.DIFFERENT, 2, 1),
                        tuple(Verdict.SAME, 0, 1),
                        tuple(Verdict.SAME, 2, 3));

        vault.partings().undo(parted);

        assertThat(rulings(1)).allMatch(ruling -> ruling.verdict() == Verdict.UNDO);
        assertThat(rulings(1).getFirst().undoes()).isEqualTo(parted.rulings().getLast().ruling());
    }

    private Tuple tuple(Verdict verdict, int left, int right) {
        return Tuple.tuple(verdict, id(left), id(right));
    }

    private UUID id(int row) {
        return rows.get(row).header().id();
    }

    private List<Ruling> rulings(int op) {
        return vault.replica().pending(10, 1_000_000).get(op).changes().stream()
                .map(change -> new Json().read(((Insert) change).body(), Ruling.class))
                .toList();
    }
}
