package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.document.WholeSortKeys;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What is ordered by title or name is in the order of all of it. */
@QuarkusTest
class TitleOrderTest {

    private static final int LONGEST_CURSOR = 2280;

    @Inject
    Desk desk;

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 61, 100, 119})
    void titlesThatDifferLateAreInOrderWhateverTheirIds(int alike) {
        String topic = topic();
        List<ChallengeManuscript> inOrder = Stream.of("a", "b", "c").map(end -> aChallenge().onTopics(topic).titled("T".repeat(alike) + end)).toList();
        List<UUID> ids = inOrder.stream().map(ChallengeManuscript::id).sorted((one, other) -> other.toString().compareTo(one.toString())).toList();
        for (int place = 0; place < ids.size(); place++) {
            inOrder.get(place).withId(ids.get(place));
        }
        desk.publishes(inOrder);
        List<String> expected = ids.stream().map(UUID::toString).toList();
        assertEquals(expected, Reader.walks("/v1/challenges?sort=title&limit=1&topic=" + topic, "id"));
        assertEquals(expected.reversed(), Reader.walks("/v1/stories?sort=-title&limit=1&topic=" + topic, "id"));
    }

    @Test
    void theCursorsOfTheLongestNamesCanBeSent() {
        for (String end : List.of("a", "b")) {
            desk.keeps(Things.aTopic(Unique.slug("last"), "\uD869\uDED0".repeat(199) + end));
        }
        Optional<String> next = Optional.of("/v1/topics?limit=1");
        int longest = 0;
        while (next.isPresent()) {
            Response page = Reader.reads(next.get());
            longest = Math.max(longest, Optional.<String>ofNullable(page.path("nextCursor")).orElse("").length());
            next = Reader.nextIn(page);
        }
        assertTrue(longest > 1_000 && longest <= LONGEST_CURSOR, "a cursor of " + longest + " characters");
    }

    /** As they were before the migration. */
    @Test
    void keysThatEndedAfterSixtyLettersAreMadeWhole() {
        String topic = Unique.slug("long");
        desk.keeps(Things.aTopic(topic, "The name of " + "a topic ".repeat(10) + topic));
        var story = aChallenge().onTopics(topic).titled("Of the " + "long ".repeat(20) + "end");
        var brief = aChallenge().onTopics(topic);
        desk.publishes(story, brief);
        try (Handle owner = Psql.asOwner().open()) {
            owner.begin();
            List<String> whole = keys(owner, topic, story, brief);
            owner.execute("update live.listing set title_key = left(title_key, 60)");
            owner.execute("update live.entry set sort_key = left(sort_key, 60) where collection = 'topics'");
            assertEquals(List.of(60, 60), keys(owner, topic, story).stream().map(String::length).toList());
            new WholeSortKeys().migrate(new Migrating(owner.getConnection()));
            assertEquals(whole, keys(owner, topic, story, brief));
            owner.rollback();
        }
    }

    @Test
    void everyDatabaseHasBeenThroughThatMigration() {
        assertEquals(List.of("39"), Psql.asOwner().withHandle(handle ->
                handle.createQuery("select version from migration.flyway_schema_history where type = 'JDBC' and success").mapTo(String.class).list()));
    }

    private record Migrating(Connection connection) implements Context {
        @Override
        public Configuration getConfiguration() {
            return null;
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }

    private static List<String> keys(Handle owner, String topic, ChallengeManuscript... stories) {
        return Stream.concat(Stream.of(stories).map(story -> "select title_key from live.listing where locale = 'en' and story_id = '%s'".formatted(story.id())),
                        Stream.of("select sort_key from live.entry where collection = 'topics' and locale = 'en' and key = '%s'".formatted(topic)))
                .map(sql -> owner.createQuery(sql).mapTo(String.class).one()).toList();
    }

    private String topic() {
        String topic = Unique.slug("topic");
        desk.keeps(Things.aTopic(topic, "A topic"));
        return topic;
    }
}
