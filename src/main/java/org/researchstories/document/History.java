package org.researchstories.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import java.time.Instant;
import java.util.List;

/**
 * What readers are told of a story's past.
 *
 * @param editions    of the text in one language, the newest first
 * @param withdrawals that are over, of the story whatever the language, the newest first; one more than is told, where there are more
 */
public record History(List<Edition> editions, List<FormerWithdrawal> withdrawals) {

    /** The last ones. */
    public List<FormerWithdrawal> lastWithdrawals() {
        return withdrawals.subList(0, Math.min(Stretch.MOST_WITHDRAWALS, withdrawals.size()));
    }

    public boolean hasMoreWithdrawals() {
        return withdrawals.size() > Stretch.MOST_WITHDRAWALS;
    }

    /** An edition that readers are told of (openapi: Edition). */
    public record Edition(int edition, Instant publishedAt, String changeNote) {
    }

    /** A notice that a story had for a while (openapi: FormerWithdrawal). */
    public record FormerWithdrawal(String reason, Instant at, Instant until) {
    }

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** @param json as {@link Stretch#column} selects it; may be null, and then it is of no story or not asked for */
    static History of(String json) {
        try {
            return json == null ? null : JSON.readValue(json, History.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a history that is no JSON", e);
        }
    }
}
