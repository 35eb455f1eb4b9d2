package org.researchstories.vocabulary;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ways in which HRCS lets codes share an award. Thirds may be rounded up or down. */
enum HrcsShape {
    WHOLE("100"),
    HALVES("50/50"),
    THREE_QUARTERS("75/25"),
    TWO_THIRDS("66.66/33.33"),
    THIRDS("33.33/33.33/33.33"),
    HALF_AND_QUARTERS("50/25/25"),
    QUARTERS("25/25/25/25"),
    FIFTHS("20/20/20/20/20");

    private static final BigDecimal ROUNDING = new BigDecimal("0.01");
    private static final int MOST = 5;

    private final String written;
    private final List<BigDecimal> percents;

    HrcsShape(String written) {
        this.written = written;
        this.percents = Arrays.stream(written.split("/")).map(BigDecimal::new).toList();
    }

    /** Whatever order they are in. */
    static boolean fits(List<BigDecimal> percents) {
        List<BigDecimal> falling = percents.stream().sorted(Comparator.reverseOrder()).toList();
        return Arrays.stream(values()).anyMatch(shape -> shape.near(falling));
    }

    /** What would fit so many codes. */
    static String advice(int codes) {
        return codes > MOST ? "name at most " + MOST + " codes" : "use " + Arrays.stream(values())
                .filter(shape -> shape.percents.size() == codes).map(shape -> shape.written)
                .collect(Collectors.joining(" or "));
    }

    private boolean near(List<BigDecimal> falling) {
        return falling.size() == percents.size() && IntStream.range(0, percents.size())
                .allMatch(i -> near(falling.get(i), percents.get(i)));
    }

    private static boolean near(BigDecimal percent, BigDecimal wanted) {
        BigDecimal off = percent.subtract(wanted).abs();
        return off.compareTo(wanted.scale() == 0 ? BigDecimal.ZERO : ROUNDING) <= 0;
    }
}
