package org.doorstep.bench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.bench.load.Passes;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Timings;
import org.doorstep.demo.hub.HubProcess;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.hub.signin.SignIn.DemoIssuer;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.newcomer.LookalikesAnswer.Seen;
import org.doorstep.protocol.newcomer.LookalikesRequest;
import org.doorstep.sync.hub.HubClient;
import org.doorstep.sync.hub.Patience;

/// Asks the hub about people before they are registered, as officers do: over HTTP, each officer as
/// often as the hub answers in ten minutes.
final class HubQuestions {

    private static final int EACH = 40;

    private final List<String> officers;

    /// @param officers ids of those who ask in turn, the duty officer first
    HubQuestions(List<String> officers) {
        this.officers = List.copyOf(officers);
    }

    /// Somebody who is at the hub, and what is typed of them.
    record Stranger(UUID person, Newcomer newcomer) {}

    /// @param asked how many were asked about
    /// @param askedByDuty of whom by the officer who may see everybody
    /// @param foundByDuty how many of those were shown
    record Outcome(Timings timings, int asked, int askedByDuty, int foundByDuty) {}

    /// Asks about as many as the officers may.
    Outcome ask(HubProcess hub, List<Stranger> wanted) {
        var timings = new Timings();
        var found = 0;
        var most = Math.min(wanted.size(), officers.size() * EACH);
        try {
            var passes = new Passes(hub.address(), new DemoIssuer(hub.issuer()));
            try (var client = new HubClient(hub.address(), passes, new Json(), Patience.MOBILE)) {
                for (var i = 0; i < most; i++) {
                    var officer = officers.get(i / EACH);
                    if (i % EACH == 0) {
                        passes.renew(officer);
                        passes.speakFor(officer);
                    }
                    var one = wanted.get(i);
                    var answers = new ArrayList<Seen>();
                    timings.time(() ->
                            answers.addAll(
                                    client.lookalikes(LookalikesRequest.of(one.newcomer()))
                                            .people()));
                    if (i < EACH
                            && answers.stream()
                                    .anyMatch(seen -> seen.person().equals(one.person()))) {
                        found++;
                    }
                }
            }
        } catch (IOException e) {
            throw new BenchException("the issuer's key could not be read", e);
        }
        return new Outcome(timings, most, Math.min(most, EACH), found);
    }
}
