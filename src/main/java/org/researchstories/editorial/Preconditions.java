package org.researchstories.editorial;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Problem;

import java.util.List;

/** Whether a change is based on what there is: so that nobody undoes what they have not seen. */
@ApplicationScoped
public class Preconditions {

    private final Desk desk;

    Preconditions(Desk desk) {
        this.desk = desk;
    }

    /**
     * The same copy.
     *
     * @throws Problem with what has changed since, where there is a later revision
     */
    public WorkingCopy met(WorkingCopy copy, IfMatch based) {
        if (!based.names(copy.tag())) {
            throw EditorialProblems.stale(copy, based.revision().map(revision -> since(copy, revision)).orElse(List.of()));
        }
        return copy;
    }

    private List<Difference> since(WorkingCopy copy, int revision) {
        return revision > copy.revision() ? List.of()
                : Difference.between(desk.revision(copy.id(), revision).content(), desk.revision(copy.id(), copy.revision()).content());
    }
}
