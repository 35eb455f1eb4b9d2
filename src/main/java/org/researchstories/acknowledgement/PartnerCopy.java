package org.researchstories.acknowledgement;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;
import java.util.List;

/**
 * A partner, and what it must still show for all that is known of its copy (openapi: PartnerCopy).
 *
 * @param state      {@link #UNKNOWN} where it has said nothing, or nothing in this life of the database: then nothing follows
 * @param behind     how many positions of the change log it has not applied
 * @param stillShown the newest first
 * @param truncated  whether there are more of these than are listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerCopy(String partner, String name, String state, Long position, Instant at, Long behind, List<StillShown> stillShown, Boolean truncated) {

    static final int MOST_SHOWN = 100;

    private static final String KNOWN = "known";
    private static final String UNKNOWN = "unknown";

    /** @param shown one more than {@link #MOST_SHOWN} where there are more */
    static PartnerCopy known(String partner, String name, long position, Instant at, long head, List<StillShown> shown) {
        return new PartnerCopy(partner, name, KNOWN, position, at, head - position, shown.stream().limit(MOST_SHOWN).toList(), shown.size() > MOST_SHOWN);
    }

    /** @param at when it said something of another life of the database; null where it never said anything */
    static PartnerCopy unknown(String partner, String name, Instant at) {
        return new PartnerCopy(partner, name, UNKNOWN, null, at, null, null, null);
    }
}
