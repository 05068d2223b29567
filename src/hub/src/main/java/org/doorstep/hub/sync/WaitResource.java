package org.doorstep.hub.sync;

import java.security.Principal;
import java.time.Duration;
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

    public WaitResource(Callers callers, RevisionWatch watch) {
        this.callers = callers;
        this.watch = watch;
    }

    @GetMapping(path = "/v1/sync/wait", produces = MediaType.APPLICATION_JSON_VALUE)
    WaitAnswer newerThan(Principal caller, @RequestParam("revision") long revision)
            throws InterruptedException {
        return new WaitAnswer(watch.newerThan(revision, callers.buckets(caller), AT_MOST));
    }
}
