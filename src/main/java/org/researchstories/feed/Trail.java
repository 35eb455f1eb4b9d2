package org.researchstories.feed;

import java.util.List;
import java.util.Optional;

/**
 * Where a document of a feed leads to within the feed (RFC 5005).
 *
 * @param isArchive whether the same stories will be found in this document for as long as they do not change
 */
record Trail(List<Step> steps, boolean isArchive) {

    /** @param rel what the other document is to this one, as IANA's register of link relations has it */
    record Step(String rel, String href) {
    }

    Optional<String> to(String rel) {
        return steps.stream().filter(step -> step.rel.equals(rel)).map(Step::href).findFirst();
    }

    /** The document that goes on where this one ends. */
    Optional<String> onwards() {
        return to("next").or(() -> isPaged() ? Optional.empty() : to("prev-archive"));
    }

    private boolean isPaged() {
        return to("first").isPresent();
    }
}
