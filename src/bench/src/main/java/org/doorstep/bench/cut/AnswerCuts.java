package org.doorstep.bench.cut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.doorstep.bench.laptop.BareStore;
import org.doorstep.bench.sync.Quiet;
import org.doorstep.sync.hub.HubException;

/// Replays a recorded conversation to a laptop as it was before it, one answer cut at a byte. What
/// the officer then sees is what they saw before that answer or after it. Once the line holds
/// again, one round with the hub itself ends as the recorded one did, and the hub has nothing
/// twice.
final class AnswerCuts {

    private final CutTown town;
    private final Path folder;
    private final Conversation told;
    private final AtomicInteger files = new AtomicInteger();

    AnswerCuts(CutTown town, Path folder, Conversation told) {
        this.town = town;
        this.folder = folder;
        this.told = told;
    }

    /// All places at which it can be cut.
    List<Place> places() {
        return IntStream.range(0, told.exchanges().size())
                .boxed()
                .flatMap(one ->
                        IntStream.range(0, told.exchanges().get(one).answer().length)
                                .mapToObj(at -> new Place(one, at)))
                .toList();
    }

    /// @param exchange whose answer is cut
    /// @param at how many bytes of it arrive
    record Place(int exchange, int at) {}

    /// Cuts at this place.
    ///
    /// @return what is wrong afterwards
    List<String> cut(Place place) throws IOException {
        var file = Files.write(folder.resolve("cut-" + files.incrementAndGet()), told.image());
        var line = new Line(place);
        try (var store = town.store(file);
                var wire = new Wire(line::reply);
                var round = town.round(store, wire.address())) {
            var wrong =
                    new Findings(
                            told.name()
                                    + ", answer to "
                                    + told.exchanges().get(place.exchange()).name()
                                    + " cut at byte "
                                    + place.at());
            try {
                round.play(new Quiet());
            } catch (HubException e) {
                wrong.unless(isBeforeOrAfter(store, place), "something between is seen: " + e);
            }
            line.mend();
            var since = Instant.now();
            try {
                var ended = round.play(new Quiet());
                wrong.unless(ended.leftOver() == null, "left over: " + ended.leftOver());
                lookAtTheEnd(store, since, wrong);
            } catch (HubException e) {
                wrong.unless(false, "the next round ends with " + e);
            }
            return wrong.found();
        } finally {
            Files.delete(file);
        }
    }

    private boolean isBeforeOrAfter(BareStore store, Place place) {
        var seen = store.views();
        return seen.equals(told.seen().get(place.exchange()))
                || seen.equals(told.seenAfter(place.exchange()));
    }

    private void lookAtTheEnd(BareStore store, Instant since, Findings wrong) {
        var state = store.replica().state();
        var verified = state.verifiedAt();
        wrong.unless(store.views().equals(told.seen().getLast()), "another end than recorded");
        wrong.unless(state.waiting() == 0, "ops wait");
        wrong.unless(state.refused() == told.refused(), "other refusals");
        wrong.unless(verified != null && !verified.isBefore(since), "not shown to be equal");
        wrong.unless(town.rows().equals(told.hub()), "the hub has something twice");
    }

    /// The line to the hub.
    private final class Line {

        private final Place place;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicBoolean mended = new AtomicBoolean();

        Line(Place place) {
            this.place = place;
        }

        void mend() {
            mended.set(true);
        }

        Wire.Reply reply(byte[] request) throws IOException {
            if (mended.get()) {
                return new Wire.Reply(Wire.ask(town.hub().address(), request), false);
            }
            var number = next.getAndIncrement();
            if (number > place.exchange()) {
                return new Wire.Reply(new byte[0], true);
            }
            var answer = told.exchanges().get(number).answer();
            return number < place.exchange()
                    ? new Wire.Reply(answer, false)
                    : new Wire.Reply(Arrays.copyOf(answer, place.at()), true);
        }
    }
}
