package org.researchstories.acknowledgement;

import java.util.List;

/**
 * All partners with what is known of their copies (openapi: PartnerCopies).
 *
 * @param position where the change log stands
 */
record PartnerCopies(long position, List<PartnerCopy> items, boolean truncated) {

    /** @param all one more than {@link Copies#MOST} where there are more */
    static PartnerCopies of(long position, List<PartnerCopy> all) {
        return new PartnerCopies(position, all.stream().limit(Copies.MOST).toList(), all.size() > Copies.MOST);
    }
}
