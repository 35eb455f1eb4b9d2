package org.researchstories.benchmark;

import org.researchstories.story.Kind;
import org.researchstories.world.generator.SampleWorld;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is measured. */
final class Scenarios {

    static final String LIST = "list of 20";
    static final String PAGE_1 = "page 1";
    static final String PAGE_1000 = "page 1,000";
    static final String SEARCH = "search";
    static final String SEARCH_BY_DATE = "search, by date";
    static final List<String> SORTED = List.of("by date", "by amount", "common, by date", "rare, by date", "several, by title");

    private static final int ADDRESSES = 64;

    private Scenarios() {
    }

    static List<Scenario> of(SampleWorld world) {
        Scenario item = Scenario.of("item", research(world));
        Scenario list = Scenario.of(LIST, "/v1/stories?limit=20");
        Scenario page = Scenario.of(PAGE_1, "/v1/research?limit=20");
        Scenario famous = Scenario.of("famous challenge", "/v1/challenges/" + famous(world));
        Scenario search = Scenario.of(SEARCH, Stream.of("cancer+treatment", "immune+response", "lung+screening", "rare+mutation", "radiotherapy")
                .map(words -> "/v1/stories?limit=20&q=" + words).toList());
        return List.of(
                item,
                item.answeredBefore("item, 304"),
                item.with("?bodyFormat=html", "item, HTML"),
                item.with("/history", "item, history"),
                item.accepting("application/ld+json", "item, JSON-LD"),
                item.with("?include=challenges,strategies", "item, include"),
                famous,
                famous.with("?include=strategies.research", "famous, include"),
                list,
                list.answeredBefore("list, 304"),
                list.with("&fields=title,slug", "list, fields"),
                list.with("&locale=cy", "list, Welsh"),
                list.with("&withdrawn=include", "list, withdrawn"),
                list.with("&include=challenges", "list, include"),
                list.with("&sort=nextReviewDueOn", "by next review"),
                list.with("&reviewState=overdue", "overdue"),
                page,
                page.page(1_000, PAGE_1000),
                page.with("&sort=-firstPublishedAt", "by date"),
                page.with("&sort=-amountAwarded", "by amount"),
                page.with("&currency=EUR&amountFrom=1000000&sort=-amountAwarded", "large amounts"),
                page.with("&cancerType=bladder", "common"),
                page.with("&cancerType=bladder&sort=-awardedOn", "common, by date"),
                page.with("&organisation=sample-institute-299", "rare"),
                page.with("&organisation=sample-institute-299&sort=-awardedOn", "rare, by date"),
                page.with("&cancerType=bladder,bowel&topic=immunotherapy&researchStatus=active&sort=title", "several, by title"),
                page.with("&challenge=" + famous(world), "of a famous challenge"),
                list.with("&reviewState=due_soon,in_date&locale=cy&localeFallback=false", "next to nothing"),
                page.with("&total=true", "total"),
                page.with("&facet=cancerType,topic", "facets"),
                page.with("&cancerType=bladder&facet=topic,researchStatus", "facets of common"),
                page.with("&cancerType=bladder&facet=challenge", "challenges of common"),
                page.with("&cancerType=bladder&facet=reviewState", "review states of common"),
                page.with("&currency=GBP&amountFrom=100000&total=true", "total of a range"),
                search,
                Scenario.of("search, short page", "/v1/stories?limit=1&q=immunotherapy"),
                search.with("&sort=-firstPublishedAt", SEARCH_BY_DATE),
                search.with("&facet=topic", "search, facets"),
                Scenario.of("search, a slip", Stream.of("imunotherapy", "radiotherpy", "chemotherappy").map(word -> "/v1/stories?limit=20&q=" + word).toList()),
                Scenario.of("search, a phrase", Stream.of("new+treatment", "early+cancer", "common+cells").map(words -> "/v1/stories?limit=20&q=%22" + words + "%22").toList()),
                Scenario.of("stats", "/v1/research/stats?groupBy=researchStage"),
                Scenario.of("stats of common", "/v1/research/stats?groupBy=topic&cancerType=bladder"),
                Scenario.of("stats by challenge", "/v1/research/stats?groupBy=challenge&cancerType=bladder"),
                Scenario.of("graph", "/v1/graph"));
    }

    private static UUID famous(SampleWorld world) {
        return world.id(new SampleWorld.Story(Kind.CHALLENGE, 0));
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
