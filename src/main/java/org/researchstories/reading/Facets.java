package org.researchstories.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Views;
import org.researchstories.query.Condition;
import org.researchstories.query.Dimension;
import org.researchstories.query.FacetCounts;
import org.researchstories.query.Restriction;
import org.researchstories.query.Tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the stories of a list divide (openapi: Facets). */
@ApplicationScoped
class Facets {

    /** More values than this nobody reads; what a filter has now is told besides, wherever it stands. */
    static final int MOST_VALUES = 100;

    /** One JSON array of all that is counted, so that it comes with the page in one statement. */
    private static final String COUNTED = """
            (select json_agg(json_build_object('dimension', ranked.dimension, 'value', ranked.value, 'count', ranked.stories,
                    'values', ranked.of, 'label', %s)
                order by ranked.place)
            from (
                select summed.*, row_number() over (partition by dimension order by stories desc, value collate "C") as place,
                    count(*) over (partition by dimension) as of from (
                    select dimension, value, sum(stories) as stories, bool_or(chosen) as chosen
                    from (%s) as counted(dimension, value, stories, chosen)
                    group by dimension, value having sum(stories) > 0 or bool_or(chosen)
                ) summed
            ) ranked where ranked.place <= %d or ranked.chosen)""";

    private final ObjectMapper json;
    private final Views views;

    Facets(ObjectMapper json, Views views) {
        this.json = json;
        this.views = views;
    }

    /** @param values how many the facet has in all */
    private record Counted(String dimension, String value, long count, int values, Label label) {
    }

    private record Label(String text, String locale) {
    }

    /** (openapi: Facet) */
    private record Facet(List<Value> values, boolean truncated) {
    }

    /** (openapi: FacetValue) */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Value(String value, String label, String labelLocale, long count) {

        static Value of(Counted it) {
            return it.label == null ? new Value(it.value, null, null, it.count) : new Value(it.value, it.label.text, it.label.locale, it.count);
        }
    }

    /**
     * What to select with a page; null where there is nothing to count.
     *
     * @param tally what was counted beforehand
     */
    static Condition of(Restriction restriction, List<Dimension> facets, Tally tally) {
        if (facets.isEmpty()) {
            return new Condition("cast(null as json)", Map.of());
        }
        Condition counts = FacetCounts.of(restriction, facets, tally, MOST_VALUES);
        return new Condition(COUNTED.formatted(Labels.sql("ranked.dimension", "ranked.value"), counts.sql(), MOST_VALUES), counts.parameters());
    }

    /** @param counted what was selected; null where nothing was counted */
    String json(List<Dimension> facets, String counted) {
        if (facets.isEmpty()) {
            return null;
        }
        Map<String, List<Counted>> found = read(counted).stream().collect(Collectors.groupingBy(Counted::dimension));
        return views.write(facets.stream().collect(Collectors.toMap(facet -> facet.property,
                facet -> facet(found.getOrDefault(facet.property, List.of())), (one, other) -> one, LinkedHashMap::new)));
    }

    private List<Counted> read(String counted) {
        try {
            return counted == null ? List.of() : json.readValue(counted, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database wrote no JSON", e);
        }
    }

    private static Facet facet(List<Counted> told) {
        return new Facet(told.stream().map(Value::of).toList(), told.stream().anyMatch(it -> told.size() < it.values));
    }
}
