package org.researchstories.world;

import org.researchstories.publication.Drafting;

/** What can be laid on the desk for publication. */
@FunctionalInterface
public interface Submission {

    Drafting<?> draft();
}
