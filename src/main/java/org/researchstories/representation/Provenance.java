package org.researchstories.representation;

import java.time.Instant;
import java.util.UUID;

/**
 * What an answer does not say of itself, and whoever keeps it has to know. With the request, under {@link #KEY}.
 *
 * @param story the one story that decides it; null where any change may show in it
 * @param until   when it changes by itself, whatever is published before
 * @param settles when what is told of its date does; never where it does not
 */
public record Provenance(UUID story, Instant until, Instant settles) {

    public static final String KEY = Provenance.class.getName();
}
