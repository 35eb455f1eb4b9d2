package org.researchstories.release;

import org.researchstories.body.Fault;
import org.researchstories.editorial.WorkingCopy;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.problem.Violation;
import org.researchstories.publication.Refused;
import org.researchstories.story.StoryReference;

import java.util.List;
import java.util.stream.IntStream;

/** What can keep the public from being shown something, or something from being taken from the public. */
public final class ReleaseProblems {

    private static final int MOST_VIOLATIONS = 200;

    private ReleaseProblems() {
    }

    static Problem standsOtherwise(Standing standing) {
        return Problem.of(ProblemType.PRECONDITION_FAILED, "The story is %s by now, or in another version.".formatted(standing.state()))
                .header("ETag", standing.tag());
    }

    public static Problem notPublic(Standing standing) {
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

    /** @param copies what was to be published, in the order of the request */
    public static Problem notPublishable(Refused refused, List<WorkingCopy> copies) {
        return notPublishable(faults(refused, copies));
    }

    static List<Violation> violations(Refused refused, List<WorkingCopy> copies) {
        return violations(faults(refused, copies));
    }

    private static List<Fault> faults(Refused refused, List<WorkingCopy> copies) {
        return refused.reasons().stream().map(reason -> {
            int place = IntStream.range(0, copies.size())
                    .filter(at -> copies.get(at).subject().equals(reason.subject().key())).findFirst().orElse(0);
            return reason.fault().below("/drafts/%d/content".formatted(place));
        }).toList();
    }

    private static List<Violation> violations(List<Fault> faults) {
        return faults.stream().limit(MOST_VIOLATIONS).map(ReleaseProblems::violation).toList();
    }

    private static Violation violation(Fault fault) {
        return Violation.ofBody(fault.pointer(), Character.toUpperCase(fault.message().charAt(0)) + fault.message().substring(1)
                + (fault.message().endsWith(".") ? "" : "."));
    }
}
