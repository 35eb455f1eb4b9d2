package org.researchstories.feed;

import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;

import java.time.YearMonth;
import java.util.Optional;

/**
 * Which part of a feed, and how much of each story. The contract's limits have been checked before.
 *
 * @param cursor  sealed; absent where it begins at the newest
 * @param content {@code full} or {@code summary}
 * @param archive a month, as {@code 2026-11}; absent where the newest are wanted, whenever they are of
 */
public record FeedRequest(
        @RestQuery @DefaultValue("20") int limit,
        @RestQuery String cursor,
        @RestQuery @DefaultValue("full") String content,
        @RestQuery String archive) {

    /** Whether the texts themselves are wanted. */
    boolean isFull() {
        return content.equals("full");
    }

    Optional<YearMonth> month() {
        return Optional.ofNullable(archive).map(YearMonth::parse);
    }
}
