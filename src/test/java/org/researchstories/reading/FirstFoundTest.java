package org.researchstories.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.document.Inclusion;
import org.researchstories.query.Cursor;
import org.researchstories.query.Filter;
import org.researchstories.query.Numbers;
import org.researchstories.query.Restriction;
import org.researchstories.query.Search;
import org.researchstories.query.Search.Reach;
import org.researchstories.query.Sort;
import org.researchstories.query.Thresholds;
import org.researchstories.vocabulary.Language;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Everything;
import org.researchstories.world.Psql;
import org.researchstories.world.Unique;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where a search looks first is decided by an estimate; what it finds is not. */
@QuarkusTest
class FirstFoundTest {

    @Inject
    Everything everything;

    @Inject
    StoryPages pages;

    @Inject
    Searches searches;

    @BeforeEach
    void theStatisticsAreOfWhatIsThere() {
        everything.isPublished();
        Psql.asOwner().useHandle(handle -> handle.execute("analyze"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "title", "-firstPublishedAt", "amountAwarded"})
    void theSameIsFoundInTheSameOrderHoweverCommonItIsBelievedToBe(String order) {
        Sort sort = Sort.of(order).orElseThrow();
        for (String words : List.of("immunotherapy", "lung or cells", "sample -lung")) {
            Search search = searches.of(words, Language.ENGLISH);
            List<String> rare = found(search.asCommonAs(everywhere(0), 1e6), sort);
            assertTrue(rare.size() > 4, words + ": " + rare);
            for (double share : List.of(0.01, 0.5, 1.0, 400.0)) {
                assertEquals(rare, found(search.asCommonAs(everywhere(share), 1e6), sort), words);
            }
        }
    }

    /** Joined with the first of the list as a whole, all that have the words would be read, for parts of the page that are not needed as well. */
    @Test
    void theFirstOfAListAreLookedAtOneByOne() {
        Search search = searches.of("immunotherapy", Language.ENGLISH).asCommonAs(everywhere(0.5), 1e6);
        DatabaseLog log = DatabaseLog.ofReaders();
        found(search, Sort.RELEVANCE);
        List<JsonNode> near = log.plansForAnyValues().stream().flatMap(plan -> plan.root().findParents("Subplan Name").stream())
                .filter(node -> node.path("Subplan Name").asText().startsWith("CTE near_")).toList();
        assertFalse(near.isEmpty());
        near.forEach(node -> assertEquals(List.of("Inner"), node.findValuesAsText("Join Type"), node::toPrettyString));
        near.forEach(node -> assertTrue(node.findValuesAsText("Node Type").contains("Nested Loop"), node::toPrettyString));
    }

    @Test
    void whatIsInManyTextsIsKnownToBeMoreCommonThanWhatIsInNone() {
        for (String rare : List.of("xylophonist", "sample xylophonist", "\"xylophonist sample\"")) {
            assertTrue(share("sample") > 10 * share(rare), rare);
            assertTrue(share("sample or xylophonist") > 10 * share(rare), rare);
        }
    }

    /** What was searched for lately is as common as it was believed to be then. */
    private double share(String words) {
        return searches.of("%s -%s".formatted(words, Unique.slug("new").replace("-", "")), Language.ENGLISH).shares().get(Reach.WHOLE);
    }

    private List<String> found(Search search, Sort sort) {
        Filter all = Filter.of(name -> Optional.empty());
        Restriction restriction = new Restriction(Optional.empty(), Language.ENGLISH, all, Numbers.NONE, LocalDate.EPOCH, Optional.of(search), new Thresholds(0, 100, 50_000));
        List<String> found = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page<Hit> page = pages.read(new StoryPages.Selection(restriction, sort, after, 2, false, List.of(), Inclusion.NONE), true);
            page.items().forEach(hit -> found.add(hit.document().id().toString()));
            after = Optional.ofNullable(page.next());
        } while (after.isPresent() && found.size() < 40);
        return found;
    }

    private static Map<Reach, Double> everywhere(double share) {
        return Arrays.stream(Reach.values()).collect(Collectors.toMap(reach -> reach, reach -> share));
    }
}
