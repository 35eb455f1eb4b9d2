package org.researchstories.document;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Desk;
import org.researchstories.world.Everything;
import org.researchstories.world.Psql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What stories are searched by is put in order as the lists are, and is cheap to look at. */
@QuarkusTest
class SearchTextsTest {

    private static final String IN_ANOTHER_PLACE = """
            select count(*) from live.searchable s join live.listing l on (l.locale, l.story_id, l.served) = (s.locale, s.story_id, s.locale)
            where l.first_published_at <> s.first_published_at""";

    @Inject
    Everything everything;

    @Inject
    Desk desk;

    @BeforeEach
    void thereAreStories() {
        everything.isPublished();
    }

    @Test
    void aTextHasItsPlaceInTheOrderOfTheListsAndKeepsItWhateverItBecomes() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        desk.publishes(challenge.titled("Said otherwise"));
        assertTrue(count("select count(*) from live.searchable") > 20);
        assertEquals(0, count(IN_ANOTHER_PLACE));
    }

    @Test
    void aTitleIsLookedAtWhereItsTextStands() {
        assertEquals(0, count("select count(*) from live.searchable where pg_column_toast_chunk_id(title) is not null"));
        assertTrue(count("select count(*) from live.searchable where pg_column_toast_chunk_id(whole) is not null") > 20);
    }

    private static int count(String sql) {
        return Psql.asOwner().withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
