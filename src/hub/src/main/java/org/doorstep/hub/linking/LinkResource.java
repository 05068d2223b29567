package org.doorstep.hub.linking;

import java.util.UUID;
import org.doorstep.hub.council.HubException;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a council's nightly job has the extracts linked.
@RestController
public final class LinkResource {

    private final LinkJobs jobs;
    private final LinkRuns runs;

    public LinkResource(LinkJobs jobs, LinkRuns runs) {
        this.jobs = jobs;
        this.runs = runs;
    }

    /// Begins to link, with `only=new` the records alone that have no person yet; how far it is
    /// says `GET /v1/links/{id}`.
    @PostMapping(path = "/v1/links", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LinkCard> start(
            @RequestParam(name = "only", required = false) @Nullable String only) {
        try {
            var id = jobs.start("new".equals(only) ? Extent.NEW : Extent.ALL);
            return ResponseEntity.accepted().header("Location", "/v1/links/" + id).body(one(id));
        } catch (HubException e) {
            throw e.kind() == HubException.Kind.BUSY
                    ? new Refused(
                            new Problem(
                                    409,
                                    "/problems/linking-under-way",
                                    "Under way already",
                                    String.valueOf(e.getMessage())))
                    : e;
        }
    }

    /// Stops a run after the chunk under way: what it has written is whole, and the next one goes
    /// on.
    @DeleteMapping(path = "/v1/links/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LinkCard> stop(@PathVariable("id") UUID id) {
        runs.stop(id);
        return ResponseEntity.accepted().body(one(id));
    }

    @GetMapping(path = "/v1/links/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    LinkCard one(@PathVariable("id") UUID id) {
        return runs.find(id).map(LinkCard::of).orElseThrow(() -> new Refused(Problem.notFound()));
    }
}
