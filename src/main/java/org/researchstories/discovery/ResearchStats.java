package org.researchstories.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.math.BigDecimal;
import java.util.List;

/**
 * How much research there is and what was awarded (openapi: ResearchStats).
 *
 * @param groupBy   null where no groups were asked for; then {@code groups} and {@code truncated} are null too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResearchStats(long position, String method, Counted total, String groupBy, List<Group> groups, Boolean truncated) {

    static final String METHOD = "Each summary of funded research counts once, with the whole of its award. "
            + "Sums are of the amounts that are disclosed, for each currency apart; nothing is converted or adjusted for inflation. "
            + "Awards whose amount is not disclosed are counted and not summed. Sample content is counted apart.";

    record Counted(Tally awards, Tally samples) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(String value, String label, String labelLocale, Tally awards, Tally samples) {
    }

    record Tally(long count, long undisclosed, List<CurrencySum> sums) {
    }

    record CurrencySum(String currency, long awards, BigDecimal amount) {
    }
}
