package org.doorstep.hub.quarantine;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.doorstep.hub.access.Access;
import org.doorstep.hub.access.Granted;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Where a supervisor finds what officers wrote into files that are no longer theirs.
@RestController
public final class QuarantineResource {

    private final Access access;
    private final Quarantine quarantine;

    public QuarantineResource(Access access, Quarantine quarantine) {
        this.access = access;
        this.quarantine = quarantine;
    }

    @GetMapping(path = "/v1/quarantine", produces = MediaType.APPLICATION_JSON_VALUE)
    List<QuarantineCard> waiting(Principal caller) {
        return quarantine.waiting(who(caller.getName()));
    }

    @PostMapping(path = "/v1/quarantine/{id}/release", produces = MediaType.APPLICATION_JSON_VALUE)
    Released release(Principal caller, @PathVariable("id") UUID id) {
        return quarantine
                .release(id, who(caller.getName()))
                .orElseThrow(() -> new Refused(Problem.notFound()));
    }

    @PostMapping(
            path = "/v1/quarantine/{id}/hand-over",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> handOver(
            Principal caller, @PathVariable("id") UUID id, @RequestBody HandOver to) {
        if (!quarantine.handOver(id, who(caller.getName()), who(to.officer()))) {
            throw new Refused(Problem.notFound());
        }
        return ResponseEntity.noContent().build();
    }

    /// Somebody who is no officer has no quarantine: for them there is nothing here. JSON that
    /// lacks the officer reads as null.
    @SuppressWarnings("ConstantValue")
    private Granted who(String officer) {
        if (officer == null || officer.indexOf('\0') >= 0) {
            throw new Refused(Problem.notFound());
        }
        return access.bucketsOf(officer).orElseThrow(() -> new Refused(Problem.notFound()));
    }
}
