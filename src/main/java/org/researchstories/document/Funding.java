package org.researchstories.document;

import org.researchstories.query.AmountKey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The money that a story tells of, as the public sees it.
 *
 * @param currency  ISO 4217; null where there is no award
 * @param amount    null where it is not disclosed
 * @param awardedOn null where that is not known
 */
public record Funding(String currency, BigDecimal amount, LocalDate awardedOn) {

    public static final Funding NONE = new Funding(null, null, null);

    /** Puts amounts in order, one currency after another; what has no amount that the public may see comes before. */
    String sortKey() {
        return amount == null ? "" : AmountKey.of(currency, amount, RoundingMode.UNNECESSARY);
    }
}
