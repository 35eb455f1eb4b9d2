package org.researchstories.feed;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdom2.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Addressed;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.time.Instant;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Readers of feeds learn what was taken back. */
@QuarkusTest
class TakenBackTest {

    @Inject
    Desk desk;

    private final String topic = Unique.slug("topic");
    private final String atom = "/feeds/challenges.atom?topic=" + topic;
    private final ChallengeManuscript kept = challenge();
    private final ChallengeManuscript other = challenge();

    @BeforeEach
    void thereAreTwoChallenges() {
        desk.keeps(Things.aTopic(topic, "Topic"));
        desk.publishes(other);
        desk.publishes(kept);
    }

    private ChallengeManuscript challenge() {
        return aChallenge().onTopics(topic);
    }

    private static String id(Addressed story, String language) {
        return "tag:localhost,2026:%s/%s/%s".formatted(story.kind().value, story.id(), language);
    }

    private static Element tombstone(Feed feed, Addressed story) {
        return Followed.foreign(feed, "deleted-entry").stream().filter(it -> it.getAttributeValue("ref").equals(id(story, "en"))).findFirst().orElseThrow();
    }

    private static String comment(Element tombstone) {
        return tombstone.getChildText("comment", tombstone.getNamespace());
    }

    @Test
    void aWithdrawnStoryIsADeletedEntryWithItsReason() {
        desk.withdraws(other, "It was wrong.");
        Feed feed = Followed.atom(atom);
        assertEquals(List.of(id(kept, "en")), Followed.ids(feed));
        assertEquals("It was wrong.", comment(tombstone(feed, other)));
        assertEquals(Instant.parse(Reader.reads(other).path("withdrawal.at")), Instant.parse(tombstone(feed, other).getAttributeValue("when")));
        assertEquals("http://purl.org/atompub/tombstones/1.0", tombstone(feed, other).getNamespaceURI());
    }

    @Test
    void aWithdrawnStoryIsToldOfOnlyWhereItWouldBeIfItWereNot() {
        desk.withdraws(other, "It was wrong.");
        assertTrue(Followed.removed(Followed.atom("/feeds/all.atom?topic=" + topic)).contains(id(other, "en")));
        assertTrue(Followed.removed(Followed.atom(atom + "&cancerType=lung")).contains(id(other, "en")));
        assertFalse(Followed.removed(Followed.atom(atom + "&cancerType=bowel")).contains(id(other, "en")));
        assertFalse(Followed.removed(Followed.atom("/feeds/strategies.atom")).contains(id(other, "en")));
        desk.publishes(other.majorUpdate("It is right again."));
        assertFalse(Followed.removed(Followed.atom(atom)).contains(id(other, "en")));
        assertEquals(List.of(id(other, "en"), id(kept, "en")), Followed.ids(Followed.atom(atom)));
    }

    @Test
    void anArchivedStoryIsTakenBackInEveryFeedThatMayHaveHadIt() {
        desk.archives(other, "It is past.");
        for (String feed : List.of("/feeds/all.atom", "/feeds/challenges.atom", atom, atom + "&cancerType=bowel")) {
            assertEquals("It is past.", comment(tombstone(Followed.atom(feed), other)), feed);
        }
        assertFalse(Followed.removed(Followed.atom("/feeds/strategies.atom")).contains(id(other, "en")));
        assertFalse(Followed.removed(Followed.atom("/feeds/all.atom?kind=strategy,research")).contains(id(other, "en")));
    }

    @Test
    void ofAnErasedStoryNothingIsToldButThatItIsGone() {
        desk.archives(other, "Somebody no longer agrees.");
        desk.erases(other);
        Element tombstone = tombstone(Followed.atom(atom), other);
        assertEquals(List.of("ref", "when"), tombstone.getAttributes().stream().map(attribute -> attribute.getName()).toList());
        assertEquals(List.of(), tombstone.getChildren());
        assertFalse(Followed.text(Reader.reads(atom)).contains("no longer agrees"));
        assertFalse(Followed.text(Reader.reads(atom)).contains(other.slug()));
    }

    @Test
    void everyLanguageThatReadersOfAFeedMayHaveIsTakenBack() {
        desk.publishes(kept, kept.inWelsh("Yn Gymraeg"));
        desk.erases(kept);
        assertTrue(Followed.removed(Followed.atom(atom + "&locale=cy")).containsAll(List.of(id(kept, "cy"), id(kept, "en"))));
        assertFalse(Followed.removed(Followed.atom(atom)).contains(id(kept, "cy")));
        assertTrue(Followed.removed(Followed.atom(atom + "&locale=cy&localeFallback=false")).contains(id(kept, "cy")));
        assertFalse(Followed.removed(Followed.atom(atom + "&locale=cy&localeFallback=false")).contains(id(kept, "en")));
    }

    @Test
    void aFeedIsAsNewAsWhatWasTakenBackLast() {
        String all = "/feeds/all.json?topic=%s".formatted(topic);
        String before = Reader.reads(all).path("_research.updated");
        desk.withdraws(other, "It was wrong.");
        Feed feed = Followed.atom(atom);
        assertTrue(Instant.parse(tombstone(feed, other).getAttributeValue("when")).isAfter(Instant.parse(before)));
        assertFalse(feed.getUpdated().toInstant().isBefore(Instant.parse(before).truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
        assertTrue(Followed.text(Reader.reads(atom)).contains("<updated>" + Followed.foreign(feed, "deleted-entry").stream()
                .map(it -> Instant.parse(it.getAttributeValue("when"))).max(Instant::compareTo).orElseThrow() + "</updated><author>"));
        // The other formats show nothing of it.
        assertEquals(before, Reader.reads(all).path("_research.updated"));
    }

    @Test
    void whoeverAsksForWithdrawnStoriesHasThemWithTheirNoticeFirst() {
        desk.withdraws(other, "It was <wrong>.", kept);
        String included = atom + "&withdrawn=include";
        assertFalse(Followed.removed(Followed.atom(included)).contains(id(other, "en")));
        Entry entry = Followed.atom(included).getEntries().getLast();
        assertEquals(id(other, "en"), entry.getId());
        assertTrue(entry.getSummary().getValue().startsWith("Withdrawn: It was <wrong>. Enough words"));
        assertTrue(entry.getContents().getFirst().getValue().startsWith(
                "<div lang=\"en\"><aside role=\"note\"><p><strong>Warning:</strong> Withdrawn: It was &lt;wrong&gt;."), entry.getContents().getFirst().getValue());
        String json = included.replace(".atom", ".json");
        assertEquals("withdrawn", Reader.reads(json).path("items[1]._research.status"));
        assertEquals(Reader.reads(other).<String>path("withdrawal.at"), Reader.reads(json).path("items[1].date_modified"));
        assertTrue(Reader.reads(json).<String>path("items[1]._research.withdrawal.replacedBy.href").startsWith("http://"));
    }

    @Test
    void eachPageTellsOfWhatWasTakenBackBetweenItsStories() {
        var between = challenge();
        desk.publishes(between);
        desk.withdraws(between, "It was wrong.");
        desk.publishes(challenge());
        List<Feed> pages = Followed.walked(atom + "&limit=1", "next");
        assertEquals(3, pages.size());
        assertEquals(List.of(false, true, false), pages.stream().map(page -> Followed.removed(page).contains(id(between, "en"))).toList());
    }
}
