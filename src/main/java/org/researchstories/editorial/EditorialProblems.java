package org.researchstories.editorial;

import org.researchstories.body.Fault;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.problem.Violation;
import org.researchstories.story.StoryReference;

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

    static Problem standsOtherwise(Standing standing) {
        return Problem.of(ProblemType.PRECONDITION_FAILED, "The story is %s by now, or in another version.".formatted(standing.state()))
                .header("ETag", standing.tag());
    }

    static Problem ended(Schedule schedule) {
        return Problem.of(ProblemType.PRECONDITION_FAILED, "The schedule is %s.".formatted(schedule.state().value)).header("ETag", schedule.tag());
    }

    static Problem notPublic(Standing standing) {
        return Problem.of(ProblemType.CONFLICT, "The story is %s: there is nothing public to take away.".formatted(standing.state()));
    }

    static Problem referenced(List<StoryReference> referrers) {
        return Problem.of(ProblemType.REFERENCED, "Other stories show it. Change them first, or send detach to have them show it no longer.")
                .with("referrers", referrers);
    }

    static Problem notApproved(List<Integer> places) {
        return Problem.of(ProblemType.NOT_APPROVED, "What is not approved cannot be published.")
                .violating(places.stream().map(place -> Violation.ofBody("/drafts/" + place, "Its latest revision is not approved.")).toList());
    }

    /** @param faults where each draft is at fault, as pointers that begin with its place in the request */
    static Problem notPublishable(List<Fault> faults) {
        return Problem.of(ProblemType.NOT_PUBLISHABLE, faults.size() == 1 ? "One thing keeps this from being published."
                        : faults.size() + " things keep this from being published.")
                .violating(violations(faults));
    }

    static List<Violation> violations(List<Fault> faults) {
        return faults.stream().limit(MOST_VIOLATIONS).map(EditorialProblems::violation).toList();
    }

    private static Violation violation(Fault fault) {
        return Violation.ofBody(fault.pointer(), Character.toUpperCase(fault.message().charAt(0)) + fault.message().substring(1)
                + (fault.message().endsWith(".") ? "" : "."));
    }
}
