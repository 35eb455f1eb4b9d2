package org.researchstories.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** Puts amounts in order, one currency after another: the currency and the hundredths, of as many digits for each amount. */
public final class AmountKey {

    private static final BigInteger MOST = BigInteger.TEN.pow(17).subtract(BigInteger.ONE);

    private AmountKey() {
    }

    /** Of an amount; of one with more than two decimals, the nearest in the direction given. */
    public static String of(String currency, BigDecimal amount, RoundingMode rounding) {
        return String.format(Locale.ROOT, "%s%017d", currency, amount.movePointRight(2).setScale(0, rounding).toBigInteger().min(MOST));
    }
}
