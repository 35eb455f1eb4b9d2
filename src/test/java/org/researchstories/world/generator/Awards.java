package org.researchstories.world.generator;

import org.researchstories.research.Award;
import org.researchstories.research.AwardType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Awards of some years, in some currencies, most of them of middling amounts and few of very large; not all disclosed. */
final class Awards {

    private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);

    private Awards() {
    }

    static Award award(Luck luck, int number) {
        LocalDate awarded = luck.in(0.97) ? luck.day(FIRST, CommonParts.TODAY) : null;
        LocalDate starts = awarded == null ? null : awarded.plusDays(luck.between(0, 200));
        boolean known = luck.in(0.95);
        BigDecimal amount = BigDecimal.valueOf(luck.logNormal(250_000, 1.1)).setScale(luck.in(0.8) ? 0 : 2, RoundingMode.HALF_UP);
        return new Award("SAMPLE-G" + number, type(luck), luck.in(0.3) ? "Sample programme " + luck.fewBetween(1, 30, 2) : null,
                luck.in(0.85) ? "GBP" : luck.oneOf("EUR", "USD"), known ? amount : null, known && luck.in(0.9),
                awarded, starts, starts == null ? null : starts.plusMonths(luck.between(12, 72)), null, null, null);
    }

    private static AwardType type(Luck luck) {
        AwardType[] types = AwardType.values();
        return types[luck.fewBetween(0, types.length - 1, 2)];
    }
}
