package org.doorstep.hub.newcomer;

import java.security.Principal;
import org.doorstep.hub.http.WaitingLine;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.doorstep.hub.sync.Callers;
import org.doorstep.protocol.newcomer.LookalikesAnswer;
import org.doorstep.protocol.newcomer.LookalikesRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Before somebody new is registered: whether they are there already.
@RestController
public final class LookalikesResource {

    private final Callers callers;
    private final HubLookalikes lookalikes;
    private final Questions questions;
    private final WaitingLine line;

    public LookalikesResource(
            Callers callers, HubLookalikes lookalikes, Questions questions, WaitingLine line) {
        this.callers = callers;
        this.lookalikes = lookalikes;
        this.questions = questions;
        this.line = line;
    }

    @PostMapping(
            path = "/v1/lookalikes",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    LookalikesAnswer likeThem(Principal caller, @RequestBody LookalikesRequest request) {
        request.fault()
                .ifPresent(fault -> {
                    throw new Refused(Problem.badRequest(fault));
                });
        return line.begin(() -> answer(caller, request));
    }

    private LookalikesAnswer answer(Principal caller, LookalikesRequest request) {
        callers.buckets(caller);
        var officer = caller.getName();
        questions
                .tooMany(officer)
                .ifPresent(wait -> {
                    throw new Refused(
                            Problem.askedOften(
                                    "You asked for very many people in a short time. Ask again"
                                            + " later; registering works all the same.",
                                    wait));
                });
        var told = lookalikes.of(officer, request.newcomer());
        questions.keep(officer, request, told.people(), told.known());
        return told.answer();
    }
}
