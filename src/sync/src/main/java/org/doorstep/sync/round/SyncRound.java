package org.doorstep.sync.round;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Replica;
import org.doorstep.protocol.sync.SessionAnswer;
import org.doorstep.protocol.sync.SessionRequest;
import org.doorstep.sync.hub.Hub;
import org.doorstep.sync.hub.HubException;

/// One round with the hub: agree on who may hold what, send what waits, fill what is new, take what
/// changed.
///
/// What comes down never waits for what goes up: a push that fails is told at the end. Each step
/// leaves the laptop at a point from which the next round goes on, wherever the network breaks.
public final class SyncRound implements Round {

    /// How long a round may go on recounting.
    private static final Duration RECOUNTING = Duration.ofMillis(200);

    private final Hub hub;
    private final Replica replica;
    private final String owner;
    private final String app;
    private final InstantSource clock;
    private final Push push;
    private final FirstFill firstFill;
    private final Pull pull;
    private final Comparison comparison;

    /// @param owner id of the officer whose replica it is: a round for anybody else ends before it
    ///   has changed or sent anything
    /// @param app the client's version, for the hub's records
    public SyncRound(Hub hub, Replica replica, String owner, String app, InstantSource clock) {
        this.hub = hub;
        this.replica = replica;
        this.owner = owner;
        this.app = app;
        this.clock = clock;
        push = new Push(hub, replica, this::agree);
        firstFill = new FirstFill(hub, replica, push);
        pull = new Pull(hub, replica);
        comparison = new Comparison(hub, replica, clock);
    }

    @Override
    public Ended play(Course course) {
        var answer = agree();
        course.reached(officer(answer.officer()));
        push.send(course);
        var unfilled = firstFill.run(scopes(answer), answer.buckets(), course);
        var reached = pull.run(course);
        comparison.run(reached);
        recount();
        return new Ended(reached.revision(), push.failure() == null ? unfilled : push.failure());
    }

    /// Nobody waits for it: what is left is the next round's.
    private void recount() {
        var until = clock.instant().plus(RECOUNTING);
        while (replica.recount() && clock.instant().isBefore(until)) {
            // Each is a slice of its own.
        }
    }

    @Override
    public long await(long revision) {
        return hub.waitFor(revision);
    }

    @Override
    public void close() {
        hub.close();
    }

    private SessionAnswer agree() {
        var stand = replica.state();
        var answer =
                hub.session(
                        new SessionRequest(
                                stand.device(),
                                stand.incarnation(),
                                stand.epoch(),
                                reached(stand),
                                stand.nextSeq(),
                                app,
                                clock.instant()));
        if (!answer.officer().id().equals(owner)) {
            throw HubException.otherOfficer();
        }
        replica.agree(
                new Grants(
                        answer.epoch(),
                        answer.expectedSeq(),
                        answer.lastOp(),
                        answer.serverTime(),
                        scopes(answer),
                        buckets(answer),
                        answer.revision(),
                        takes(answer)));
        return answer;
    }

    private static long reached(Replica.State stand) {
        return stand.buckets().stream()
                .filter(held -> !held.filling())
                .mapToLong(Replica.Held::revision)
                .max()
                .orElse(0);
    }

    private static Officer officer(SessionAnswer.OfficerCard card) {
        return new Officer(card.id(), card.name(), card.jobTitle(), card.team());
    }

    private static Set<String> takes(SessionAnswer answer) {
        return answer.takes() == null ? Set.of() : Set.copyOf(answer.takes());
    }

    private static List<Scope> scopes(SessionAnswer answer) {
        return answer.scopes().stream()
                .map(scope -> new Scope(scope.id(), scope.kind(), scope.name()))
                .toList();
    }

    private static List<Bucket> buckets(SessionAnswer answer) {
        try {
            return answer.buckets().stream().map(card -> Bucket.parse(card.id())).toList();
        } catch (IllegalArgumentException e) {
            throw HubException.broken("a bucket that this version does not know", e);
        }
    }
}
