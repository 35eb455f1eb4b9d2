package org.researchstories.problem;

import org.jboss.logging.Logger;

import java.util.UUID;

/** Says which problem a failure is to the client, and tells the log what the client must not know. */
final class Diagnosis {

    private static final Logger LOG = Logger.getLogger(Diagnosis.class);
    private static final int SECONDS_TO_WAIT = 2;

    private Diagnosis() {
    }

    /** Never fails. What is neither a problem already nor an outage is a fault of ours. */
    static Problem of(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        return Outage.causes(failure) ? outage(failure) : fault(failure);
    }

    private static Problem outage(Throwable failure) {
        LOG.warnf("The database could not answer: %s", failure);
        return unavailable();
    }

    static Problem unavailable() {
        return Problem.of(ProblemType.UNAVAILABLE, "The store behind this API did not answer in time.")
                .header("Retry-After", SECONDS_TO_WAIT);
    }

    private static Problem fault(Throwable failure) {
        String reference = "urn:uuid:" + UUID.randomUUID();
        LOG.errorf(failure, "Answered with an internal error, %s", reference);
        return Problem.of(ProblemType.INTERNAL_ERROR, "The request was not at fault.").with("instance", reference);
    }
}
