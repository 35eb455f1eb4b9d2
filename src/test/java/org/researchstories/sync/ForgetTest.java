package org.researchstories.sync;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What the log has to keep, and what it need not. */
@QuarkusTest
class ForgetTest {

    @Inject
    Desk desk;

    @Inject
    Forget forget;

    /** Two years are nothing in a database whose rows say themselves how old they are. */
    @Test
    void oldChangesThatWereSupersededAreForgottenAndTheirCursorsLeadNowhere() {
        String before = ChangesTest.now();
        var challenge = aChallenge();
        desk.publishes(challenge);
        String superseded = ChangesTest.now();
        desk.publishes(challenge.saying("Something else."));
        String latest = ChangesTest.now();
        age(challenge.id().toString());
        forget.now();
        assertEquals(410, Reader.gets("/v1/changes?cursor=" + superseded).statusCode());
        assertEquals(List.of(2), versions(challenge.id().toString(), before));
        assertEquals(200, Reader.gets("/v1/changes?cursor=" + latest).statusCode());
        assertEquals(Copy.listed().keySet(), new Copy().reads(1000).versions().keySet());
        restore(challenge.id().toString());
    }

    private static List<?> versions(String id, String cursor) {
        return Reader.reads("/v1/changes?limit=1000&cursor=" + cursor).jsonPath().<Map<String, Object>>getList("items").stream()
                .filter(change -> change.get("id").equals(id)).map(change -> change.get("version")).toList();
    }

    private static void age(String id) {
        Psql.asOwner().useHandle(owner -> owner.createUpdate("update live.change set at = at - interval '2 years' where subject = :id").bind("id", id).execute());
    }

    /** Others count the log's rows. */
    private static void restore(String id) {
        Psql.asOwner().useHandle(owner -> owner.createUpdate("""
                        insert into live.change (position, subject_kind, subject, version, locale, op, reason, at, kind, slug)
                        select position - 1, subject_kind, subject, 1, locale, 'upsert', 'published', at, kind, slug from live.change where subject = :id and version = 2""")
                .bind("id", id).execute());
    }
}
