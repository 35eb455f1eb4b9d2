package org.researchstories.discovery;

import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What this API offers, as the contract has it (openapi: ServiceDescription). */
record ServiceDescription(
        String name,
        String description,
        String apiVersion,
        Contract contract,
        List<Collection> collections,
        List<Feed> feeds,
        List<Language> locales,
        Language defaultLocale,
        String licence,
        String attribution,
        long position,
        List<String> rehearsals) {

    /** Where the contract, its explorer and the explanation of every problem are. */
    record Contract(String json, String yaml, String explorer, String problems) {
    }

    record Collection(String name, String href, String description) {
    }

    /** Where a feed is, in each format. */
    record Feed(String name, String atom, String rss, String json) {

        static Feed of(String name) {
            String path = "/feeds/" + name;
            return new Feed(name, path + ".atom", path + ".rss", path + ".json");
        }
    }

    private static final List<Collection> COLLECTIONS = List.of(
            new Collection("challenges", Kind.CHALLENGE.path(), "What stands in the way of treating cancer better."),
            new Collection("strategies", Kind.STRATEGY.path(), "Treatment strategies that may get past the challenges."),
            new Collection("research", Kind.RESEARCH.path(), "Research that the charity funds to find out."),
            new Collection("stories", "/v1/stories", "Challenges, strategies and research together."),
            new Collection("topics", "/v1/topics", "The topics that stories are about."),
            new Collection("cancer-types", "/v1/cancer-types", "The cancer types that stories are about."),
            new Collection("glossary", "/v1/glossary", "Terms, explained in plain words."),
            new Collection("hrcs-hc", "/v1/classifications/hrcs-hc", "Health categories of the UK Health Research Classification System."),
            new Collection("hrcs-ra", "/v1/classifications/hrcs-ra", "Research activity codes of the UK Health Research Classification System."),
            new Collection("icrp-cso", "/v1/classifications/icrp-cso", "Codes of the Common Scientific Outline."),
            new Collection("organisations", "/v1/organisations", "Who funds research and who hosts it."),
            new Collection("stats", "/v1/research/stats", "How much research is funded, and with how much, in groups."),
            new Collection("changes", "/v1/changes", "What was published, changed or taken away, in order: to keep copies up to date."),
            new Collection("snapshots", "/v1/snapshots/latest", "All stories as files, to begin a copy with."),
            new Collection("digest", "/v1/digest", "What proves that a copy is right."),
            new Collection("graph", "/v1/graph", "How stories relate to each other, as nodes and typed edges."),
            new Collection("360giving", "/v1/exports/360giving.json", "All awards as a package of the 360Giving Data Standard."),
            new Collection("table", "/v1/exports/research.csv", "All research as a table, CSV."),
            new Collection("linked-data", "/v1/exports/stories.jsonld", "All stories as one graph of JSON-LD."),
            new Collection("sitemap", "/v1/exports/sitemap.xml", "The addresses of all stories."));

    private static final List<Feed> FEEDS = Stream.of("all", Kind.CHALLENGE.collection, Kind.STRATEGY.collection, Kind.RESEARCH.collection)
            .map(Feed::of).toList();

    /** @param rehearsals which failures can be had on demand; empty but in a sandbox */
    static ServiceDescription at(long position, List<String> rehearsals) {
        return new ServiceDescription("Research Stories API",
                "Challenges, treatment strategies and funded research as exact, linked JSON.", "1",
                new Contract("/openapi.json", "/openapi.yaml", "/docs", "/problems"),
                COLLECTIONS, FEEDS, Arrays.asList(Language.values()), Language.DEFAULT,
                "CC-BY-4.0", "Each story carries its own licence and attribution.", position, rehearsals);
    }
}
