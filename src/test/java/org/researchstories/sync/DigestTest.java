package org.researchstories.sync;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What proves that a copy is right. */
@QuarkusTest
class DigestTest {

    @Inject
    Desk desk;

    @Test
    void aCopyThatFollowsTheLogHasTheSameDigestAfterEveryKindOfChange() {
        Copy copy = new Copy();
        var challenge = aChallenge();
        var other = aChallenge();
        List<Runnable> acts = List.of(() -> desk.publishes(challenge, other), () -> desk.publishes(challenge.saying("Something else.")),
                () -> desk.publishes(other.inWelsh("Yn Gymraeg")), () -> desk.withdraws(challenge, "It was wrong."),
                () -> desk.publishes(challenge.saying("It is right.")), () -> desk.archives(challenge, "It is past."), () -> desk.erases(other));
        for (Runnable act : acts) {
            act.run();
            Response told = Reader.reads("/v1/digest");
            copy.reads(100);
            assertEquals(told.path("digest"), copy.digest());
            assertEquals(told.<Integer>path("stories"), copy.versions().size());
        }
    }

    @Test
    void aDifferenceIsFoundByDescending() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        Copy copy = new Copy().reads(1000);
        desk.publishes(challenge.saying("Something else."));
        assertNotEquals(Reader.reads("/v1/digest").path("digest"), copy.digest());
        String id = challenge.id().toString();
        Response end = Reader.reads("/v1/digest?prefix=" + id.substring(0, 3));
        assertEquals(List.of(2), end.jsonPath().<Map<String, Object>>getList("items").stream()
                .filter(item -> item.get("id").equals(id)).map(item -> item.get("version")).toList());
        assertEquals(end.path("digest"), branch(Reader.reads("/v1/digest?prefix=" + id.substring(0, 2)), id.substring(0, 3)));
        assertEquals(Reader.reads("/v1/digest?prefix=" + id.substring(0, 2)).path("digest"),
                branch(Reader.reads("/v1/digest?prefix=" + id.charAt(0)), id.substring(0, 2)));
    }

    @Test
    void whatIsKeptOfTheTreeIsWhatItsStoriesAmountTo() {
        desk.publishes(aChallenge());
        Map<String, String> kept = branches();
        assertFalse(kept.isEmpty());
        Psql.asOwner().useHandle(owner -> owner.execute("do $$ declare stories uuid[] := array(select id from live.story); begin delete from live.branch; call live.grow(stories); end $$"));
        assertEquals(kept, branches());
    }

    @Test
    void aPrefixThatIsNoneIsRefused() {
        for (String wrong : List.of("g", "ABC", "0000", "")) {
            assertEquals(400, Reader.gets("/v1/digest?prefix=" + wrong).statusCode(), wrong);
        }
    }

    private static Object branch(Response node, String prefix) {
        return node.jsonPath().<Map<String, Object>>getList("branches").stream()
                .filter(branch -> branch.get("prefix").equals(prefix)).findFirst().orElseThrow().get("digest");
    }

    private static Map<String, String> branches() {
        return Psql.asReader().withHandle(reader -> reader.createQuery("select prefix, stories || ' ' || encode(digest, 'hex') as told from live.branch")
                .setMapKeyColumn("prefix").setMapValueColumn("told").collectInto(new org.jdbi.v3.core.generic.GenericType<Map<String, String>>() { }));
    }
}
