package org.researchstories.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where the terms of a licence can be read: an identifier of the SPDX License List has a page there. */
public final class LicenceTerms {

    private static final Pattern SPDX = Pattern.compile("(?!LicenseRef-|DocumentRef-)[A-Za-z0-9][A-Za-z0-9.+-]*");
    private static final Pattern ADDRESS = Pattern.compile("https?://[!#-;=?-\\[\\]_a-z~]+");

    private LicenceTerms() {
    }

    /**
     * Their address; empty where the licence is told in its own words.
     *
     * @param licence an SPDX identifier, a URI or words
     */
    public static Optional<String> address(String licence) {
        if (ADDRESS.matcher(licence).matches()) {
            return Optional.of(licence);
        }
        return SPDX.matcher(licence).matches() ? Optional.of("https://spdx.org/licenses/" + licence + ".html") : Optional.empty();
    }
}
