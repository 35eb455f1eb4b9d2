package org.researchstories.linked;

import java.util.regex.Pattern;

/** The terms of a work, an address to schema.org: an identifier of the SPDX License List has a page there. */
final class Licence {

    private static final Pattern SPDX = Pattern.compile("(?!LicenseRef-|DocumentRef-)[A-Za-z0-9][A-Za-z0-9.+-]*");
    private static final Pattern ADDRESS = Pattern.compile("https?://[!#-;=?-\\[\\]_a-z~]+");

    private Licence() {
    }

    /**
     * The work with its terms.
     *
     * @param licence an SPDX identifier or a URI; what is neither is told in its own words
     */
    static Node of(String licence, Node work) {
        if (ADDRESS.matcher(licence).matches()) {
            return work.with("license", licence);
        }
        return SPDX.matcher(licence).matches()
                ? work.with("license", "https://spdx.org/licenses/" + licence + ".html") : work.with("copyrightNotice", licence);
    }
}
