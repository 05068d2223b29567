package org.doorstep.hub.problem;

/// What was asked is not done, and the asker is told why. Not a failure of the hub: for that there
/// is [org.doorstep.hub.council.HubException].
public final class Refused extends RuntimeException {

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
