package org.researchstories.problem;

import org.jboss.logging.Logger;

import java.util.UUID;

/** Says which problem a failure is to the client, and tells the log what the client must not know. */
final class Diagnosis {

    private static final Logger LOG = Logger.getLogger(Diagnosis.class);

    private Diagnosis() {
    }

    /** Never fails. What is neither a problem already nor an outage is a fault of ours. */
    static Problem of(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        return Outage.problem(failure).orElseGet(() -> fault(failure));
    }

    private static Problem fault(Throwable failure) {
        String reference = "urn:uuid:" + UUID.randomUUID();
        LOG.errorf(failure, "Answered with an internal error, %s", reference);
        return Problem.of(ProblemType.INTERNAL_ERROR, "The request was not at fault.").with("instance", reference);
    }
}
