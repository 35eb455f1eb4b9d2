package org.researchstories.reading;

import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which page of a list. The contract's limits have been checked before.
 *
 * @param cursor sealed; absent on the first page
 * @param sort   absent where the collection's own order is wanted
 * @param facet  what to count the list by, separated by commas; absent where nothing is
 */
public record PageRequest(
        @RestQuery @DefaultValue("20") int limit,
        @RestQuery String cursor,
        @RestQuery String sort,
        @RestQuery boolean total,
        @RestQuery String facet) {
}
