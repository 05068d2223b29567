package org.doorstep.bench.cut;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.bench.laptop.BareStore;
import org.doorstep.bench.sync.Quiet;
import org.doorstep.protocol.sync.Preview.View;

/// Sends the hub requests of which only the first bytes arrive, and looks whether it has anything
/// more than before.
final class RequestCuts {

    private static final int NOTICED_WITHIN_MILLIS = 30_000;

    private final CutTown town;

    RequestCuts(CutTown town) {
        this.town = town;
    }

    /// Cuts a request at every so many bytes; what comes of it must be nothing.
    ///
    /// @param first the first place
    /// @param every how far it is to the next
    /// @return how often it was cut, and what was wrong
    ByteCuts.Found cut(Exchange exchange, int first, int every) {
        var request = exchange.requestWith(town.token());
        var before = town.rows();
        var places =
                IntStream.iterate(first, at -> at < request.length, at -> at + every)
                        .boxed()
                        .toList();
        var wrong =
                places.stream()
                        .flatMap(at -> {
                            var one = new Findings(exchange.name() + " cut at byte " + at);
                            try {
                                send(request, at);
                                one.unless(town.rows().equals(before), "the hub took something");
                            } catch (IOException e) {
                                one.unless(false, "the hub did not notice: " + e);
                            }
                            return one.found().stream();
                        })
                        .toList();
        return new ByteCuts.Found(0, places.size(), wrong);
    }

    /// Sends the push whole and loses the answer; then the laptop, which knows nothing of that,
    /// plays a round.
    ///
    /// @return what was wrong
    List<String> lose(Recording.Unsent unsent, Path reading) throws IOException {
        var wrong = new Findings("a push whose answer is lost");
        var before = town.rows();
        var request = unsent.push().requestWith(town.token());
        send(request, request.length);
        var taken = town.rows();
        wrong.unless(taken.ops() == before.ops() + unsent.ops(), "not every op was taken once");
        try (var store = town.store(unsent.file())) {
            play(store);
            wrong.unless(store.replica().state().waiting() == 0, "ops wait");
            wrong.unless(town.rows().equals(taken), "the repetition had an effect");
            try (var another = town.store(reading)) {
                play(another);
                wrong.unless(
                        hubs(another).equals(hubs(store)), "another laptop is told something else");
            }
        }
        return wrong.found();
    }

    private static List<View> hubs(BareStore store) {
        return store.views().values().stream().filter(view -> view.header().version() > 0).toList();
    }

    private void play(BareStore store) {
        try (var round = town.round(store, town.hub().address())) {
            round.play(new Quiet());
        }
    }

    /// Returns when the hub has hung up.
    private void send(byte[] request, int bytes) throws IOException {
        var hub = town.hub().address();
        try (var socket = new Socket(hub.getHost(), hub.getPort())) {
            socket.setSoTimeout(NOTICED_WITHIN_MILLIS);
            socket.getOutputStream().write(request, 0, bytes);
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }
}
