package org.researchstories.frontdoor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.researchstories.query.Dimension;

import java.util.List;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

class ChartTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theGroupsWithTheMostMoneyAreShownHoweverFewTheirAwards() {
        Chart chart = Chart.of(Dimension.TOPIC, stats(12, "topic-%02d"), "/call");
        assertEquals(IntStream.iterate(12, number -> number > 4, number -> number - 1).mapToObj("Topic-%02d"::formatted).toList(), labels(chart));
        assertEquals(100.0, chart.bars().getFirst().width());
        assertEquals("£12,000", chart.bars().getFirst().amount());
        assertEquals("The largest groups", chart.shown());
    }

    @Test
    void ofYearsTheLatestAreShownInTheirOrder() {
        Chart chart = Chart.of(Dimension.AWARD_YEAR, stats(12, "20%02d"), "/call");
        assertEquals(IntStream.rangeClosed(5, 12).mapToObj("20%02d"::formatted).toList(), labels(chart));
        assertEquals("The latest years", chart.shown());
    }

    @Test
    void whereAllAreShownThatIsNotSaid() {
        assertNull(Chart.of(Dimension.TOPIC, stats(8, "topic-%02d"), "/call").shown());
        assertEquals("The largest groups", Chart.of(Dimension.TOPIC, ((ObjectNode) stats(8, "topic-%02d")).put("truncated", true), "/call").shown());
    }

    @Test
    void eachCurrencyIsToldByItselfAndWhatIsNotDisclosedIsNoMoney() {
        JsonNode stats = stats("""
                {"total": {"awards": {"count": 4, "undisclosed": 1, "sums": [{"currency": "EUR", "amount": 5000000.40}, {"currency": "GBP", "amount": 1500}]}},
                 "groups": [
                    {"value": "both", "awards": {"count": 2, "undisclosed": 0, "sums": [{"currency": "EUR", "amount": 1000000}, {"currency": "GBP", "amount": 1500}]}},
                    {"value": "euros", "awards": {"count": 1, "undisclosed": 0, "sums": [{"currency": "EUR", "amount": 4000000.40}]}},
                    {"value": "undisclosed", "awards": {"count": 1, "undisclosed": 1, "sums": []}}]}""");
        Chart chart = Chart.of(Dimension.RESEARCH_STAGE, stats, "/call");
        assertEquals(List.of("€1,000,000, £1,500", "€4,000,000", "Not disclosed"), chart.bars().stream().map(Chart.Bar::amount).toList());
        assertEquals(List.of(100.0, 0.0, 0.0), chart.bars().stream().map(Chart.Bar::width).toList());
        assertNull(chart.whole());
        assertEquals("€5,000,000, £1,500", Chart.of(Dimension.TOPIC, stats, "/call").whole());
    }

    @Test
    void whereNoAmountIsDisclosedNothingIsSaidOfTheWhole() {
        assertNull(Chart.of(Dimension.TOPIC, stats("""
                {"total": {"awards": {"count": 1, "undisclosed": 1, "sums": []}},
                 "groups": [{"value": "undisclosed", "awards": {"count": 1, "undisclosed": 1, "sums": []}}]}"""), "/call").whole());
    }

    @Test
    void groupsThatHaveSamplesAloneAreNotAmongThoseOfAwards() {
        JsonNode stats = stats("""
                {"total": {"awards": {"count": 1, "sums": []}, "samples": {"count": 1, "sums": []}},
                 "groups": [{"value": "sample", "awards": {"count": 0, "sums": []}, "samples": {"count": 1, "sums": []}},
                    {"value": "real", "awards": {"count": 1, "sums": []}, "samples": {"count": 0, "sums": []}}]}""");
        Chart chart = Chart.of(Dimension.TOPIC, stats, "/call");
        assertEquals(List.of("Real"), labels(chart));
        assertFalse(chart.samples());
        assertNull(chart.shown());
    }

    @Test
    void whereThereAreNeitherAwardsNorSamplesThereIsNothing() {
        Chart chart = Chart.of(Dimension.TOPIC, stats("""
                {"total": {"awards": {"count": 0, "sums": []}, "samples": {"count": 0, "sums": []}}, "groups": []}"""), "/call");
        assertEquals(List.of(), chart.bars());
        assertFalse(chart.samples());
    }

    @Test
    void aCurrencyThatNobodyKnowsIsToldByItsCode() {
        assertEquals("XXQ 1,200", Chart.of(Dimension.TOPIC, stats("""
                {"total": {"awards": {"count": 1, "sums": [{"currency": "XXQ", "amount": 1200}]}}, "groups": []}"""), "/call").whole());
    }

    private static JsonNode stats(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> labels(Chart chart) {
        return chart.bars().stream().map(Chart.Bar::label).toList();
    }

    /** As many groups as that, in the order of how many awards they have: the more awards, the less money. */
    private static JsonNode stats(int groups, String value) {
        ObjectNode stats = JSON.createObjectNode().put("truncated", false);
        stats.putObject("total").putObject("awards").put("count", groups);
        IntStream.rangeClosed(1, groups).forEach(number -> stats.withArray("groups").addObject().put("value", value.formatted(number))
                .putObject("awards").put("count", groups + 1 - number).putArray("sums").addObject().put("currency", "GBP").put("amount", 1000 * number));
        return stats;
    }
}
