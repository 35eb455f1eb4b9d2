package org.researchstories.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the codes of one scheme share an award: for HRCS equally or in one of a few shapes ({@link HrcsShape}), for CSO
 * in any way that adds up to 100 per cent (0.02 more or less, as thirds do not add up to it). No parts at all is an
 * award not classified by that scheme, and in order.
 */
public record Split(Scheme scheme, List<Part> parts) {

    /** The most research activities of an award. */
    public static final int MOST_ACTIVITIES = 2;

    /** The most research activities of a large programme. */
    public static final int MOST_ACTIVITIES_OF_A_PROGRAMME = 4;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");
    private static final Pattern LEAF = Pattern.compile("[1-9]\\.[0-9]{1,2}");

    /** What one code stands for, in per cent with at most two decimals. */
    public record Part(String code, BigDecimal percent) {
    }

    public Split {
        parts = List.copyOf(parts);
    }

    /**
     * What is wrong with it, each with what would have been right; empty where nothing is. Whether the codes exist is
     * not known here.
     *
     * @param programme whether the award is a large programme, which may have more activities
     */
    public List<String> violations(boolean programme) {
        List<String> violations = new ArrayList<>();
        if (!parts.isEmpty()) {
            readParts(violations);
            readActivities(violations, programme);
            readWhole(violations);
        }
        return violations;
    }

    private void readParts(List<String> violations) {
        Set<String> seen = new HashSet<>();
        parts.stream().map(Part::code).filter(code -> !seen.add(code))
                .forEach(code -> violations.add(code + " is there twice: name each code once"));
        parts.stream().filter(part -> !percentage(part.percent())).forEach(part -> violations.add(
                "%s has %s per cent: give more than 0 and at most 100, with at most two decimals"
                        .formatted(part.code(), written(part.percent()))));
    }

    private void readActivities(List<String> violations, boolean programme) {
        if (scheme == Scheme.HRCS_RESEARCH_ACTIVITY) {
            parts.stream().map(Part::code).filter(code -> !LEAF.matcher(code).matches()).forEach(code -> violations.add(
                    code + " is not an activity code: name one of a group's activities, such as 5.1, not the group"));
            int most = programme ? MOST_ACTIVITIES_OF_A_PROGRAMME : MOST_ACTIVITIES;
            if (parts.size() > most) {
                violations.add("%d activity codes are too many: name at most %d, or %d for a large programme"
                        .formatted(parts.size(), MOST_ACTIVITIES, MOST_ACTIVITIES_OF_A_PROGRAMME));
            }
        }
    }

    private void readWhole(List<String> violations) {
        BigDecimal sum = parts.stream().map(Part::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(WHOLE).abs().compareTo(TOLERANCE) > 0) {
            violations.add("%s add up to %s: make it 100".formatted(percents(), written(sum)));
        } else if (scheme != Scheme.CSO && !HrcsShape.fits(parts.stream().map(Part::percent).toList())) {
            violations.add("%s is not how HRCS shares an award: %s"
                    .formatted(percents(), HrcsShape.advice(parts.size())));
        }
    }

    private String percents() {
        return parts.stream().map(part -> written(part.percent())).collect(Collectors.joining("/"));
    }

    private static boolean percentage(BigDecimal percent) {
        return percent.signum() > 0 && percent.compareTo(WHOLE) <= 0 && percent.stripTrailingZeros().scale() <= 2;
    }

    private static String written(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
