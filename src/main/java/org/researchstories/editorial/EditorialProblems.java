package org.researchstories.editorial;

import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;

import java.util.List;

/** What can keep editors from what they wanted. */
final class EditorialProblems {

    private static final int MOST_VIOLATIONS = 200;

    private EditorialProblems() {
    }

    static Problem wrongState(WorkingCopy copy, Action action) {
        List<String> possible = Action.possibleIn(copy.state()).stream().map(it -> it.value).toList();
        return Problem.of(ProblemType.CONFLICT, "A draft that is %s cannot be taken through %s. Possible now: %s."
                        .formatted(copy.state().value, action.value, possible.isEmpty() ? "nothing" : String.join(", ", possible)));
    }

    static Problem alreadyThere(WorkingCopy copy) {
        return Problem.of(ProblemType.CONFLICT, "There is a draft of this already: /edit/v1/drafts/%s.".formatted(copy.id()))
                .header("Location", "/edit/v1/drafts/" + copy.id());
    }

    static Problem notToBeOverwritten(WorkingCopy copy, String why) {
        return Problem.of(ProblemType.CONFLICT, "There is a draft of this that says something else, and %s: /edit/v1/drafts/%s. Bring the two together there."
                .formatted(why, copy.id()));
    }

    static Problem ownWork() {
        return Problem.of(ProblemType.FOUR_EYES, "Whoever wrote a revision cannot approve it. Ask somebody else to.");
    }

    static Problem ifMatchMissing() {
        return Problem.of(ProblemType.PRECONDITION_REQUIRED,
                "Say in If-Match which revision this is based on: the ETag that the draft was read with.");
    }

    /** @param since what has been changed since the revision that the request is based on */
    static Problem stale(WorkingCopy copy, List<Difference> since) {
        return Problem.of(ProblemType.PRECONDITION_FAILED, "The draft is in revision %d by now.".formatted(copy.revision()))
                .with("differences", since.stream().limit(MOST_VIOLATIONS).toList()).header("ETag", copy.tag());
    }
}
