package org.researchstories.benchmark;

import org.researchstories.story.Kind;
import org.researchstories.world.generator.SampleWorld;

import java.util.List;
import java.util.stream.Stream;

/** What is measured. Whatever the application does not have yet is left out, and said to be. */
final class Scenarios {

    static final String PAGE_1 = "page 1";
    static final String PAGE_1000 = "page 1,000";
    static final String SEARCH = "search";
    static final List<String> SORTED = List.of("by date", "by amount", "common, by date", "rare, by date", "several, by title");

    private static final int ADDRESSES = 64;

    private Scenarios() {
    }

    static List<Scenario> of(SampleWorld world) {
        Scenario item = Scenario.of("item", research(world));
        Scenario page = Scenario.of(PAGE_1, "/v1/research?limit=20");
        return List.of(
                item,
                item.answeredBefore("item, 304"),
                Scenario.of("famous challenge", "/v1/challenges/" + world.id(new SampleWorld.Story(Kind.CHALLENGE, 0))),
                Scenario.of("list of 20", "/v1/stories?limit=20"),
                page,
                page.page(1_000, PAGE_1000),
                Scenario.of("by date", "/v1/research?limit=20&sort=-firstPublishedAt"),
                Scenario.of("by amount", "/v1/research?limit=20&sort=-amountAwarded"),
                Scenario.of("large amounts", "/v1/research?limit=20&currency=EUR&amountFrom=1000000&sort=-amountAwarded"),
                Scenario.of("common", "/v1/research?limit=20&cancerType=bladder"),
                Scenario.of("common, by date", "/v1/research?limit=20&cancerType=bladder&sort=-awardedOn"),
                Scenario.of("rare", "/v1/research?limit=20&organisation=sample-institute-299"),
                Scenario.of("rare, by date", "/v1/research?limit=20&organisation=sample-institute-299&sort=-awardedOn"),
                Scenario.of("several, by title", "/v1/research?limit=20&cancerType=bladder,bowel&topic=immunotherapy&researchStatus=active&sort=title"),
                Scenario.of("of a famous challenge", "/v1/research?limit=20&challenge=" + world.id(new SampleWorld.Story(Kind.CHALLENGE, 0))),
                Scenario.of("total", "/v1/research?limit=20&total=true"),
                Scenario.of("facets", "/v1/research?limit=20&facet=cancerType,topic"),
                Scenario.of("facets of common", "/v1/research?limit=20&cancerType=bladder&facet=topic,researchStatus"),
                Scenario.of(SEARCH, Stream.of("cancer+treatment", "immune+response", "lung+screening", "rare+mutation", "radiotherapy")
                        .map(words -> "/v1/stories?limit=20&q=" + words).toList()),
                Scenario.of("stats", "/v1/research/stats?groupBy=researchStage"));
    }

    /** Of all degrees of fame. */
    private static List<String> research(SampleWorld world) {
        List<SampleWorld.Story> all = world.stories().filter(story -> story.kind() == Kind.RESEARCH)
                .filter(story -> world.fate(story) == SampleWorld.Fate.STAYS).toList();
        int step = Math.max(1, all.size() / ADDRESSES);
        return Stream.iterate(0, place -> place < all.size(), place -> place + step).limit(ADDRESSES)
                .map(place -> "/v1/research/" + world.id(all.get(place))).toList();
    }
}
