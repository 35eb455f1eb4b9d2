package org.researchstories.publication;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.researchstories.world.Addressed;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Unique;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What is kept of editions and withdrawals. */
@QuarkusTest
class ChronicleTest {

    private static final String KEPT = """
            select string_agg(concat_ws(' ', locale, edition, update_type, change_note), ', ' order by locale, edition)
            from live.edition where story_id = :story""";

    @Inject
    Desk desk;

    @Test
    void everyEditionIsKeptInEachLanguage() {
        var story = aChallenge();
        desk.publishes(story);
        desk.publishes(story.minorUpdate("A comma."));
        desk.publishes(story.majorUpdate("Findings."), story.inWelsh("Her " + Unique.word()));
        assertEquals("cy 1 major Cyfieithiad., en 1 major Written for a test., en 2 minor A comma., en 3 major Findings.", kept(story));
    }

    @Test
    void whatWasRefusedIsNotKept() {
        var story = aChallenge();
        desk.publishes(story);
        desk.withdraws(story, "It was wrong.");
        assertThrows(Refused.class, () -> desk.publishes(story.relatedTo(aChallenge())));
        assertEquals("en 1 major Written for a test.", kept(story));
        assertEquals(0, count("former_withdrawal", story));
    }

    @Test
    void aTranslationEndsNoWithdrawal() {
        var story = aChallenge();
        desk.publishes(story);
        desk.withdraws(story, "It was wrong.");
        desk.publishes(story.inWelsh("Her " + Unique.word()));
        assertEquals(0, count("former_withdrawal", story));
    }

    @Test
    void ofAStoryThatIsArchivedOrErasedNothingIsKept() {
        ChallengeManuscript archived = withAPast();
        ChallengeManuscript erased = withAPast();
        assertEquals(1, count("former_withdrawal", erased));
        desk.archives(archived, "It is past.");
        desk.erases(erased);
        for (ChallengeManuscript story : List.of(archived, erased)) {
            assertEquals(0, count("edition", story));
            assertEquals(0, count("former_withdrawal", story));
        }
    }

    /** Whoever publishes, and by whatever code. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "a note changed afterwards      | 42501 | update live.edition set change_note = 'x' where story_id = :story",
            "an edition taken away          | 42501 | delete from live.edition where story_id = :story",
            "all of them                    | 42501 | truncate live.edition",
            "a reason changed afterwards    | 42501 | update live.former_withdrawal set reason = 'x' where story_id = :story",
            "a withdrawal taken away        | 42501 | delete from live.former_withdrawal where story_id = :story",
            "the same edition again         | 23505 | insert into live.edition select * from live.edition where story_id = :story and edition = 1",
            "an edition of nothing          | 23503 | insert into live.edition values (gen_random_uuid(), 'en', 1, 'minor', null, now())",
            "a major edition without a note | 23514 | insert into live.edition values (:story, 'en', 9, 'major', null, now())",
            "a note of 281 letters          | 23514 | insert into live.edition values (:story, 'en', 9, 'major', repeat('a', 281), now())",
            "an edition that is not kept    | 23503 | update live.story_text set edition = 9 where story_id = :story",
            "a withdrawal of nothing        | 23503 | insert into live.former_withdrawal values (gen_random_uuid(), 'x', now(), now())",
            "an end before its beginning    | 23514 | insert into live.former_withdrawal values (:story, 'x', now(), now() - interval '1 s')"})
    void theDatabaseRefuses(String what, String state, String sql) {
        ChallengeManuscript story = withAPast();
        JdbiException refused = assertThrows(JdbiException.class, () -> Psql.asEditor().useTransaction(handle -> {
            handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            handle.createUpdate(sql).bind("story", story.id()).execute();
        }));
        assertEquals(state, assertInstanceOf(PSQLException.class, refused.getCause()).getSQLState(), what);
    }

    @Test
    void ofWhatWasPublishedBeforeIsToldWhatIsKnown() throws IOException {
        var once = aChallenge();
        var major = aChallenge();
        var minor = aChallenge();
        desk.publishes(once, major, minor);
        desk.publishes(minor.majorUpdate("Lost."), major.minorUpdate("Lost."));
        desk.publishes(minor.minorUpdate("Kept."), major.majorUpdate("Findings."));
        try (Handle owner = Psql.asOwner().open()) {
            owner.begin();
            owner.createUpdate("delete from live.edition where story_id in (:once, :major, :minor)")
                    .bind("once", once.id()).bind("major", major.id()).bind("minor", minor.id()).execute();
            for (String sql : backfill()) {
                owner.createUpdate(sql + " on conflict do nothing").execute();
            }
            assertEquals("en 1 major Written for a test.", kept(owner, once));
            assertEquals("en 1 major, en 3 major Findings.", kept(owner, major));
            assertEquals("en 1 major, en 3 minor Kept.", kept(owner, minor));
            assertEquals(0, owner.createQuery("""
                            select count(*) from live.story_text t join live.edition e using (story_id, locale)
                            where story_id in (:once, :major, :minor) and case when e.edition = 1 then e.published_at <> t.first_published_at
                                when e.update_type = 'major' then e.published_at <> t.content_updated_at else e.published_at <= t.content_updated_at end""")
                    .bind("once", once.id()).bind("major", major.id()).bind("minor", minor.id()).mapTo(Integer.class).one());
            owner.rollback();
        }
    }

    /** As the migration has it. */
    private static List<String> backfill() throws IOException {
        try (InputStream migration = ChronicleTest.class.getResourceAsStream("/db/migration/V10__editions.sql")) {
            String sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            List<String> inserts = Pattern.compile("(?s)insert into live\\.edition[^;]*").matcher(sql).results().map(found -> found.group()).toList();
            assertEquals(2, inserts.size());
            return inserts;
        }
    }

    private ChallengeManuscript withAPast() {
        var story = aChallenge();
        desk.publishes(story);
        desk.withdraws(story, "It was wrong.");
        desk.publishes(story.majorUpdate("Now it is right."));
        return story;
    }

    private static String kept(Addressed story) {
        return Psql.asOwner().withHandle(owner -> kept(owner, story));
    }

    private static String kept(Handle owner, Addressed story) {
        return owner.createQuery(KEPT).bind("story", story.id()).mapTo(String.class).one();
    }

    private static int count(String table, Addressed story) {
        return Psql.asOwner().withHandle(owner -> owner.createQuery("select count(*) from live." + table + " where story_id = :story")
                .bind("story", story.id()).mapTo(Integer.class).one());
    }
}
