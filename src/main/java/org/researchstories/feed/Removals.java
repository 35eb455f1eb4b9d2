package org.researchstories.feed;

import org.researchstories.query.Condition;
import org.researchstories.query.Dimension;
import org.researchstories.query.Restriction;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SQL for what was taken back within the span of time of a page. Of an archived or erased story nothing is left that most filters
 * could be asked of, so all of the kinds in question are told: whoever never had it loses nothing, and whoever has it must know.
 */
final class Removals {

    /** The most that one page tells of. */
    static final int MOST = 500;

    private static final String SPAN = "%1$s >= (select since from span) and %1$s < (select until from span)";

    private static final String NOTICES = """
            select n.story_id as id, n.kind, language.locale, n.gone_at as at, n.reason
            from live.notice n cross join lateral (
                select distinct a.locale from live.address a where a.story_id = n.story_id and a.locale in (%s)
            ) language
            where n.kind in (%s) and %s order by n.gone_at desc, n.story_id limit %d""";

    private static final String WITHDRAWALS = """
            select l.story_id, l.kind, l.served, l.withdrawn_at, cast(d.outline as json) -> 'withdrawal' ->> 'reason'
            from live.listing l join live.document d on (d.story_id, d.locale) = (l.story_id, l.served)
            where %s and %s order by l.withdrawn_at desc, l.story_id limit %d""";

    private static final String TOLD = """
            (select cast(json_agg(r order by r.at desc, r.id) as text) from (
                select * from ((%s)%s) taken_back order by at desc, id limit %d) r)""";

    private Removals() {
    }

    /** A JSON array, null where there are none; of {@code span}, which has one row. */
    static Condition of(Restriction restriction) {
        String notices = NOTICES.formatted(languages(restriction), kinds(restriction), SPAN.formatted("n.gone_at"), MOST);
        if (restriction.filter().withdrawn()) {
            return new Condition(TOLD.formatted(notices, "", MOST), Map.of());
        }
        List<Condition> conditions = restriction.conditionsOfWithdrawn();
        String withdrawals = WITHDRAWALS.formatted(Condition.sql(conditions), SPAN.formatted("l.withdrawn_at"), MOST);
        Map<String, Object> parameters = new HashMap<>();
        conditions.forEach(condition -> parameters.putAll(condition.parameters()));
        return new Condition(TOLD.formatted(notices, " union all (" + withdrawals + ")", MOST), parameters);
    }

    /** Those that the feed may have had entries in. */
    private static String languages(Restriction restriction) {
        List<Language> served = restriction.filter().fallback() ? restriction.language().served() : List.of(restriction.language());
        return quoted(served.stream().map(language -> language.tag));
    }

    private static String kinds(Restriction restriction) {
        List<String> asked = restriction.filter().of(Dimension.KIND);
        return quoted(restriction.kind().map(Stream::of).orElseGet(() -> Arrays.stream(Kind.values()))
                .map(kind -> kind.value).filter(kind -> asked.isEmpty() || asked.contains(kind)));
    }

    private static String quoted(Stream<String> names) {
        return names.map("'%s'"::formatted).collect(Collectors.joining(", "));
    }
}
