package org.doorstep.hub.sync;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.doorstep.hub.http.LineBody;
import org.doorstep.hub.http.LineStream;
import org.doorstep.hub.http.WaitingLine;
import org.doorstep.hub.ops.Laptop;
import org.doorstep.hub.ops.Op;
import org.doorstep.hub.ops.Push;
import org.doorstep.hub.ops.TakePush;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.OutcomeLine;
import org.doorstep.protocol.sync.ProblemCard;
import org.doorstep.protocol.sync.SyncMedia;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What laptops write. Every op that can be read gets an outcome; none holds up another.
@RestController
public final class OpsResource {

    private final Callers callers;
    private final Devices devices;
    private final TakePush push;
    private final WaitingLine line;
    private final Json json;

    public OpsResource(
            Callers callers, Devices devices, TakePush push, WaitingLine line, Json json) {
        this.callers = callers;
        this.devices = devices;
        this.push = push;
        this.line = line;
        this.json = json;
    }

    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = SyncMedia.NDJSON,
                            schema = @Schema(implementation = OutcomeLine.class)))
    @PostMapping(path = "/v1/sync/ops", consumes = SyncMedia.NDJSON)
    void push(
            Principal caller,
            @RequestParam("device") UUID device,
            @RequestParam("incarnation") UUID incarnation,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        // What is under way on a slow link keeps nobody from their turn.
        var ops = ops(request);
        var taken = line.goOn(() -> take(caller, new Laptop(device, incarnation), ops));
        try (var lines = LineStream.open(request, response, json)) {
            for (var outcome : outcomes(taken)) {
                lines.write(outcome);
            }
            lines.complete();
        }
    }

    private TakePush.Answer take(Principal caller, Laptop laptop, List<Op> ops) {
        var buckets = callers.buckets(caller);
        devices.require(caller.getName(), laptop.device());
        return push.take(new Push(laptop, caller.getName(), buckets, ops));
    }

    private List<Op> ops(HttpServletRequest request) throws IOException {
        var lines = LineBody.read(request, SyncMedia.LINE_BYTES);
        if (lines.size() > SyncMedia.PUSH_OPS) {
            throw new Refused(
                    Problem.tooLarge("Send at most " + SyncMedia.PUSH_OPS + " ops at a time."));
        }
        return lines.stream().map(line -> Op.read(line, json)).toList();
    }

    private static List<OutcomeLine> outcomes(TakePush.Answer taken) {
        return switch (taken) {
            case TakePush.Answer.Settled settled -> settled.outcomes();
            case TakePush.Answer.Gap gap ->
                    throw new Refused(
                            new Problem(
                                    409,
                                    ProblemCard.GAP,
                                    "Ops are missing",
                                    "Send the ops again from number " + gap.expectedSeq() + ".",
                                    gap.expectedSeq()));
            case TakePush.Answer.Clash clash ->
                    throw new Refused(
                            new Problem(
                                    409,
                                    ProblemCard.INCARNATION_CLASH,
                                    "Restored or cloned laptop",
                                    "Number "
                                            + clash.seq()
                                            + " came before with other content. Take a new"
                                            + " incarnation and send what waits again."));
        };
    }
}
