package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Of a story as much as somebody wants. */
@QuarkusTest
class FieldsTest {

    private static final String STORY = Stories.CHECKPOINT_INHIBITORS.path();
    private static final Set<String> OF_A_SAMPLE = Set.of("id", "kind", "locale", "requestedLocale", "localeFallback", "slug",
            "status", "version", "licence", "attribution", "sample", "sampleNotice");

    @Inject
    Desk desk;

    @Test
    void whatIsAskedForComesWithWhatIsAlwaysThere() {
        Set<String> names = new HashSet<>(Reader.reads(STORY + "?fields=title").jsonPath().<String, Object>getMap("").keySet());
        assertTrue(names.remove("title"));
        assertEquals(OF_A_SAMPLE, names);
    }

    @Test
    void theContractSaysWhatIsAlwaysThere() {
        Map<String, Map<String, Object>> parameters = Reader.reads("/openapi.json").path("components.parameters");
        assertEquals(Fields.ALWAYS, Set.copyOf((List<?>) parameters.get("FieldsOfAStory").get("x-always")));
        Set<Object> ofTheBody = new HashSet<>();
        for (String schema : List.of("TextFields", "BodyFields")) {
            ofTheBody.addAll(Reader.reads("/openapi.json").jsonPath().getMap("components.schemas." + schema + ".properties").keySet());
        }
        assertEquals(Fields.OF_THE_BODY, ofTheBody);
    }

    @Test
    void anAmountComesWithItsCurrencyAndWhetherItIsDisclosed() {
        Response answer = Reader.reads(Stories.BLOOD_TEST.path() + "?fields=award.amountAwarded");
        assertEquals(Set.of("currency", "amountAwarded", "amountDisclosed"), answer.jsonPath().getMap("award").keySet());
        String whole = Reader.reads(Stories.BLOOD_TEST).asString();
        String amount = answer.asString().replaceAll(".*(\"amountAwarded\":[^,}]*).*", "$1");
        assertTrue(whole.contains(amount), amount);
    }

    @Test
    void theWholeOfSomethingIsMoreThanAPartOfIt() {
        assertEquals(Reader.reads(Stories.BLOOD_TEST.path()).jsonPath().getMap("award"),
                Reader.reads(Stories.BLOOD_TEST.path() + "?fields=award.awardType,award").jsonPath().getMap("award"));
    }

    @Test
    void aWithdrawnStoryNeverGoesWithoutItsNotice() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        desk.withdraws(challenge, "It was wrong.");
        assertEquals("It was wrong.", Reader.reads(challenge.path() + "?fields=title").path("withdrawal.reason"));
        Response list = Reader.reads("/v1/challenges?limit=100&sort=-modifiedAt&withdrawn=include&fields=slug");
        assertEquals("It was wrong.", list.path("items.find { it.slug == '%s' }.withdrawal.reason".formatted(challenge.slug())));
    }

    @Test
    void theOrderOfTheNamesMeansNothing() {
        for (String path : List.of(STORY, "/v1/strategies", "/v1/stories")) {
            Response one = Reader.reads(path + "?fields=summary,title,links");
            Response other = Reader.reads(path + "?fields=links,title,summary");
            assertEquals(one.asString(), other.asString());
            assertEquals(one.header("ETag"), other.header("ETag"));
        }
    }

    @Test
    void eachSetOfFieldsHasATagOfItsOwn() {
        for (String path : List.of(STORY, "/v1/strategies")) {
            Set<String> tags = Set.of(Reader.reads(path).header("ETag"), Reader.reads(path + "?fields=title").header("ETag"),
                    Reader.reads(path + "?fields=summary").header("ETag"), Reader.reads(path + "?fields=summary,title").header("ETag"));
            assertEquals(4, tags.size());
        }
    }

    @Test
    void whoeverHasTheWholeIsNotToldThatItIsThePart() {
        String whole = Reader.reads(STORY).header("ETag");
        String part = Reader.reads(STORY + "?fields=title").header("ETag");
        assertEquals(200, Reader.asking().header("If-None-Match", whole).get(STORY + "?fields=title").statusCode());
        assertEquals(304, Reader.asking().header("If-None-Match", part).get(STORY + "?fields=title").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/strategies/checkpoint-inhibitors", "/v1/strategies", "/v1/stories"})
    void whatThereIsNotIsRefusedWithWhatThereIs(String path) {
        Response answer = Reader.gets(path + "?fields=titel");
        assertEquals(400, answer.statusCode());
        assertEquals("fields", answer.path("errors[0].parameter"));
        assertEquals("title", answer.path("errors[0].didYouMean"));
        assertTrue(answer.<List<String>>path("errors[0].allowed").contains("standfirst"));
        assertEquals(400, Reader.gets(path + "?fields=title,title").statusCode());
        assertEquals(400, Reader.gets(path + "?fields=").statusCode());
        assertEquals(400, Reader.gets(path + "?fields=title,").statusCode());
    }

    @Test
    void aListHasNoBodiesToAskForAndAChallengeNoModality() {
        assertEquals(400, Reader.gets("/v1/challenges?fields=body").statusCode());
        assertEquals(400, Reader.gets("/v1/challenges?fields=modality").statusCode());
        assertEquals(400, Reader.gets(STORY + "?fields=award.amountAwarded").statusCode());
    }

    /** Left out in silence, it would be missed. */
    @Test
    void aTextInAFormThatIsNotAskedForIsRefusedWithHowToAskForIt() {
        Response answer = Reader.gets(STORY + "?fields=title,bodyHtml");
        assertEquals(400, answer.statusCode());
        assertEquals("fields", answer.path("errors[0].parameter"));
        assertEquals("bodyHtml is there with bodyFormat=html.", answer.path("errors[0].detail"));
        assertEquals(400, Reader.gets(STORY + "?fields=body&bodyFormat=html").statusCode());
        assertTrue(Reader.reads(STORY + "?fields=title,bodyHtml&bodyFormat=html").<String>path("bodyHtml").startsWith("<"));
    }

    @Test
    void amongAllStoriesWhatAKindDoesNotHaveIsLeftOut() {
        Response answer = Reader.reads("/v1/stories?limit=100&fields=modality,award.awardType");
        List<Map<String, Object>> items = answer.path("items");
        items.forEach(item -> {
            assertEquals(item.get("kind").equals("strategy"), item.containsKey("modality"));
            assertEquals(item.get("kind").equals("research"), item.containsKey("award"));
        });
    }

    @Test
    void linkedDataIsOnlyToBeHadWhole() {
        Response answer = Reader.asking().header("Accept", "application/ld+json").get(STORY + "?fields=title");
        assertEquals(400, answer.statusCode());
        assertEquals("fields", answer.path("errors[0].parameter"));
    }

    @Test
    void whoeverDoesNotWantTheBodyDoesNotCauseItToBeRead() {
        assertFalse(asked(STORY + "?fields=title").contains("d.body"));
        assertTrue(asked(STORY + "?fields=title,bodyMedia").contains("d.body"));
    }

    @Test
    void linksKeepTheFieldsAndACursorGoesOnWithOthers() {
        Response first = Reader.reads("/v1/stories?limit=3&fields=title,summary");
        String next = Reader.nextIn(first).orElseThrow();
        assertTrue(next.contains("fields=summary%2Ctitle"), next);
        assertTrue(first.headers().getValues("Link").toString().contains("</v1/stories?fields=summary%2Ctitle&limit=3>; rel=\"first\""));
        Response elsewise = Reader.reads("/v1/stories?limit=3&fields=tags&cursor=" + first.path("nextCursor"));
        assertEquals(Reader.reads(next).<List<String>>path("items.id"), elsewise.path("items.id"));
        assertEquals(first.<String>path("nextCursor"), Reader.reads("/v1/stories?limit=3").path("nextCursor"));
    }

    @Test
    void aMovedStoryIsAskedForWithTheSameFields() {
        String moved = Reader.gets("/v1/challenges/limited-responders?fields=title,summary&locale=en").header("Location");
        assertEquals(Stories.MORE_PEOPLE.path() + "?fields=summary%2Ctitle&locale=en", moved);
        assertTrue(Reader.reads(moved).<String>path("summary").length() > 40);
    }

    private static String asked(String path) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads(path);
        assertEquals(1, log.statements().size());
        return log.statements().getFirst();
    }
}
