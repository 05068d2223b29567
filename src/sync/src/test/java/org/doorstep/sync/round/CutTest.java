package org.doorstep.sync.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.kit.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cuts the line in the middle of an answer, plays again until a round ends, and compares.
class CutTest {

    /// Places at which each kind of answer is cut, spread over its bytes.
    private static final int CUTS = 40;

    @ParameterizedTest
    @CsvSource({"/session, plain", "/snapshot, zstd", "/snapshot, gzip", "/snapshot, plain"})
    void aFirstFillCutAnywhereGoesOnAndEndsTheSame(String path, String encoding) {
        var length = longestAnswer(path, encoding);

        places(length).forEach(at -> playWithOneCut(path, encoding, at));
    }

    @ParameterizedTest
    @CsvSource({"/changes, zstd", "/changes, gzip", "/changes, plain", "/ops, zstd"})
    void changesCutAnywhereGoOnAndEndTheSame(String path, String encoding) {
        var length = longestAnswer(path, encoding);

        places(length).forEach(at -> playWithOneCut(path, encoding, at));
    }

    @Test
    void aFillThatIsCutAfterEachPageStillEndsAndReceivesNoPageTwice() {
        try (var town = Town.small()) {
            town.hub.encoding = "";
            cutAfterFirstPage(town, "/snapshot");

            var rounds = playUntilDone(town);

            assertThat(rounds).isGreaterThan(4);
            assertThat(town.laptop.rowsFilled).isEqualTo(20);
            assertThat(town.laptop.visible()).isEqualTo(town.hub.model.content());
        }
    }

    @Test
    void changesThatAreCutAfterEachPageStillArriveAndNoPageIsThrownAway() {
        try (var town = Town.small()) {
            town.round.play(town.heard);
            town.hub.model.put(Town.DUTY, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            town.hub.encoding = "";
            cutAfterFirstPage(town, "/changes");

            var rounds = playUntilDone(town);

            assertThat(rounds).isGreaterThan(2);
            assertThat(town.laptop.rowsUnstaged).isZero();
            assertThat(town.laptop.visible()).isEqualTo(town.hub.model.content());
        }
    }

    @Test
    void changesThatCameMeanwhileArriveAfterABreakToo() {
        try (var town = Town.small()) {
            town.round.play(town.heard);
            town.hub.model.put(Town.DUTY, 2, 1, 2, 3, 4, 5);
            town.hub.encoding = "";
            cutAfterFirstPage(town, "/changes");
            playOnce(town);
            town.hub.model.put(Town.DUTY, 3, 1, 2);
            town.hub.fault = answer -> answer;

            playUntilDone(town);
            playUntilDone(town);

            assertThat(town.laptop.visible()).isEqualTo(town.hub.model.content());
        }
    }

    private static IntStream places(int length) {
        assertThat(length).isPositive();
        return IntStream.range(0, CUTS).map(i -> (int) ((long) i * length / CUTS)).distinct();
    }

    private static int longestAnswer(String path, String encoding) {
        var longest = new AtomicInteger();
        try (var town = town(encoding)) {
            town.hub.fault =
                    answer -> {
                        if (answer.path().endsWith(path)) {
                            longest.accumulateAndGet(answer.body().length, Math::max);
                        }
                        return answer;
                    };
            playAll(town);
        }
        return longest.get();
    }

    private static void playWithOneCut(String path, String encoding, int at) {
        try (var town = town(encoding)) {
            var armed = new AtomicBoolean(true);
            town.hub.fault =
                    answer ->
                            answer.path().endsWith(path)
                                            && at < answer.body().length
                                            && armed.getAndSet(false)
                                    ? answer.cutAt(at)
                                    : answer;
            playAll(town);

            assertThat(armed).as("%s is cut at byte %d", path, at).isFalse();
            assertThat(town.laptop.visible())
                    .as("after a cut of %s at byte %d", path, at)
                    .isEqualTo(town.hub.model.content());
            assertThat(town.laptop.state().waiting()).isZero();
            assertThat(town.hub.model.effects().values()).containsExactly(1, 1);
        }
    }

    /// A first fill, then changes from both sides.
    private static void playAll(Town town) {
        playUntilDone(town);
        town.hub.model.put(Town.TEAM, 2, 1, 2, 3, 4, 5);
        town.hub.model.leave(Town.DUTY, 9);
        town.laptop.save("one");
        town.laptop.save("two");
        playUntilDone(town);
    }

    private static Town town(String encoding) {
        var town = Town.small();
        town.hub.encoding = encoding.equals("plain") ? "" : encoding;
        return town;
    }

    private static int playUntilDone(Town town) {
        for (var rounds = 1; rounds < 50; rounds++) {
            if (playOnce(town)) {
                return rounds;
            }
        }
        throw new AssertionError("never ends");
    }

    private static boolean playOnce(Town town) {
        try {
            return town.round.play(town.heard).leftOver() == null;
        } catch (HubException e) {
            return false;
        }
    }

    private static void cutAfterFirstPage(Town town, String path) {
        town.hub.fault =
                answer ->
                        answer.path().endsWith(path)
                                ? answer.cutAt(afterFirstPage(answer.body()))
                                : answer;
    }

    private static int afterFirstPage(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        var page = text.indexOf("\"line\":\"page\"");
        return page < 0 ? body.length : text.indexOf('\n', page) + 1;
    }
}
