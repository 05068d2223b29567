package org.doorstep.hub.sync;

import java.security.Principal;
import java.time.Duration;
import org.doorstep.hub.http.WaitingLine;
import org.doorstep.protocol.sync.WaitAnswer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The long poll: a laptop hears at once that there is something new in what it holds.
@RestController
public final class WaitResource {

    /// Shorter than the idle time-outs of the proxies on the way.
    private static final Duration AT_MOST = Duration.ofSeconds(25);

    private final Callers callers;
    private final RevisionWatch watch;
    private final WaitingLine line;

    public WaitResource(Callers callers, RevisionWatch watch, WaitingLine line) {
        this.callers = callers;
        this.watch = watch;
        this.line = line;
    }

    @GetMapping(path = "/v1/sync/wait", produces = MediaType.APPLICATION_JSON_VALUE)
    WaitAnswer newerThan(Principal caller, @RequestParam("revision") long revision)
            throws InterruptedException {
        // Whoever waits has no turn and no connection meanwhile.
        var buckets = line.goOn(() -> callers.buckets(caller));
        return new WaitAnswer(watch.newerThan(revision, buckets, AT_MOST));
    }
}
