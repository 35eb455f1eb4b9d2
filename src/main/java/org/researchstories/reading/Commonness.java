package org.researchstories.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.query.Search;
import org.researchstories.query.Search.Reach;
import org.researchstories.store.PublicPipeline;
import org.researchstories.store.PublicSide;
import org.researchstories.store.Question;
import org.researchstories.vocabulary.Language;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How common PostgreSQL believes to be what is searched for. It knows the thousands of commonest words; all others are rare.
 * As old as its last look at the tables ({@code analyze}), and {@value #MINUTES} minutes more, which makes a search slower, and never wrong.
 */
@ApplicationScoped
class Commonness {

    private static final String ONE = "select 1 from live.searchable s where ";
    private static final String ALL = Arrays.stream(Reach.values()).map(reach -> ONE + "%s union all ").collect(Collectors.joining());

    private static final int MINUTES = 5;
    /** In characters of what was searched for. */
    private static final long ROOM = 500_000;

    private final PublicSide database;
    private final PublicPipeline pipeline;
    private final ObjectMapper json;
    private final Cache<Map<Language, String>, Belief> beliefs = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(MINUTES))
            .maximumWeight(ROOM).weigher(Commonness::length).executor(Runnable::run).build();

    Commonness(PublicSide database, PublicPipeline pipeline, ObjectMapper json) {
        this.database = database;
        this.pipeline = pipeline;
        this.json = json;
    }

    private record Belief(Map<Reach, Double> shares, double texts) {
    }

    /** The search, knowing how common it is in which part of the texts. At most one statement, which is planned and not run. */
    Search of(Search search) {
        return known(search).orElseGet(() -> believed(search, database.ask(explanation(search), row -> row.getString(1)).getFirst()));
    }

    /** The same without a thread that waits; failed as {@link PublicPipeline} has it. */
    Future<Search> withoutWaiting(Search search) {
        return known(search).map(Future::succeededFuture).orElseGet(() -> pipeline.ask(explanation(search), row -> row.getValue(0).toString())
                .map(explained -> believed(search, explained.getFirst())));
    }

    private Optional<Search> known(Search search) {
        return Optional.ofNullable(beliefs.getIfPresent(search.queries())).map(belief -> search.asCommonAs(belief.shares, belief.texts));
    }

    private Search believed(Search search, String explained) {
        JsonNode parts = parts(explained);
        double all = Math.max(1, rows(parts, Reach.values().length));
        Map<Reach, Double> shares = new EnumMap<>(Reach.class);
        for (Reach reach : Reach.values()) {
            shares.put(reach, rows(parts, reach.ordinal()) / all);
        }
        beliefs.put(search.queries(), new Belief(shares, all));
        return search.asCommonAs(shares, all);
    }

    private static Question explanation(Search search) {
        return Question.plannedAnew("explain (format json) "
                + ALL.formatted(Arrays.stream(Reach.values()).map(search::within).toArray()) + "select 1 from live.searchable", search.parameters());
    }

    private JsonNode parts(String explained) {
        try {
            return json.readTree(explained).path(0).path("Plan").path("Plans");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL explains in JSON.", e);
        }
    }

    private static int length(Map<Language, String> queries, Belief belief) {
        return queries.values().stream().mapToInt(String::length).sum();
    }

    private static double rows(JsonNode parts, int place) {
        return parts.path(place).path("Plan Rows").asDouble();
    }
}
