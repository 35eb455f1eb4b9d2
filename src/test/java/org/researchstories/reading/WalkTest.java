package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.story.Kind;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.Desk;
import org.researchstories.world.Manuscript;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/**
 * Whoever walks a list while the world goes on misses nothing that stood still, and is shown nothing twice that did: tried
 * with random worlds. A failure tells its seed; {@code -Dwalk.seed=…} tries that one alone, {@code -Dwalk.seeds=…} more.
 */
@QuarkusTest
@BeforeTheRest
class WalkTest {

    private static final List<String> SORTS = List.of("displayOrder", "title", "firstPublishedAt", "contentUpdatedAt", "modifiedAt", "nextReviewDueOn", "relevance");
    private static final List<String> SORTS_OF_AWARDS = List.of("awardedOn", "amountAwarded");
    private static final List<String> FILTERS = List.of("", "&reviewState=not_reviewed", "&cancerType=lung&withdrawn=include", "&locale=cy");
    private static final List<String> FILTERS_OF_AWARDS = List.of("&currency=GBP", "&awardedFrom=2024-01-02", "&currency=EUR&amountFrom=2");

    /** Of which a long walk has about so many, with one change after each: a list may also have whatever the tests before this have published. */
    private static final int PAGES = 50;

    private static int walks;
    private static int pages;

    @Inject
    Desk desk;

    /** On lists of one page nothing can be missed. */
    @AfterAll
    static void theyWereWalksOfSomeLength() {
        assertTrue(Long.getLong("walk.seed") != null || pages > 3 * walks, pages + " pages");
    }

    static LongStream seeds() {
        Long one = Long.getLong("walk.seed");
        return one != null ? LongStream.of(one)
                : new Random().longs(Integer.getInteger("walk.seeds", 30), 0, Long.MAX_VALUE);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatStandsStillIsSeenExactlyOnceWhileTheRestChanges(long seed) {
        Random random = new Random(seed);
        Walked walked = Walked.values()[random.nextInt(Walked.values().length)];
        World world = new World(walked, random);
        String filters = any(random.nextBoolean() ? FILTERS : walked.filters, random) + (random.nextBoolean() ? "&topic=" + world.topic : "");
        String all = "/v1/%s?sort=%s%s".formatted(walked.name().toLowerCase(Locale.ROOT), order(walked, random), filters);
        List<String> before = Reader.walks(all + "&limit=100", "id");
        int limit = filters.contains(world.topic) ? 1 + random.nextInt(4) : 5 + random.nextInt(30);
        String list = "%s&limit=%d".formatted(all, Math.clamp(before.size() / PAGES, limit, 100));
        List<String> seen = new ArrayList<>();
        for (Optional<String> page = Optional.of(list); page.isPresent(); ) {
            Response answer = Reader.reads(page.get());
            seen.addAll(answer.jsonPath().getList("items.id", String.class));
            page = Reader.nextIn(answer);
            world.goesOn();
            pages++;
        }
        List<String> still = new ArrayList<>(before);
        still.removeAll(world.changed);
        List<String> missed = new ArrayList<>(still);
        missed.removeAll(seen);
        walks++;
        assertEquals(List.of(), missed, "missed by " + list + " with seed " + seed);
        assertEquals(List.of(), still.stream().filter(id -> Collections.frequency(seen, id) > 1).toList(),
                "shown twice by " + list + " with seed " + seed);
    }

    /** Some with a search besides, which each story of the world is found by. */
    private static String order(Walked walked, Random random) {
        String sort = any(random.nextBoolean() ? SORTS : walked.sorts, random);
        return sort.equals("relevance") ? "relevance&q=known"
                : "%s%s%s".formatted(random.nextBoolean() ? "-" : "", sort, random.nextInt(4) == 0 ? "&q=known" : "");
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Each list, and what it can be sorted by and asked for. */
    private enum Walked {
        CHALLENGES(SORTS, FILTERS, Kind.CHALLENGE),
        STRATEGIES(SORTS, FILTERS, Kind.STRATEGY),
        RESEARCH(SORTS_OF_AWARDS, FILTERS_OF_AWARDS, Kind.RESEARCH),
        STORIES(SORTS_OF_AWARDS, FILTERS_OF_AWARDS, Kind.values());

        private final List<String> sorts;
        private final List<String> filters;
        private final List<Kind> kinds;

        Walked(List<String> sorts, List<String> filters, Kind... kinds) {
            this.sorts = sorts;
            this.filters = filters;
            this.kinds = List.of(kinds);
        }
    }

    /** Some stories, many of them alike, to which one thing after another happens. */
    private class World {

        private final Walked walked;
        private final Random random;
        private final String topic = Unique.slug("walk");
        private final List<Manuscript<?>> stories = new ArrayList<>();
        private final Set<String> changed = new HashSet<>();

        World(Walked walked, Random random) {
            this.walked = walked;
            this.random = random;
            desk.keeps(Things.aTopic(topic, "Walk"));
            for (int number = 0; number < 25; number++) {
                stories.add(aNewOne());
            }
            desk.publishes(stories);
        }

        void goesOn() {
            for (int acts = 1 + random.nextInt(2); acts > 0; acts--) {
                Manuscript<?> story = any(stories, random);
                switch (random.nextInt(8)) {
                    case 0 -> appears(aNewOne());
                    case 1 -> desk.publishes(touched(story).titled(aTitle()));
                    case 2 -> desk.publishes(touched(story).at(Unique.slug("moved")));
                    case 3 -> desk.publishes(touched(story).displayedAt(random.nextInt(10_000)));
                    case 4 -> desk.publishes(touched(story).onTopics(random.nextBoolean() ? topic : "immunotherapy"));
                    case 5 -> desk.publishes(touched(awardedSomehow(story)));
                    case 6 -> desk.withdraws(touched(story), "It was wrong.");
                    default -> disappears(story);
                }
            }
        }

        private void appears(Manuscript<?> story) {
            stories.add(touched(story));
            desk.publishes(story);
        }

        private void disappears(Manuscript<?> story) {
            if (stories.size() > 1) {
                stories.remove(touched(story));
                desk.archives(story, "It is past.");
            }
        }

        private Manuscript<?> touched(Manuscript<?> story) {
            changed.add(story.id().toString());
            return story;
        }

        private Manuscript<?> aNewOne() {
            Manuscript<?> story = switch (any(walked.kinds, random)) {
                case CHALLENGE -> aChallenge();
                case STRATEGY -> aStrategy();
                case RESEARCH -> someResearch();
            };
            return awardedSomehow(story).onTopics(topic).titled(aTitle()).displayedAt(random.nextInt(4) * 2500)
                    .reviewedOn(null, random.nextBoolean() ? null : LocalDate.of(2030, 1, 1 + random.nextInt(3)))
                    .firstPublishedAt(Instant.parse("2021-01-01T00:00:00Z").plusSeconds(random.nextInt(3)));
        }

        /** What research there is; other stories have no award. */
        private Manuscript<?> awardedSomehow(Manuscript<?> story) {
            return story instanceof ResearchManuscript research
                    ? research.awardedOn(random.nextInt(4) == 0 ? null : LocalDate.of(2024, 1, 1 + random.nextInt(3))).in(any(List.of("EUR", "GBP"), random))
                            .awarding(BigDecimal.valueOf(1 + random.nextInt(3)), random.nextInt(4) > 0)
                    : story;
        }

        private String aTitle() {
            return any(List.of("A", "Ä", "Walk", "walk", "Zymotic", "The same", "Known"), random);
        }
    }
}
