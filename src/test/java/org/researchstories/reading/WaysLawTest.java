package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.document.Inclusion;
import org.researchstories.query.Cursor;
import org.researchstories.query.Filter;
import org.researchstories.query.Restriction;
import org.researchstories.query.Sort;
import org.researchstories.query.SortField;
import org.researchstories.query.Thresholds;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;
import org.researchstories.world.Asked;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Everything;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * How a page of what filters leave is found depends on how much they leave, and what is found does not: tried with random questions in random orders.
 * A failure tells its seed; {@code -Dfilter.seed=…} tries that one alone, {@code -Dfilter.seeds=…} more.
 */
@QuarkusTest
@BeforeTheRest
class WaysLawTest {

    /** However few there are, a filter may leave many of them. */
    private static final double NEVER_FEW = 0;

    private static final Thresholds WALKED = new Thresholds(NEVER_FEW, 0, Integer.MIN_VALUE);
    private static final Thresholds BEGUN = new Thresholds(NEVER_FEW, 10_000, Integer.MIN_VALUE);
    private static final Thresholds BEGUN_AND_GATHERED = new Thresholds(NEVER_FEW, 1, Integer.MAX_VALUE);
    private static final Thresholds GATHERED = new Thresholds(NEVER_FEW, 0, Integer.MAX_VALUE);

    @Inject
    Everything everything;

    @Inject
    StoryPages pages;

    @Inject
    Searches searches;

    @Inject
    FilterValues values;

    @Inject
    Today today;

    @BeforeEach
    void thereIsSomethingOfEverything() {
        everything.isPublished();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.researchstories.world.Asked#seeds")
    void allWaysFindTheSameInTheSameOrder(long seed) {
        Random random = new Random(seed);
        Asked asked = Asked.atRandom(random);
        Sort sort = order(asked, random);
        int limit = 1 + random.nextInt(7);
        List<String> walked = found(asked, WALKED, sort, limit);
        for (Thresholds thresholds : List.of(BEGUN, BEGUN_AND_GATHERED, GATHERED)) {
            assertEquals(walked, found(asked, thresholds, sort, limit), () -> "seed %d: %s%s by %s, %s".formatted(seed, asked.path(), asked.parameters(), sort.parameter(), thresholds));
        }
    }

    @Test
    void whatIsLittleIsGatheredAndWhatIsNotIsWalked() {
        for (String parameters : List.of("&reviewState=not_reviewed", "&q=cancer&reviewState=not_reviewed", "&locale=cy&localeFallback=false", "&topic=immunotherapy&updatedSince=2026-01-01T00:00:00Z")) {
            assertTrue(isGathered(parameters, GATHERED), parameters);
            assertFalse(isGathered(parameters, BEGUN), parameters);
            assertFalse(isGathered(parameters, WALKED), parameters);
        }
        for (String known : List.of("", "&q=cancer", "&kind=research")) {
            assertFalse(isGathered(known, GATHERED), known);
        }
    }

    private boolean isGathered(String parameters, Thresholds thresholds) {
        Asked asked = new Asked("/v1/stories", parameters, Map.of(), Map.of(), List.of());
        DatabaseLog log = DatabaseLog.ofReaders();
        found(asked, thresholds, Sort.NEWEST_FIRST, 2);
        return log.statements().stream().anyMatch(sql -> sql.contains("live.ordinals"));
    }

    private static Sort order(Asked asked, Random random) {
        List<SortField> fields = Arrays.stream(SortField.values()).filter(field -> field != SortField.RELEVANCE || asked.reading().contains("&q=")).toList();
        SortField field = fields.get(random.nextInt(fields.size()));
        return field == SortField.RELEVANCE ? Sort.RELEVANCE : new Sort(field, random.nextBoolean());
    }

    /** Some pages of it, as totals and ids. */
    private List<String> found(Asked asked, Thresholds thresholds, Sort sort, int limit) {
        Restriction restriction = restriction(asked, thresholds);
        List<String> found = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page<Hit> page = pages.read(new StoryPages.Selection(restriction, sort, after, limit, true, List.of(), Inclusion.NONE), true);
            found.add("of " + page.total());
            page.items().forEach(hit -> found.add(hit.document().id().toString()));
            after = Optional.ofNullable(page.next());
        } while (after.isPresent() && found.size() < 5 * limit);
        return found;
    }

    private Restriction restriction(Asked asked, Thresholds thresholds) {
        Map<String, String> sent = Stream.of(asked.parameters().split("&")).filter(Predicate.not(String::isEmpty)).map(parameter -> parameter.split("="))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> URLDecoder.decode(parameter[1], StandardCharsets.UTF_8)));
        Language language = Language.of(sent.getOrDefault("locale", Language.DEFAULT.tag));
        Filter filter = Filter.of(name -> Optional.ofNullable(sent.get(name)));
        Optional<Kind> kind = Arrays.stream(Kind.values()).filter(it -> it.path().equals(asked.path())).findFirst();
        LocalDate day = today.date();
        return new Restriction(kind, language, filter, values.of(filter, language), day,
                Optional.ofNullable(sent.get("q")).map(words -> searches.of(words, language)), thresholds);
    }
}
