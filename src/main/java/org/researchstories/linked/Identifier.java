package org.researchstories.linked;

import java.net.URI;
import java.net.URISyntaxException;

/** What identifies a thing beyond this API. */
final class Identifier {

    private Identifier() {
    }

    /** @param scheme null where it is not known by a name */
    static Node of(String scheme, String value) {
        return Node.of("PropertyValue").with("propertyID", scheme).with("value", value);
    }

    /** A DOI as an address (DOI Handbook section 2.6): some have characters that no address can have. */
    static String ofDoi(String doi) {
        try {
            return new URI("https", "doi.org", "/" + doi, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every character can be written in a path", e);
        }
    }
}
