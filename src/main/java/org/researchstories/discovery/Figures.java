package org.researchstories.discovery;

import org.researchstories.document.Head;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was counted of research, at one position of the change log.
 *
 * @param rows of the total without a value, then of one group after another, the largest first
 */
record Figures(Head head, List<Row> rows) {

    /**
     * Of a group, samples and others apart, how many stories there are or, of those with an amount in one currency, what is disclosed.
     *
     * @param value null of the total
     * @param label null where the value speaks for itself
     */
    record Row(String value, String label, String labelLocale, boolean sample, String currency, long stories, long disclosed, BigDecimal amount) {
    }
}
