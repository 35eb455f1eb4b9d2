package org.researchstories.publication;

import java.util.List;

/** A rule of one kind's own that cannot be judged by a draft alone. Each kind's room may have some. */
public interface Rule {

    /** What would break it if all of these were published; drafts of other kinds are among them. */
    List<Refused.Reason> broken(List<? extends Drafting<?>> drafts);
}
