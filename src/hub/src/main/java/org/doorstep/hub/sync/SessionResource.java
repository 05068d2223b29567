package org.doorstep.hub.sync;

import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.hub.access.Granted;
import org.doorstep.hub.council.HubState;
import org.doorstep.hub.http.WaitingLine;
import org.doorstep.hub.ops.HubLog;
import org.doorstep.hub.ops.Laptop;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.doorstep.protocol.sync.DeviceCard;
import org.doorstep.protocol.sync.DeviceRequest;
import org.doorstep.protocol.sync.ProblemCard;
import org.doorstep.protocol.sync.SessionAnswer;
import org.doorstep.protocol.sync.SessionAnswer.BucketCard;
import org.doorstep.protocol.sync.SessionAnswer.OfficerCard;
import org.doorstep.protocol.sync.SessionAnswer.ScopeCard;
import org.doorstep.protocol.sync.SessionRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The beginning of every conversation: which laptop, whose, and what it may hold.
@RestController
public final class SessionResource {

    private static final int NAME_CHARACTERS = 100;

    private static final List<String> TAKES =
            Entities.ALL.stream()
                    .filter(type -> type.change() != EntityType.Change.HUB_ONLY)
                    .map(EntityType::name)
                    .toList();

    private static final Logger LOG = LoggerFactory.getLogger(SessionResource.class);
    private static final Problem WENT_BACK =
            new Problem(
                    409,
                    ProblemCard.WENT_BACK,
                    "The hub went back",
                    "The hub was restored from a backup and must be told so before laptops can"
                            + " go on. Nothing on the laptop is lost. Ask the council's IT.");

    private final Callers callers;
    private final Devices devices;
    private final HubState state;
    private final HubLog log;
    private final WaitingLine line;
    private final InstantSource clock;

    public SessionResource(
            Callers callers,
            Devices devices,
            HubState state,
            HubLog log,
            WaitingLine line,
            InstantSource clock) {
        this.callers = callers;
        this.devices = devices;
        this.state = state;
        this.log = log;
        this.line = line;
        this.clock = clock;
    }

    @PostMapping(
            path = "/v1/devices",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DeviceCard> enrol(Principal caller, @RequestBody DeviceRequest request) {
        require(request.device() != null, "device");
        require(
                request.name() != null
                        && !request.name().isBlank()
                        && request.name().length() <= NAME_CHARACTERS
                        && request.name().indexOf('\0') < 0,
                "name");
        var isNew =
                line.begin(() ->
                        devices.enrol(
                                callers.officer(caller).officer().id(),
                                request.device(),
                                request.name()));
        return ResponseEntity.status(isNew ? 201 : 200)
                .body(new DeviceCard(request.device(), DeviceCard.ENROLLED));
    }

    @PostMapping(
            path = "/v1/sync/session",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    SessionAnswer session(Principal caller, @RequestBody SessionRequest request) {
        require(request.device() != null, "device");
        require(request.incarnation() != null, "incarnation");
        return line.begin(() -> answer(caller, request));
    }

    private SessionAnswer answer(Principal caller, SessionRequest request) {
        // Before the buckets are read: what is granted later is told by the next session.
        var stand = state.stand();
        var granted = callers.officer(caller);
        devices.seen(granted.officer().id(), request.device());
        if (stand.epoch().equals(request.epoch()) && request.revision() > stand.revision()) {
            LOG.error(
                    "The database was put back to a backup and the hub was not told. Set"
                            + " DOORSTEP_RESTORED to a new name and start the hub again.");
            throw new Refused(WENT_BACK);
        }
        var place = log.place(new Laptop(request.device(), request.incarnation()));
        return new SessionAnswer(
                stand.epoch(),
                place.expectedSeq(),
                place.lastOp(),
                stand.revision(),
                clock.instant(),
                card(granted),
                granted.scopes().stream()
                        .map(scope -> new ScopeCard(scope.id(), scope.kind(), scope.name()))
                        .toList(),
                granted.buckets().stream()
                        .map(held -> new BucketCard(held.bucket().toString(), held.records()))
                        .toList(),
                TAKES);
    }

    private static OfficerCard card(Granted granted) {
        var officer = granted.officer();
        return new OfficerCard(
                officer.id(), officer.name(), officer.jobTitle(), officer.team(), granted.role());
    }

    private static void require(boolean fits, String field) {
        if (!fits) {
            throw new Refused(
                    Problem.badRequest(
                            "The field " + field + " is missing or not as /openapi.json says."));
        }
    }
}
