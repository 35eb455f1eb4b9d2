package org.researchstories.frontdoor;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.story.Kind;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.FewStories;
import org.researchstories.world.Reader;
import org.researchstories.world.StrategyManuscript;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What the home page says without a browser. */
@QuarkusTest
@TestProfile(FewStories.class)
class HomePageTest {

    @Inject
    Desk desk;

    @Inject
    ThisServer server;

    @Test
    void itIsAnswerOfThePositionThatItShows() {
        long position = desk.publishes(aChallenge());
        Response page = Reader.reads("/");
        assertEquals("text/html;charset=UTF-8", page.contentType());
        assertEquals(position, Reader.positionIn(page));
        assertTrue(page.asString().contains("<strong>%d</strong> changes so far".formatted(position)));
        assertEquals(304, Reader.asking().header("If-None-Match", page.header("ETag")).get("/").statusCode());
        desk.publishes(aChallenge());
        assertEquals(200, Reader.asking().header("If-None-Match", page.header("ETag")).get("/").statusCode());
    }

    @Test
    void whatIsToBeCopiedIsThereAsItIsTyped() {
        String page = Reader.reads("/").asString().replaceAll("</?a[^>]*>", "");
        assertTrue(page.contains("<code>curl '%s/v1/challenges?limit=3&amp;fields=title,standfirst'</code>".formatted(server.address())), page);
        assertTrue(page.contains("<code>curl -s %s/docs/clients/research-stories-client-".formatted(server.address())), page);
    }

    @Test
    void whatStoriesAreCalledIsTextAndNothingElse() {
        ChallengeManuscript challenge = aChallenge().titled("<script>alert(1)</script> & \"more\"").displayedAt(0);
        desk.publishes(challenge, StrategyManuscript.aStrategy().addressing(challenge));
        String page = Reader.reads("/").asString();
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;"), page);
    }

    @Test
    void whereThereAreSamplesAmongOthersThatIsSaidOfAllAndOfEach() {
        desk.publishes(aChallenge().displayedAt(0));
        String page = Reader.reads("/").asString();
        assertTrue(page.contains("Some stories here are samples"), page);
        assertTrue(page.contains("(CC-BY-4.0)"), page);
    }

    @Test
    void inWelshItsCallsAreInWelshToo() {
        String page = Reader.reads("/?locale=cy").asString();
        assertTrue(page.contains("name=\"locale\" value=\"cy\""), page);
        assertTrue(page.contains("\"/v1/research/stats?groupBy=topic&amp;locale=cy\""), page);
        assertTrue(page.contains("\"/v1/graph?limit=60&amp;locale=cy\""), page);
    }

    @Test
    void oneStoryIsNamedAsOne() {
        assertEquals(List.of("challenge", "challenges", "piece of research", "pieces of research"), List.of(Showcase.Counted.of(Kind.CHALLENGE, 1).name(), Showcase.Counted.of(Kind.CHALLENGE, 0).name(),
                Showcase.Counted.of(Kind.RESEARCH, 1).name(), Showcase.Counted.of(Kind.RESEARCH, 2).name()));
    }

    @Test
    void whatWasWithdrawnIsNotOnIt() {
        ChallengeManuscript challenge = aChallenge().displayedAt(0);
        desk.publishes(challenge);
        assertTrue(Reader.reads("/").asString().contains(challenge.title()));
        desk.withdraws(challenge, "It is wrong.");
        assertFalse(Reader.reads("/").asString().contains(challenge.title()));
    }

    @Test
    void itLoadsWhatIsHereAndNothingElse() {
        Response page = Reader.reads("/");
        assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'; script-src 'self'; style-src 'self'"));
        for (String asset : new String[] {"/docs/home/home.css", "/docs/home/calls.js", "/docs/style.css"}) {
            assertTrue(page.asString().contains("\"" + asset + "\""), asset);
            assertEquals(200, Reader.gets(asset).statusCode(), asset);
        }
        assertEquals(404, Reader.gets("/docs/home/home.html").statusCode());
    }
}
