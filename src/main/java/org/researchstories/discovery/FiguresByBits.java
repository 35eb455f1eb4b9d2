package org.researchstories.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.counting.Group;
import org.researchstories.counting.Left;
import org.researchstories.counting.LeftStories;
import org.researchstories.query.Dimension;
import org.researchstories.query.Restriction;
import org.researchstories.reading.Labels;
import org.roaringbitmap.RoaringBitmap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up here what the database has in bits. */
@ApplicationScoped
class FiguresByBits {

    private static final FiguresOfGroup TOTAL = new FiguresOfGroup(null, null, null);

    private static final String LABELS = """
            select named.value, named.label ->> 'text' as label, named.label ->> 'locale' as label_locale
            from (select told.value, %s as label from unnest(cast(:values as text[])) as told(value)) named""";

    private final LeftStories stories;

    FiguresByBits(LeftStories stories) {
        this.stories = stories;
    }

    /**
     * @param most how many groups at most
     * @return empty where so little is left that it is added up sooner one by one
     */
    Optional<Figures> of(Restriction restriction, Optional<Dimension> groupBy, int most) {
        return stories.of(restriction, left -> groupBy.isEmpty() ? Optional.of(figures(left, List.of(), Map.of()))
                : left.largest(groupBy.get(), most).map(groups -> figures(left, groups, labels(left, restriction, groupBy.get(), groups))));
    }

    private static Map<String, FiguresOfGroup> labels(Left left, Restriction restriction, Dimension dimension, List<Group> groups) {
        return left.ask(LABELS.formatted(Labels.sql("'" + dimension.property + "'", "told.value")),
                        Map.of("values", groups.stream().map(Group::value).toArray(String[]::new), "locale", restriction.language().tag),
                        row -> new FiguresOfGroup(row.getString("value"), row.getString("label"), row.getString("label_locale"))).stream()
                .collect(Collectors.toMap(FiguresOfGroup::value, group -> group));
    }

    private static Figures figures(Left left, List<Group> groups, Map<String, FiguresOfGroup> named) {
        RoaringBitmap all = left.all();
        Awards awards = Awards.of(left);
        return new Figures(left.head(), Stream.concat(TOTAL.rows(all, awards),
                groups.stream().flatMap(group -> named.get(group.value()).rows(group.stories(), awards))).toList());
    }
}
