package org.researchstories.linked;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.researchstories.reading.Publisher;

import java.util.stream.Stream;

/** What a story says, as one graph: the page, what it tells of, and what that is linked to. */
final class StoryGraph {

    private StoryGraph() {
    }

    static ObjectNode of(Item item, Publisher by) {
        Graph graph = new Graph();
        Node publisher = PublishingOrganisation.of(by, item);
        Stream.of(Stream.of(StoryPage.of(item), Article.of(item)).map(work -> work.with("publisher", publisher.toReference())), Told.in(item), Article.translations(item), Picture.in(item),
                        Project.people(item), Stream.of(publisher), Organisations.in(item), Terms.in(item), OtherStories.in(item))
                .flatMap(nodes -> nodes).forEach(graph::add);
        return graph.toJson();
    }
}
