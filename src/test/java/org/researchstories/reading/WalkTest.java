package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.StrategyManuscript;
import org.researchstories.world.Unique;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/**
 * Whoever walks a list while the world goes on misses nothing that stood still, and is shown nothing twice that did: tried
 * with random worlds. A failure tells its seed; {@code -Dwalk.seed=…} tries that one alone, {@code -Dwalk.seeds=…} more.
 */
@QuarkusTest
class WalkTest {

    private static final List<String> SORTS = List.of("displayOrder", "title", "firstPublishedAt", "contentUpdatedAt", "modifiedAt", "nextReviewDueOn", "relevance");

    @Inject
    Desk desk;

    static LongStream seeds() {
        Long one = Long.getLong("walk.seed");
        return one != null ? LongStream.of(one)
                : new Random().longs(Integer.getInteger("walk.seeds", 15), 0, Long.MAX_VALUE);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatStandsStillIsSeenExactlyOnceWhileTheRestChanges(long seed) {
        Random random = new Random(seed);
        World world = new World(random);
        String all = "/v1/strategies?sort=" + order(random);
        String list = "%s&limit=%d".formatted(all, 5 + random.nextInt(30));
        List<String> before = Reader.walks(all + "&limit=100", "id");
        List<String> seen = new ArrayList<>();
        for (Optional<String> page = Optional.of(list); page.isPresent(); ) {
            Response answer = Reader.reads(page.get());
            seen.addAll(answer.jsonPath().getList("items.id", String.class));
            page = Reader.nextIn(answer);
            world.goesOn();
        }
        List<String> still = new ArrayList<>(before);
        still.removeAll(world.changed);
        List<String> missed = new ArrayList<>(still);
        missed.removeAll(seen);
        assertEquals(List.of(), missed, "missed by " + list + " with seed " + seed);
        assertEquals(List.of(), still.stream().filter(id -> Collections.frequency(seen, id) > 1).toList(),
                "shown twice by " + list + " with seed " + seed);
    }

    /** Some with a search besides, which each story of the world is found by. */
    private static String order(Random random) {
        String sort = SORTS.get(random.nextInt(SORTS.size()));
        return sort.equals("relevance") ? "relevance&q=known"
                : "%s%s%s".formatted(random.nextBoolean() ? "-" : "", sort, random.nextInt(4) == 0 ? "&q=known" : "");
    }

    /** Some stories, many of them alike, to which one thing after another happens. */
    private class World {

        private final Random random;
        private final List<StrategyManuscript> stories = new ArrayList<>();
        private final Set<String> changed = new HashSet<>();

        World(Random random) {
            this.random = random;
            for (int number = 0; number < 25; number++) {
                stories.add(aNewOne());
            }
            desk.publishes(stories);
        }

        void goesOn() {
            for (int acts = random.nextInt(3); acts > 0; acts--) {
                StrategyManuscript story = stories.get(random.nextInt(stories.size()));
                switch (random.nextInt(6)) {
                    case 0 -> appears(aNewOne());
                    case 1 -> desk.publishes(touched(story).titled(aTitle()));
                    case 2 -> desk.publishes(touched(story).at(Unique.slug("moved")));
                    case 3 -> desk.publishes(touched(story).displayedAt(random.nextInt(10_000)));
                    case 4 -> desk.withdraws(touched(story), "It was wrong.");
                    default -> disappears(story);
                }
            }
        }

        private void appears(StrategyManuscript story) {
            stories.add(touched(story));
            desk.publishes(story);
        }

        private void disappears(StrategyManuscript story) {
            if (stories.size() > 1) {
                stories.remove(touched(story));
                desk.archives(story, "It is past.");
            }
        }

        private StrategyManuscript touched(StrategyManuscript story) {
            changed.add(story.id().toString());
            return story;
        }

        private StrategyManuscript aNewOne() {
            return aStrategy().titled(aTitle()).displayedAt(random.nextInt(4) * 2500)
                    .reviewedOn(null, random.nextBoolean() ? null : LocalDate.of(2030, 1, 1 + random.nextInt(3)))
                    .firstPublishedAt(Instant.parse("2021-01-01T00:00:00Z").plusSeconds(random.nextInt(3)));
        }

        private String aTitle() {
            return List.of("A", "Ä", "Walk", "walk", "Zymotic", "The same", "Known").get(random.nextInt(7));
        }
    }
}
