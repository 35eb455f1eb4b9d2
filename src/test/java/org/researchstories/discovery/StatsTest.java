package org.researchstories.discovery;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ResearchManuscript.someResearch;

/** What is told of money beyond the law in {@link StatsLawTest}. */
@QuarkusTest
class StatsTest {

    @Inject
    Desk desk;

    private final String topic = Unique.slug("topic");

    @Test
    void undisclosedAmountsAndSamplesAreCountedApartAndCurrenciesNeverAddedUp() {
        desk.keeps(Things.aTopic(topic, "Money"));
        desk.publishes(someResearch().onTopics(topic).awarding(new BigDecimal("0.10"), true),
                someResearch().onTopics(topic).awarding(new BigDecimal("0.20"), true),
                someResearch().onTopics(topic).in("EUR").awarding(new BigDecimal("7"), true),
                someResearch().onTopics(topic).awarding(new BigDecimal("123456"), false),
                someResearch().onTopics(topic).sample(true, "Made up.").awarding(new BigDecimal("999999999999.99"), true));
        Response answer = Reader.reads("/v1/research/stats?topic=" + topic);
        assertEquals(4, answer.<Integer>path("total.awards.count"));
        assertEquals(1, answer.<Integer>path("total.awards.undisclosed"));
        assertEquals("[{\"currency\":\"EUR\",\"awards\":1,\"amount\":7.00},{\"currency\":\"GBP\",\"awards\":2,\"amount\":0.30}]",
                between(answer.asString(), "\"sums\":", "}]") + "}]");
        assertEquals(1, answer.<Integer>path("total.samples.count"));
        assertNull(answer.path("groups"));
        assertFalse(answer.asString().contains("123456"));
    }

    @Test
    void aGroupIsCalledByItsNameAndWhatIsNotToldIsSaid() {
        Response answer = Reader.reads("/v1/research/stats?groupBy=challenge&limit=1&locale=en");
        assertEquals(1, answer.jsonPath().getList("groups").size());
        assertEquals(true, answer.path("truncated"));
        String id = answer.path("groups[0].value");
        assertEquals(Reader.reads("/v1/stories/" + id).<String>path("title"), answer.path("groups[0].label"));
        assertEquals(Reader.positionIn(answer), answer.jsonPath().getLong("position"));
    }

    @Test
    void theyAreOfWhatASearchFindsAsItIsSpelt() {
        String word = Unique.word();
        desk.publishes(someResearch().awardedOn(LocalDate.of(2025, 5, 1)).titled("The " + word + " trial").awarding(new BigDecimal("12.50"), true),
                someResearch().awardedOn(LocalDate.of(2025, 6, 1)).saying("Seen in the " + word + " trial.").awarding(new BigDecimal("0.25"), true));
        Response answer = Reader.reads("/v1/research/stats?groupBy=awardYear&q=" + word + "+trial");
        assertEquals(2, answer.<Integer>path("total.awards.count"));
        assertEquals(new BigDecimal("12.75"), new BigDecimal(answer.path("total.awards.sums[0].amount").toString()));
        assertEquals(2, answer.<Integer>path("groups[0].awards.count"));
        assertEquals(0, Reader.reads("/v1/research/stats?q=" + word + "x").<Integer>path("total.awards.count"));
        assertEquals("q", Reader.gets("/v1/research/stats?q=the").then().statusCode(400).extract().path("errors[0].parameter"));
    }

    @Test
    void withoutAnyResearchAllIsNought() {
        desk.keeps(Things.aTopic(topic, "Nothing"));
        Response answer = Reader.reads("/v1/research/stats?groupBy=awardYear&topic=" + topic);
        assertEquals(Map.of("count", 0, "undisclosed", 0, "sums", List.of()), answer.path("total.awards"));
        assertEquals(List.of(), answer.path("groups"));
        assertEquals(false, answer.path("truncated"));
    }

    @Test
    void theFiguresFollowAWithdrawalAndTheirTagDoesToo() {
        desk.keeps(Things.aTopic(topic, "Followed"));
        var research = someResearch().onTopics(topic).awardedOn(LocalDate.of(2020, 2, 29));
        desk.publishes(research);
        String address = "/v1/research/stats?groupBy=awardYear&topic=" + topic;
        Response before = Reader.reads(address);
        assertEquals("2020", before.path("groups[0].value"));
        assertEquals(304, Reader.asking().header("If-None-Match", before.header("ETag")).get(address).statusCode());
        desk.withdraws(research, "It was wrong.");
        Response after = Reader.reads(address);
        assertEquals(0, after.<Integer>path("total.awards.count"));
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        assertEquals(1, Reader.reads(address + "&withdrawn=include").<Integer>path("total.awards.count"));
    }

    @Test
    void whilePublishingGoesOnTheFiguresOfAPositionAreThoseOfTheListAtThatPosition() throws Exception {
        desk.keeps(Things.aTopic(topic, "Followed"));
        Map<Long, String> told = new HashMap<>();
        Map<Long, String> listed = new HashMap<>();
        try (ExecutorService publisher = Executors.newSingleThreadExecutor()) {
            Future<?> publishing = publisher.submit(() -> IntStream.rangeClosed(1, 40).forEach(pence ->
                    desk.publishes(someResearch().onTopics(topic).awarding(BigDecimal.valueOf(pence, 2), true))));
            for (boolean last = false; !last; ) {
                last = publishing.isDone();
                Response figures = Reader.reads("/v1/research/stats?topic=" + topic);
                told.put(Reader.positionIn(figures), "%s awards, %s".formatted(figures.path("total.awards.count"), sum(Reader.exactly(figures).getList("total.awards.sums.amount"))));
                Response list = Reader.reads("/v1/research?limit=100&topic=" + topic);
                listed.put(Reader.positionIn(list), "%d awards, %s".formatted(list.jsonPath().getList("items").size(), sum(Reader.exactly(list).getList("items.award.amountAwarded"))));
            }
            publishing.get();
        }
        listed.keySet().retainAll(told.keySet());
        told.keySet().retainAll(listed.keySet());
        assertTrue(told.size() > 2 && told.containsValue("40 awards, 8.20"), told.toString());
        assertEquals(listed, told);
    }

    private static BigDecimal sum(List<?> amounts) {
        return amounts.stream().map(amount -> new BigDecimal(amount.toString())).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2);
    }

    @Test
    void thoseOfAWholeListAreReadInOneStatement() {
        assertEquals(1, statements("/v1/research/stats?groupBy=strategy"));
    }

    /** What filters mean, what they leave, by which values it is divided, what is awarded and what the groups are called. */
    @ParameterizedTest
    @ValueSource(strings = {"groupBy=topic&cancerType=lung,bowel", "groupBy=awardYear&cancerType=lung&limit=1", "groupBy=researchStage&topic=immunotherapy&hrcs=5.1"})
    void whatFiltersLeaveIsAddedUpInFiveOnceItsBitsAreAtHand(String filtered) {
        String stats = "/v1/research/stats?" + filtered;
        Reader.reads(stats);
        assertEquals(5, statements(stats));
    }

    private static int statements(String address) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads(address);
        return log.statements().size();
    }

    @Test
    void noStoryCanHaveTheAddressOfTheFigures() {
        assertEquals(404, Reader.gets("/v1/challenges/stats").statusCode());
        assertEquals(200, Reader.gets("/v1/research/stats").statusCode());
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }
}
