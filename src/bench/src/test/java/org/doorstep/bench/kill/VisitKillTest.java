package org.doorstep.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.doorstep.bench.laptop.EmptyLaptop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process that is killed on a visit, while answers are given to two services' forms. How
/// old a lost answer may be is measured by [VisitKillCommand]; here, that what the forms call kept
/// is kept.
class VisitKillTest {

    @TempDir Path data;

    @Test
    void whatTheFormsCallKeptOutlivesAKillAndSoDoesTheVisit() throws Exception {
        var kills = new VisitKills(data, EmptyLaptop.withCheapKeys(data), 5);
        for (int run = 0; run < 5; run++) {
            var killed = kills.once();

            assertThat(killed.given()).isPositive();
            assertThat(killed.lostAlthoughKept()).isZero();
        }
    }
}
