package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.query.Dimension;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Everything;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Shown;
import org.researchstories.world.Stories;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ResearchManuscript.someResearch;

/** What is kept of whole lists, and of which stories are about what, is what would be counted, and nobody counts it. */
@QuarkusTest
@BeforeTheRest
class FiguresTest {

    private static final String DIFFERENCES = """
            with counted as (
                select locale, kind, unnest(0 || terms) as term, state, served, sample, case when amount is null then '' else currency end as money,
                    count(*) as stories, coalesce(sum(amount), 0) as amount
                from live.listing group by locale, kind, term, state, served, sample, money
            ), kept as (select locale, kind, term, state, served, sample, currency, stories, amount from live.figure)
            (select 'counted', c.* from counted c except all select 'counted', k.* from kept k)
            union all (select 'kept', k.* from kept k except all select 'kept', c.* from counted c)""";

    /** Bits are compressed where they are kept; they would be unpacked anew for each story. */
    private static final String MISPLACED = """
            with unpacked as materialized (
                select p.term, p.chunk, p.stories || '' as stories from live.posting p
            ), listed as (select * from live.listing where locale = 'en'), counted as (
                select t.dimension || ':' || t.value as mark, l.ordinal from listed l, unnest(l.terms) as number join live.term t on t.id = number
                union select 'listed:' || kind, ordinal from listed
                union select 'listed:' || state, ordinal from listed
                union select 'listed:sample', ordinal from listed where sample
                union select 'listed:' || locale || '/' || served, ordinal from live.listing
                union select 'amount:' || currency, ordinal from listed where amount is not null
                union select 'amount:' || currency || '/' || (place - 1), ordinal
                    from listed, string_to_table(reverse(cast(cast(cast(amount * 100 as bigint) as bit(47)) as text)), null) with ordinality as d(digit, place)
                    where digit = '1'
                union select 'currency:' || currency, ordinal from listed where currency is not null
                union select 'awarded:on', ordinal from listed where awarded_on > '-infinity'
                union select 'awarded:on/' || (place - 1), ordinal from listed, string_to_table(reverse(cast(cast(
                        greatest(least(awarded_on - date '1899-12-31', 65535), 0) as bit(16)) as text)), null) with ordinality as d(digit, place)
                    where awarded_on > '-infinity' and digit = '1'
                union select 'reviewDue:' || locale, ordinal from live.listing where reviewed
                union select 'reviewDue:' || locale || '/' || (place - 1), ordinal from live.listing, string_to_table(reverse(cast(cast(case
                        when next_review_due_on = 'infinity' then 65535 else greatest(least(next_review_due_on - date '1899-12-31', 65535), 0) end as bit(16)) as text)), null) with ordinality as d(digit, place)
                    where reviewed and digit = '1'
            ), kept as (
                select t.dimension || ':' || t.value as mark, l.ordinal from unpacked p join live.term t on t.id = p.term
                join listed l on l.ordinal / length(p.stories) = p.chunk and get_bit(p.stories, l.ordinal % length(p.stories)) = 1
            )
            (select 'counted' as what, c.mark, c.ordinal from counted c except select 'counted', k.* from kept k)
            union all (select 'kept', k.* from kept k except select 'kept', c.* from counted c)
            union all select 'stories of a term', t.dimension, t.id from live.term t
                where coalesce(t.stories, -1) <> case when t.dimension not in (open) then -1 else (select coalesce(sum(bit_count(p.stories)), 0) from live.posting p where p.term = t.id) end
            union all select 'bits of nothing', b.dimension, b.id from (
                select t.id, t.dimension, t.dimension || ':' || t.value as mark, sum(bit_count(p.stories)) as bits from live.posting p join live.term t on t.id = p.term group by t.id
            ) b left join (select mark, count(*) as stories from kept group by mark) k using (mark) where b.bits <> coalesce(k.stories, 0)""";

    @Inject
    Desk desk;

    @Inject
    Everything everything;

    @BeforeEach
    void thereIsSomethingOfEverything() {
        everything.isPublished();
    }

    @Test
    void theyAreCountedAgainWhateverHappensToAStory() {
        // Or PostgreSQL would count in the slowest of ways.
        Psql.asOwner().useHandle(handle -> handle.execute("analyze"));
        assertEquals(List.of(), differences());
        ResearchManuscript research = someResearch().into(Stories.SPREAD).awarding(new BigDecimal("1250.25"), true);
        desk.publishes(research);
        assertEquals(List.of(), differences(), "published");
        desk.publishes(research.awarding(new BigDecimal("1000.10"), true));
        assertEquals(List.of(), differences(), "another amount");
        desk.publishes(research.awarding(new BigDecimal("1000.10"), false));
        assertEquals(List.of(), differences(), "undisclosed");
        desk.publishes(research.inWelsh("Teitl " + research.slug()));
        assertEquals(List.of(), differences(), "translated");
        desk.publishes(research.into(Stories.SOLID_TUMOURS));
        assertEquals(List.of(), differences(), "related to another challenge");
        for (LocalDate day : List.of(LocalDate.of(1850, 1, 1), LocalDate.of(1899, 12, 31), LocalDate.of(1900, 1, 1), LocalDate.of(2079, 6, 4), LocalDate.of(2079, 6, 5), LocalDate.of(2150, 1, 1))) {
            desk.publishes(research.awardedOn(day));
            assertEquals(List.of(), differences(), "awarded on " + day);
        }
        desk.withdraws(research, "It was wrong.");
        assertEquals(List.of(), differences(), "withdrawn");
        desk.archives(research, "It is over.");
        assertEquals(List.of(), differences(), "archived");
        desk.erases(research);
        assertEquals(List.of(), differences(), "erased");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/stories", "/v1/research", "/v1/stories?kind=challenge,strategy", "/v1/stories?withdrawn=include", "/v1/stories?localeFallback=false",
            "/v1/stories?locale=cy", "/v1/stories?locale=cy&localeFallback=false"})
    void aWholeListTellsWhatThereIsInIt(String list) {
        List<Shown> listed = Shown.all(list + (list.contains("?") ? "&" : "?") + "limit=100");
        JsonPath told = Reader.reads(list + (list.contains("?") ? "&" : "?") + "limit=1&total=true&facet=topic,cancerType").jsonPath();
        assertEquals(listed.size(), told.getInt("total"));
        for (String facet : List.of("topic", "cancerType")) {
            Map<String, Integer> counts = new TreeMap<>();
            listed.forEach(story -> story.values(facet).forEach(value -> counts.merge(value, 1, Integer::sum)));
            Map<String, Integer> facets = new TreeMap<>();
            told.<Map<String, Object>>getList("facets." + facet + ".values").forEach(it -> facets.put((String) it.get("value"), (Integer) it.get("count")));
            assertEquals(counts, facets, facet);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/research?limit=1&total=true&facet=topic,challenge", "/v1/stories?limit=1&kind=research&total=true&facet=kind,topic",
            "/v1/research?limit=1&topic=immunotherapy&facet=topic", "/v1/research/stats", "/v1/research/stats?groupBy=topic",
            "/v1/research?limit=1&cancerType=lung&total=true&facet=topic,cancerType", "/v1/research/stats?groupBy=topic&cancerType=lung"})
    void noListingIsReadToTellIt(String address) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.gets(address);
        assertTrue(log.plans().stream().noneMatch(plan -> plan.root().findValuesAsText("Alias").contains("found")), "see FilterLawOneByOneTest for how it looks where it is");
    }

    private static List<Map<String, Object>> differences() {
        String open = Arrays.stream(Dimension.values()).filter(Dimension::isOpen).map(dimension -> "'" + dimension.property + "'").collect(Collectors.joining(", "));
        return Psql.asOwner().withHandle(handle -> Stream.of(DIFFERENCES, MISPLACED.replace("(open)", "(" + open + ")"))
                .flatMap(question -> handle.createQuery(question).mapToMap().list().stream()).toList());
    }
}
