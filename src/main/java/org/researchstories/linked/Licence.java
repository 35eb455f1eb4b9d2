package org.researchstories.linked;

import org.researchstories.vocabulary.LicenceTerms;

/** The terms of a work: to schema.org an address. */
final class Licence {

    private Licence() {
    }

    /**
     * The work with its terms.
     *
     * @param licence an SPDX identifier or a URI; what is neither is told in its own words
     */
    static Node of(String licence, Node work) {
        return LicenceTerms.address(licence).map(address -> work.with("license", address))
                .orElseGet(() -> work.with("copyrightNotice", licence));
    }
}
