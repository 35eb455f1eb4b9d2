package org.researchstories.frontdoor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.researchstories.query.Dimension;

import java.util.List;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class ChartTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theGroupsWithTheMostMoneyAreShownHoweverFewTheirAwards() {
        Chart chart = Chart.of(Dimension.TOPIC, stats(12, "topic-%02d"));
        assertEquals(IntStream.iterate(12, number -> number > 4, number -> number - 1).mapToObj("Topic-%02d"::formatted).toList(), labels(chart));
        assertEquals(100.0, chart.bars().getFirst().width());
        assertEquals("£12,000", chart.bars().getFirst().amount());
        assertEquals("The largest groups", chart.shown());
    }

    @Test
    void ofYearsTheLatestAreShownInTheirOrder() {
        Chart chart = Chart.of(Dimension.AWARD_YEAR, stats(12, "20%02d"));
        assertEquals(IntStream.rangeClosed(5, 12).mapToObj("20%02d"::formatted).toList(), labels(chart));
        assertEquals("The latest years", chart.shown());
    }

    @Test
    void whereAllAreShownThatIsNotSaid() {
        assertNull(Chart.of(Dimension.TOPIC, stats(8, "topic-%02d")).shown());
        assertEquals("The largest groups", Chart.of(Dimension.TOPIC, ((ObjectNode) stats(8, "topic-%02d")).put("truncated", true)).shown());
    }

    private static List<String> labels(Chart chart) {
        return chart.bars().stream().map(Chart.Bar::label).toList();
    }

    /** As many groups as that, in the order of how many awards they have: the more awards, the less money. */
    private static JsonNode stats(int groups, String value) {
        ObjectNode stats = JSON.createObjectNode().put("truncated", false);
        stats.putObject("total").putObject("awards").put("count", groups);
        IntStream.rangeClosed(1, groups).forEach(number -> stats.withArray("groups").addObject().put("value", value.formatted(number))
                .putObject("awards").put("count", groups - number).putArray("sums").addObject().put("currency", "GBP").put("amount", 1000 * number));
        return stats;
    }
}
