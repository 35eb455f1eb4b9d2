package org.researchstories.imports;

import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;

/** What is told at once of a whole that cannot be read. */
final class Malformed {

    private Malformed() {
    }

    /** @throws Problem where the work finds that it cannot be read */
    static void refuse(Runnable looking) {
        try {
            looking.run();
        } catch (Unreadable fault) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, fault.getMessage());
        }
    }
}
