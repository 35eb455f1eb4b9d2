package org.researchstories.reading;

import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

import java.util.Optional;

/**
 * Which page of a list. The contract's limits have been checked before.
 *
 * @param cursor sealed; absent on the first page
 * @param sort   absent where the collection's own order is wanted
 * @param facet  what to count the list by, separated by commas; absent where nothing is
 */
public record PageRequest(
        @RestQuery @DefaultValue(PageRequest.USUAL_LIMIT) int limit,
        @RestQuery String cursor,
        @RestQuery String sort,
        @RestQuery boolean total,
        @RestQuery String facet) {

    static final String USUAL_LIMIT = "20";

    /** What a request says that the REST layer has not seen. */
    static PageRequest of(Reading reading) {
        return new PageRequest(Integer.parseInt(Optional.ofNullable(reading.parameter("limit")).orElse(USUAL_LIMIT)), reading.parameter("cursor"), reading.parameter("sort"),
                "true".equals(reading.parameter("total")), reading.parameter("facet"));
    }
}
