package org.researchstories.frontdoor;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.query.Dimension;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * What was awarded, as bars.
 *
 * @param call    where it is from, and has all of it
 * @param samples whether its awards are samples
 * @param shown   which of the groups these are; null where they are all
 */
record Chart(String title, String call, List<Bar> bars, boolean samples, String shown) {

    private static final String CURRENCY = "GBP";
    private static final double WIDTH = 100;
    private static final int MOST = 8;

    /**
     * @param width  in hundredths of the widest
     * @param amount of awards in pounds whose amount is disclosed, in words
     */
    record Bar(String label, double width, String amount, long awards) {
    }

    /** Of what {@code /v1/research/stats} answers; samples only where there is nothing else. Those with the most pounds, the most first, or the latest years in their order. */
    static Chart of(Dimension by, JsonNode stats) {
        String counted = stats.path("total").path("awards").path("count").asLong() > 0 ? "awards" : "samples";
        List<JsonNode> groups = StreamSupport.stream(stats.path("groups").spliterator(), false).toList();
        List<JsonNode> shown = by == Dimension.AWARD_YEAR ? latest(groups) : largest(groups, counted);
        BigDecimal most = shown.stream().map(group -> pounds(group.path(counted))).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        List<Bar> bars = shown.stream().map(group -> bar(group, counted, most)).toList();
        boolean areAll = shown.size() == groups.size() && !stats.path("truncated").asBoolean();
        return new Chart(title(by), "/v1/research/stats?groupBy=" + by.property, bars, counted.equals("samples"),
                areAll ? null : by == Dimension.AWARD_YEAR ? "The latest years" : "The largest groups");
    }

    private static List<JsonNode> latest(List<JsonNode> groups) {
        return groups.stream().sorted(Comparator.comparing((JsonNode group) -> group.path("value").asText()).reversed()).limit(MOST).toList().reversed();
    }

    private static List<JsonNode> largest(List<JsonNode> groups, String counted) {
        return groups.stream().sorted(Comparator.comparing((JsonNode group) -> pounds(group.path(counted))).reversed()).limit(MOST).toList();
    }

    private static Bar bar(JsonNode group, String counted, BigDecimal most) {
        BigDecimal pounds = pounds(group.path(counted));
        double width = most.signum() == 0 ? 0 : pounds.doubleValue() / most.doubleValue() * WIDTH;
        String label = group.path("label").asText(inWords(group.path("value").asText()));
        return new Bar(label, Math.round(width * 10) / 10.0, told(pounds), group.path(counted).path("count").asLong());
    }

    /** Values without a name of their own are their name. */
    private static String inWords(String value) {
        return value.isEmpty() ? value : Character.toUpperCase(value.charAt(0)) + value.substring(1).replace('_', ' ');
    }

    private static BigDecimal pounds(JsonNode tally) {
        return StreamSupport.stream(tally.path("sums").spliterator(), false).filter(sum -> sum.path("currency").asText().equals(CURRENCY))
                .map(sum -> sum.path("amount").decimalValue()).findFirst().orElse(BigDecimal.ZERO);
    }

    private static String told(BigDecimal pounds) {
        return "£" + NumberFormat.getIntegerInstance(Locale.UK).format(pounds);
    }

    private static String title(Dimension by) {
        return switch (by) {
            case RESEARCH_STAGE -> "By stage of research";
            case CANCER_TYPE -> "By cancer type";
            case TOPIC -> "By topic";
            case AWARD_YEAR -> "By year of award";
            default -> throw new IllegalArgumentException(by.property);
        };
    }
}
