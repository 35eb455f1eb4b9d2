package org.researchstories.linked;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.stream.Stream;

/** What a story says, as one graph: the page, what it tells of, and what that is linked to. */
final class StoryGraph {

    private StoryGraph() {
    }

    static ObjectNode of(Item item) {
        Graph graph = new Graph();
        Stream.of(Stream.of(StoryPage.of(item), Article.of(item)), Told.in(item), Article.translations(item), Picture.in(item),
                        Project.people(item), Organisations.in(item), Terms.in(item), OtherStories.in(item))
                .flatMap(nodes -> nodes).forEach(graph::add);
        return graph.toJson();
    }
}
