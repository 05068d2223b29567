package org.doorstep.sync.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.kit.CuttingLine;
import org.doorstep.sync.kit.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A whole conversation over HTTP (session, push, first fill, what the officer saves meanwhile,
/// changes, comparison) breaks at one byte, of requests and of answers; the rounds after that put
/// it right. Every part of it goes over the line that breaks.
class ConversationCutTest {

    private static final int ROUNDS = 4;
    private static final int SAMPLE = 24;

    @Test
    void whereverAConversationBreaksTheNextRoundsPutItRight() {
        var whole = whole();
        sample(whole.up(), SAMPLE).forEach(at -> breaks(at, Long.MAX_VALUE));
        sample(whole.down(), SAMPLE).forEach(at -> breaks(Long.MAX_VALUE, at));
    }

    @Test
    @Tag("long")
    void atEveryByteOfRequestsAndAnswers() {
        var whole = whole();
        LongStream.range(0, whole.up()).forEach(at -> breaks(at, Long.MAX_VALUE));
        LongStream.range(0, whole.down()).forEach(at -> breaks(Long.MAX_VALUE, at));
    }

    /// Evenly spread, the first and the last byte among them.
    private static LongStream sample(long bytes, int count) {
        return LongStream.range(0, count).map(i -> i * (bytes - 1) / (count - 1));
    }

    private static Bytes whole() {
        try (var town = Town.small();
                var line = new CuttingLine(town.hub.address(), Long.MAX_VALUE, Long.MAX_VALUE)) {
            converse(town, line);
            return new Bytes(line.up(), line.down());
        }
    }

    private static void breaks(long upAt, long downAt) {
        try (var town = Town.small();
                var line = new CuttingLine(town.hub.address(), upAt, downAt)) {
            converse(town, line);

            var where = "cut at byte " + Math.min(upAt, downAt) + (upAt < downAt ? " up" : " down");
            assertThat(town.laptop.visible()).as(where).isEqualTo(town.hub.model.content());
            assertThat(town.laptop.state().waiting()).as(where).isZero();
            assertThat(town.hub.model.effects().values()).as(where).hasSize(3).containsOnly(1);
            assertThat(town.laptop.state().verifiedAt()).as(where).isNotNull();
        }
    }

    private static void converse(Town town, CuttingLine line) {
        town.laptop.save("Before the first round");
        town.laptop.save("Boiler is cold");
        var first = new AtomicBoolean(true);
        town.heard.between =
                () -> {
                    if (first.getAndSet(false)) {
                        town.laptop.save("During the first fill");
                        return true;
                    }
                    return false;
                };
        try (var round = town.roundOver(line.address())) {
            for (int i = 0; i < ROUNDS; i++) {
                try {
                    round.play(town.heard);
                } catch (HubException e) {
                    // The line broke: the next round goes on.
                }
                if (i == 0) {
                    town.hub.model.put(Town.TEAM, 2, 3, 4);
                    town.hub.model.leave(Town.TEAM, 5);
                }
            }
        }
    }

    private record Bytes(long up, long down) {}
}
