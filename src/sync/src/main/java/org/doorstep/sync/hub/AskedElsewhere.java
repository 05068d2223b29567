package org.doorstep.sync.hub;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.search.Elsewhere;
import org.doorstep.domain.search.Lookalikes.Lookalike;
import org.doorstep.domain.search.PeopleSearch.Hit;
import org.doorstep.protocol.newcomer.LookalikesAnswer;
import org.doorstep.protocol.newcomer.LookalikesRequest;
import org.doorstep.protocol.sync.ProblemCard;
import org.jspecify.annotations.Nullable;

/// Asks the hub about people over its own line.
public final class AskedElsewhere implements Elsewhere {

    private final Function<LookalikesRequest, LookalikesAnswer> hub;

    public AskedElsewhere(HubClient hub) {
        this(hub::lookalikes);
    }

    AskedElsewhere(Function<LookalikesRequest, LookalikesAnswer> hub) {
        this.hub = hub;
    }

    @Override
    public Answer like(Newcomer newcomer) {
        try {
            return answer(hub.apply(LookalikesRequest.of(newcomer)));
        } catch (HubException e) {
            return new Answer.NotAsked(
                    switch (e.fault()) {
                        case Fault.Offline _ -> Reason.OFFLINE;
                        case Fault.SignInNeeded _ -> Reason.SIGNED_OUT;
                        case Fault.Busy _, Fault.Later _ -> Reason.TOO_MANY;
                        case Fault.Refused(var problem)
                                when ProblemCard.ASKED_OFTEN.equals(problem.type()) ->
                                Reason.ASKED_OFTEN;
                        case Fault.Refused _, Fault.Broken _ -> Reason.REFUSED;
                    });
        }
    }

    /// What comes is read as JSON, so that anything may be missing whatever the records say.
    private static Answer answer(LookalikesAnswer told) {
        if (!isWhole(told)) {
            return new Answer.NotAsked(Reason.REFUSED);
        }
        try {
            return new Answer.Like(
                    told.people().stream().map(AskedElsewhere::person).toList(),
                    told.known().stream().map(AskedElsewhere::known).toList());
        } catch (IllegalArgumentException serviceNotKnown) {
            return new Answer.NotAsked(Reason.REFUSED);
        }
    }

    private static boolean isWhole(LookalikesAnswer told) {
        return areThere(told.people(), told.known())
                && told.people().stream()
                        .allMatch(seen ->
                                areThere(seen)
                                        && areThere(
                                                seen.person(),
                                                seen.name(),
                                                seen.services(),
                                                seen.why(),
                                                seen.against()))
                && told.known().stream()
                        .allMatch(known ->
                                areThere(known)
                                        && areThere(known.service(), known.team(), known.why()));
    }

    private static boolean areThere(@Nullable Object... parts) {
        return Stream.of(parts).allMatch(Objects::nonNull);
    }

    private static Lookalike person(LookalikesAnswer.Seen seen) {
        return new Lookalike(
                new Hit(
                        seen.person(),
                        seen.name(),
                        seen.born(),
                        seen.address(),
                        seen.why(),
                        seen.services().stream().map(Category::parse).toList()),
                seen.likely(),
                seen.why(),
                seen.against());
    }

    private static Known known(LookalikesAnswer.Known known) {
        return new Known(Category.parse(known.service()), known.team(), known.phone(), known.why());
    }
}
