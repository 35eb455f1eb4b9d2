package org.researchstories.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.Query;
import org.researchstories.query.Search;
import org.researchstories.query.Search.Reach;
import org.researchstories.store.PlannedAnew;
import org.researchstories.store.PublicSide;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How common PostgreSQL believes to be what is searched for. It knows the thousands of commonest words; all others are rare.
 * As old as its last look at the tables ({@code analyze}), which makes a search slower, and never wrong.
 */
@ApplicationScoped
class Commonness {

    private static final String ONE = "select 1 from live.searchable s where ";
    private static final String ALL = Arrays.stream(Reach.values()).map(reach -> ONE + "%s union all ").collect(Collectors.joining());

    private final PublicSide database;
    private final ObjectMapper json;

    Commonness(PublicSide database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The search, knowing how common it is in which part of the texts. One statement, which is planned and not run. */
    Search of(Search search) {
        JsonNode parts = planned("explain (format json) "
                + ALL.formatted(Arrays.stream(Reach.values()).map(search::within).toArray()) + "select 1 from live.searchable", search);
        double all = Math.max(1, rows(parts, Reach.values().length));
        Map<Reach, Double> shares = new EnumMap<>(Reach.class);
        for (Reach reach : Reach.values()) {
            shares.put(reach, rows(parts, reach.ordinal()) / all);
        }
        return search.asCommonAs(shares, all);
    }

    private JsonNode planned(String explain, Search search) {
        String explained = database.ask(handle -> {
            Query query = handle.createQuery(explain).addCustomizer(new PlannedAnew());
            search.parameters().forEach(query::bind);
            return query.mapTo(String.class).one();
        });
        try {
            return json.readTree(explained).path(0).path("Plan").path("Plans");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL explains in JSON.", e);
        }
    }

    private static double rows(JsonNode parts, int place) {
        return parts.path(place).path("Plan Rows").asDouble();
    }
}
