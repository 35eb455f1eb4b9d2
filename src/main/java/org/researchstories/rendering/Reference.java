package org.researchstories.rendering;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Evidence (openapi: Reference), as far as the forms show it. */
public record Reference(String key, String citation, String doi, String pmid, String url) {

    Reference at(String address) {
        return new Reference(key, citation, doi, pmid, address);
    }

    /** Where it is, the most lasting address that there is; empty where it is not on the web. */
    Optional<String> address() {
        return doi != null ? Optional.of(resolved(doi))
                : url != null ? Optional.of(url)
                : Optional.ofNullable(pmid).map(number -> "https://pubmed.ncbi.nlm.nih.gov/" + number + "/");
    }

    /** A DOI may have any character, an address may not. */
    private static String resolved(String doi) {
        try {
            return new URI("https", "doi.org", "/" + doi, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("everything can be quoted in a path", e);
        }
    }
}
