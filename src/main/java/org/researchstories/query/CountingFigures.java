package org.researchstories.query;

import org.researchstories.story.Kind;

import java.util.Arrays;
import java.util.List;

/** Counts the stories of a whole list by the figures that are kept of it ({@code live.figure}), in rows as {@link FacetCounts} has them. */
record CountingFigures(Restriction restriction) {

    static final String KINDS = Quoted.values(Arrays.stream(Kind.values()).map(kind -> kind.value).toList());
    private static final String BY_TERMS = """
            select t.dimension, t.value, sum(l.stories), false from live.figure l join live.term t on t.id = l.term
            where %%s and t.dimension in (%s) group by t.dimension, t.value""";
    private static final String BY_KIND = "select 'kind', l.kind, sum(l.stories), false from live.figure l where %%s and l.term = %d group by l.kind";
    /** With all kinds named, a term's figures are found in the index wherever they are. */
    private static final String OF_A_TERM = "(select sum(l.stories) from live.figure l where l.kind in (" + KINDS + ") and %s and l.term = t.id)";

    Condition byTerms(List<Dimension> facets, Dimension left) {
        return list(left).in(BY_TERMS.formatted(Quoted.names(facets)));
    }

    Condition byMostCommon(Dimension facet, Dimension left, int most) {
        Condition count = list(left).in(OF_A_TERM);
        return new Condition("select '%s', c.value, c.stories, false from (%s) c".formatted(facet.property, MostCommon.of(restriction, facet, most).counted(count.sql())),
                count.parameters());
    }

    Condition byKind() {
        return list(Dimension.KIND).in(BY_KIND.formatted(Totals.ALL));
    }

    /** Rows of {@code value} and these columns of {@code live.figure l}: of an open dimension only of the most common values. */
    Condition groups(String columns, Dimension dimension, int most) {
        Condition list = list(null);
        String terms = dimension.isOpen() ? "select id, value from (%s) c".formatted(MostCommon.of(restriction, dimension, most).counted(list.in(OF_A_TERM).sql()))
                : "select id, value from live.term where dimension = '%s'".formatted(dimension.property);
        return list.in("select t.value, %s from (%s) t join live.figure l on l.term = t.id where l.kind in (%s) and %%s".formatted(columns, terms, KINDS));
    }

    private Condition list(Dimension left) {
        return Condition.all(restriction.conditionsBut(left));
    }
}
