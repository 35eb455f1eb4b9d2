package org.researchstories.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Span;
import org.researchstories.world.Addressed;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** What feeds tell of stories, in each format. */
@QuarkusTest
class FeedTest {

    @Inject
    Desk desk;

    private final String topic = Unique.slug("topic");
    private final String atom = "/feeds/all.atom?topic=" + topic;
    private final String rss = "/feeds/all.rss?topic=" + topic;
    private final String json = "/feeds/all.json?topic=" + topic;

    @BeforeEach
    void thereIsATopic() {
        desk.keeps(Things.aTopic(topic, "Topic"));
    }

    private ChallengeManuscript challenge() {
        return aChallenge().onTopics(topic);
    }

    private static String id(Addressed story, String language) {
        return "tag:localhost,2026:%s/%s/%s".formatted(story.kind().value, story.id(), language);
    }

    @Test
    void aStoryHasTheSameIdAddressAndTitleInEveryFormat() {
        var challenge = challenge();
        desk.publishes(challenge);
        Entry entry = Followed.atom(atom).getEntries().getFirst();
        Item item = Followed.rss(rss).getItems().getFirst();
        JsonPath inJson = Reader.reads(json).jsonPath();
        String address = Reader.reads(challenge).path("canonicalUrl");
        assertEquals(List.of(id(challenge, "en"), address, challenge.title()),
                List.of(entry.getId(), entry.getAlternateLinks().getFirst().getHref(), entry.getTitle()));
        assertEquals(List.of(id(challenge, "en"), address, challenge.title()), List.of(item.getGuid().getValue(), item.getLink(), item.getTitle()));
        assertFalse(item.getGuid().isPermaLink());
        assertEquals(List.of(id(challenge, "en"), address, challenge.title()),
                List.of(inJson.getString("items[0].id"), inJson.getString("items[0].url"), inJson.getString("items[0].title")));
        assertEquals("http://localhost", address.replaceAll(":\\d+/.*", ""));
    }

    @Test
    void aRenamedStoryIsTheSameEntryThatWasUpdatedForEverybodyToReadAgain() {
        var challenge = challenge();
        var other = challenge();
        desk.publishes(challenge);
        desk.publishes(other);
        Feed before = Followed.atom(atom);
        Instant updated = updated(1);
        desk.publishes(challenge.at(Unique.slug("renamed")).titled("Another title").majorUpdate("It has another name."));
        Feed after = Followed.atom(atom);
        assertEquals(List.of(id(other, "en"), id(challenge, "en")), Followed.ids(before));
        assertEquals(List.of(id(challenge, "en"), id(other, "en")), Followed.ids(after));
        assertTrue(updated(0).isAfter(updated));
        assertEquals(before.getEntries().getLast().getPublished(), after.getEntries().getFirst().getPublished());
    }

    /** ROME knows only seconds. */
    private Instant updated(int place) {
        return Instant.parse(Reader.reads(json).path("items[%d].date_modified".formatted(place)));
    }

    @Test
    void aMinorEditionMovesNothing() {
        var challenge = challenge();
        desk.publishes(challenge);
        desk.publishes(challenge());
        List<Object> before = Reader.reads(json).jsonPath().getList("items.date_modified");
        Feed feed = Followed.atom(atom);
        desk.publishes(challenge.saying("A word was misspelt.").minorUpdate());
        assertEquals(before, Reader.reads(json).jsonPath().getList("items.date_modified"));
        assertEquals(feed.getUpdated(), Followed.atom(atom).getUpdated());
        assertEquals(Followed.ids(feed), Followed.ids(Followed.atom(atom)));
        assertTrue(Followed.atom(atom).getEntries().getLast().getContents().getFirst().getValue().contains("A word was misspelt."));
    }

    @Test
    void aFeedHasAnIdThatDependsNeitherOnTheOrderOfParametersNorOnThePart() {
        String feed = "tag:localhost,2026:feeds/all?cancerType=bowel%2Clung&topic=" + topic;
        for (String query : List.of("topic=%s&cancerType=lung,bowel", "cancerType=bowel,lung&topic=%s&limit=3&content=summary", "cancerType=lung,bowel&archive=2026-01&topic=%s")) {
            assertEquals(feed, Followed.atom("/feeds/all.atom?" + query.formatted(topic)).getId());
            assertEquals(feed, Reader.reads("/feeds/all.json?" + query.formatted(topic)).path("_research.id"));
        }
    }

    @Test
    void anEmptyFeedWasNeverUpdated() {
        assertEquals(Date.from(Instant.EPOCH), Followed.atom(atom + "&archive=2001-01").getUpdated());
        assertEquals(Date.from(Instant.EPOCH), Followed.rss(rss).getLastBuildDate());
        assertEquals("1970-01-01T00:00:00Z", Reader.reads(json).path("_research.updated"));
        assertEquals(List.of(), Followed.atom(atom).getEntries());
    }

    @Test
    void summariesComeAloneWhereThatIsAskedFor() {
        var challenge = challenge().saying("Only the text says this.");
        desk.publishes(challenge);
        for (String feed : List.of(atom, rss, json)) {
            assertTrue(Followed.text(Reader.reads(feed)).contains("Only the text says this."), feed);
            String summary = Followed.text(Reader.reads(feed + "&content=summary"));
            assertFalse(summary.contains("Only the text says this."), feed);
            assertTrue(summary.contains("Enough words to say in plain English"), feed);
        }
        assertNull(Reader.reads(json + "&content=summary").path("items[0].content_html"));
        assertTrue(Reader.reads(json).<String>path("items[0].content_text").contains("Only the text says this."));
    }

    @Test
    void aSampleSaysSoBeforeItsSummaryAndItsText() {
        desk.publishes(challenge().sample(true, "Nobody has checked this."));
        Entry entry = Followed.atom(atom).getEntries().getFirst();
        Item item = Followed.rss(rss).getItems().getFirst();
        JsonPath inJson = Reader.reads(json).jsonPath();
        for (String text : List.of(entry.getSummary().getValue(), item.getDescription().getValue(), inJson.getString("items[0].summary"))) {
            assertTrue(text.startsWith("Nobody has checked this. Enough words"), text);
        }
        String html = "<div lang=\"en\"><aside role=\"note\"><p><strong>Warning:</strong> Nobody has checked this.</p></aside>";
        for (String text : List.of(entry.getContents().getFirst().getValue(), item.getContent().getValue(), inJson.getString("items[0].content_html"))) {
            assertTrue(text.startsWith(html), text);
        }
        assertTrue(inJson.getString("items[0].content_text").startsWith("Warning: Nobody has checked this."));
        assertTrue(inJson.getBoolean("items[0]._research.sample"));
    }

    @Test
    void aFeedInWelshHasWhatIsTranslatedUnderAnIdOfItsOwn() {
        var translated = challenge();
        var other = challenge();
        desk.publishes(other);
        desk.publishes(translated, translated.inWelsh("Yn Gymraeg"));
        Feed feed = Followed.atom(atom + "&locale=cy");
        assertEquals(List.of(id(translated, "cy"), id(other, "en")), Followed.ids(feed));
        assertEquals(List.of(id(translated, "cy")), Followed.ids(Followed.atom(atom + "&locale=cy&localeFallback=false")));
        assertEquals("cy", Followed.rss(rss + "&locale=cy").getLanguage());
        assertEquals(List.of("cy", "en"), Reader.reads(json + "&locale=cy").path("items.language"));
        assertTrue(Followed.text(Reader.reads(atom + "&locale=cy")).contains("<entry xml:lang=\"en\">"));
        Response negotiated = Reader.asking().header("Accept-Language", "cy").get(atom);
        assertEquals("en, cy", negotiated.header("Content-Language"));
        assertEquals(Followed.text(Reader.reads(atom + "&locale=cy")), Followed.text(negotiated));
        assertEquals("Yn Gymraeg", feed.getEntries().getFirst().getTitle());
        assertTrue(feed.getEntries().getFirst().getAlternateLinks().stream().anyMatch(link -> "en".equals(link.getHreflang())));
        assertTrue(feed.getTitle().endsWith(": Pob stori (topic=" + topic + ")"), feed.getTitle());
    }

    @Test
    void aFeedOfOneKindHasNoOther() {
        var challenge = challenge();
        var strategy = aStrategy().onTopics(topic);
        desk.publishes(challenge, strategy);
        assertEquals(List.of(id(challenge, "en")), Followed.ids(Followed.atom("/feeds/challenges.atom?topic=" + topic)));
        assertEquals(List.of(id(strategy, "en")), Followed.ids(Followed.atom("/feeds/strategies.atom?topic=" + topic)));
        assertEquals(List.of(), Followed.ids(Followed.atom("/feeds/research.atom?topic=" + topic)));
        assertEquals(List.of(id(strategy, "en")), Followed.ids(Followed.atom(atom + "&kind=strategy")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=strategy", "cancerType=lung&topic=immunotherapy", "challenge=treating-cancer-that-has-spread", "strategy=car-t-cell-therapy&relation=tests",
            "hrcs=5.1", "organisation=sample-funder", "currency=GBP&amountFrom=1", "q=lung", "reviewState=overdue", "updatedSince=2020-01-01T00:00:00Z"})
    void aFeedHasWhatTheListHasWithTheSameFilters(String filters) {
        List<String> listed = Reader.walks("/v1/stories?limit=100&sort=-contentUpdatedAt&" + filters, "id");
        List<String> followed = Followed.walked("/feeds/all.atom?limit=100&content=summary&" + filters, "next").stream()
                .flatMap(document -> Followed.ids(document).stream()).map(id -> id.split("/")[1]).toList();
        assertEquals(listed, followed);
    }

    @Test
    void researchTellsWhoPaysAndHowItIsClassified() {
        Entry entry = Followed.walked("/feeds/research.atom?limit=100", "next").stream().flatMap(feed -> feed.getEntries().stream())
                .filter(it -> it.getId().equals(id(Stories.CAR_T_OVARIAN, "en"))).findFirst().orElseThrow();
        Response story = Reader.reads(Stories.CAR_T_OVARIAN);
        assertTrue(entry.getCategories().stream().map(Category::getTerm).toList().contains(story.<String>path("award.funderReference")));
        assertTrue(entry.getCategories().stream().anyMatch(category -> category.getScheme().endsWith("/v1/classifications/hrcs-ra")
                && category.getTerm().equals(story.path("classifications.hrcsResearchActivities[0].code"))));
        assertTrue(entry.getContributors().stream().anyMatch(contributor -> contributor.getName().equals(story.path("funders[0].organisation.name"))));
        List<String> related = entry.getOtherLinks().stream().filter(link -> link.getRel().equals("related")).map(link -> Followed.path(link.getHref())).toList();
        assertTrue(related.containsAll(story.<List<String>>path("challenges.href")), related.toString());
        assertTrue(entry.getOtherLinks().stream().anyMatch(link -> link.getRel().equals("license")));
        assertEquals(story.path("summary"), entry.getSummary().getValue().substring(story.<String>path("sampleNotice").length() + 1));
    }

    @Test
    void aStoryWithoutATextIsItsSummary() {
        JsonPath feed = Reader.reads("/feeds/research.json?limit=100&strategy=" + Stories.CAR_T.slug()).jsonPath();
        String item = "items.find { it.id == '%s' }.".formatted(id(Stories.CAR_T_OVARIAN, "en"));
        assertEquals(List.of(), Reader.reads(Stories.CAR_T_OVARIAN).path("body"));
        assertNull(feed.get(item + "content_html"));
        assertEquals(feed.getString(item + "summary"), feed.getString(item + "content_text"));
    }

    @Test
    void everyAddressInAFeedIsWhole() {
        desk.publishes(challenge().telling(new Paragraph(List.of(new Span("A link", Set.of(), "/v1/topics", null, null, null)))));
        for (String feed : List.of("/feeds/all.atom", "/feeds/all.rss")) {
            String xml = Followed.text(Reader.reads(feed + "?limit=100"));
            assertEquals(List.of(), matches(xml, "(?:href|src|domain|scheme)=(?:\"|&quot;)(?!https?://|mailto:)[^\"&]*"), feed);
            assertEquals(List.of("/v1/topics"), matches(xml, "(?<=&lt;a href=(?:\"|&quot;)http://localhost:\\d{1,5})/v1/topics"), feed);
        }
        String text = Followed.text(Reader.reads("/feeds/all.json?limit=100"));
        assertEquals(List.of(), matches(text, "(?:href|src)=\\\\\"(?!https?://|mailto:)[^\"]*"));
        assertEquals(List.of(), matches(text, "\"(?:href|url|next_url|feed_url)\":\"(?!https?://)[^\"]*"));
        assertEquals(List.of(), matches(text, "\\bid=\\\\\""));
    }

    private static List<String> matches(String text, String pattern) {
        return java.util.regex.Pattern.compile(pattern).matcher(text).results().map(java.util.regex.MatchResult::group).toList();
    }

    @ParameterizedTest
    @CsvSource({"all, atom, application/atom+xml", "challenges, rss, application/rss+xml", "strategies, json, application/feed+json", "research, atom, application/atom+xml"})
    void whoeverHasItIsToldThatNothingHasChanged(String collection, String format, String mediaType) {
        String path = "/feeds/" + collection + "." + format;
        Response first = Reader.reads(path);
        assertEquals(mediaType, first.header("Content-Type"));
        Response again = Reader.asking().header("If-None-Match", first.header("ETag")).get(path);
        assertEquals(304, again.statusCode());
        Response head = Reader.asking().head(path);
        assertEquals(List.of(200, first.header("ETag"), first.header("Content-Length")), List.of(head.statusCode(), head.header("ETag"), head.header("Content-Length")));
        assertNotEquals(first.header("ETag"), Reader.reads(path + "?content=summary").header("ETag"));
        desk.publishes(challenge());
        assertEquals(200, Reader.asking().header("If-None-Match", first.header("ETag")).get(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limt=5", "limit=0", "limit=101", "content=all", "archive=2026-13", "archive=2026-1", "topic=no-such-topic", "sort=title", "fields=title", "cursor=x", "locale=fr"})
    void whatCannotBeAskedIsRefusedAsEverywhere(String query) {
        for (String ending : List.of("atom", "rss", "json")) {
            Response answer = Reader.gets("/feeds/all.%s?%s".formatted(ending, query));
            assertEquals(400, answer.statusCode());
            assertEquals("application/problem+json", answer.header("Content-Type"));
        }
    }

    @Test
    void aCursorIsGoodForItsFeedAlone() {
        desk.publishes(challenge(), challenge());
        String next = Reader.reads(json + "&limit=1").path("next_url");
        assertEquals(200, Reader.gets(Followed.path(next)).statusCode());
        assertEquals(400, Reader.gets(Followed.path(next).replace("all.json", "all.atom")).statusCode());
        assertEquals(400, Reader.gets(Followed.path(next).replace(topic, "immunotherapy")).statusCode());
        assertEquals(404, Reader.gets("/feeds/topics.atom").statusCode());
    }

    @Test
    void theServiceNamesTheFeedsAndTheyAreThere() {
        List<String> paths = Reader.reads("/v1").jsonPath().getList("feeds.collectMany { [it.atom, it.rss, it.json] }");
        assertEquals(12, paths.size());
        paths.forEach(path -> assertEquals(200, Reader.gets(path).statusCode(), path));
    }

    @Test
    void aChannelHasWhatRssAsksFor() {
        desk.publishes(challenge());
        Channel channel = Followed.rss(rss);
        assertEquals("rss_2.0", channel.getFeedType());
        assertEquals("Research Stories: All stories (topic=" + topic + ")", channel.getTitle());
        assertTrue(channel.getLink().endsWith("/docs"));
        assertFalse(channel.getDescription().isEmpty());
        assertEquals("en", channel.getLanguage());
        assertEquals(channel.getLastBuildDate(), channel.getItems().getFirst().getPubDate());
        assertTrue(Followed.text(Reader.reads(rss)).contains("<atom:link rel=\"self\" href=\"http://localhost"));
        assertTrue(Followed.text(Reader.reads(rss)).matches("(?s).*<pubDate>[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT</pubDate>.*"));
        assertEquals("Topic", channel.getItems().getFirst().getCategories().getLast().getValue());
    }
}
