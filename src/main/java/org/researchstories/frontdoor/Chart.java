package org.researchstories.frontdoor;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.query.Dimension;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What was awarded, as bars.
 *
 * @param call    where it is from, and has all of it
 * @param bars    one for each group with an award; none where nothing was awarded
 * @param samples whether its awards are samples
 * @param shown   which of the groups these are; null where they are all
 * @param whole   what all its awards are together, in words, where one may be in several groups; null where it is in one, and where no amount is disclosed
 */
record Chart(String title, String call, List<Bar> bars, boolean samples, String shown, String whole) {

    private static final String CURRENCY = "GBP";
    private static final double WIDTH = 100;
    private static final int MOST = 8;

    /**
     * @param locale of the label; null where that is a value or a year
     * @param width  in hundredths of the widest, by what was awarded in pounds
     * @param amount of awards whose amount is disclosed, in words, each currency by itself
     */
    record Bar(String label, String locale, double width, String amount, long awards) {
    }

    /**
     * Of what {@code /v1/research/stats} answers; samples only where there is nothing else. Those with the most pounds, the most first, or the latest years
     * in their order.
     *
     * @param call that answers so
     */
    static Chart of(Dimension by, JsonNode stats, String call) {
        JsonNode total = stats.path("total");
        boolean samples = awards(total.path("awards")) == 0 && awards(total.path("samples")) > 0;
        String counted = samples ? "samples" : "awards";
        List<JsonNode> groups = elements(stats.path("groups")).filter(group -> awards(group.path(counted)) > 0).toList();
        List<JsonNode> shown = by == Dimension.AWARD_YEAR ? latest(groups) : largest(groups, counted);
        BigDecimal most = shown.stream().map(group -> pounds(group.path(counted))).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        List<Bar> bars = shown.stream().map(group -> bar(group, counted, most)).toList();
        boolean areAll = shown.size() == groups.size() && !stats.path("truncated").asBoolean();
        return new Chart(title(by), call, bars, samples, areAll ? null : by == Dimension.AWARD_YEAR ? "The latest years" : "The largest groups",
                mayBeInSeveral(by) && !total.path(counted).path("sums").isEmpty() ? amounts(total.path(counted)) : null);
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
        return new Bar(label, group.path("labelLocale").asText(null), Math.round(width * 10) / 10.0, amounts(group.path(counted)), awards(group.path(counted)));
    }

    /** Values without a name of their own are their name. */
    private static String inWords(String value) {
        return value.isEmpty() ? value : Character.toUpperCase(value.charAt(0)) + value.substring(1).replace('_', ' ');
    }

    private static boolean mayBeInSeveral(Dimension by) {
        return by == Dimension.TOPIC || by == Dimension.CANCER_TYPE;
    }

    private static long awards(JsonNode tally) {
        return tally.path("count").asLong();
    }

    private static BigDecimal pounds(JsonNode tally) {
        return elements(tally.path("sums")).filter(sum -> sum.path("currency").asText().equals(CURRENCY))
                .map(sum -> sum.path("amount").decimalValue()).findFirst().orElse(BigDecimal.ZERO);
    }

    private static String amounts(JsonNode tally) {
        String sums = elements(tally.path("sums")).map(sum -> told(sum.path("amount").decimalValue(), sum.path("currency").asText()))
                .collect(Collectors.joining(", "));
        return sums.isEmpty() ? "Not disclosed" : sums;
    }

    /** Awards may have any code that looks like one of ISO 4217, also one that Java does not know. */
    private static String told(BigDecimal amount, String currency) {
        String sign = switch (currency) {
            case CURRENCY -> "£";
            case "EUR" -> "€";
            default -> currency + " ";
        };
        return sign + NumberFormat.getIntegerInstance(Locale.UK).format(amount);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
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
