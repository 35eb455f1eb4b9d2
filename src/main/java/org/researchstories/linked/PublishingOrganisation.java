package org.researchstories.linked;

import org.researchstories.reading.Publisher;

import java.net.URI;

/** Who publishes all stories, under an address of this API. */
final class PublishingOrganisation {

    private PublishingOrganisation() {
    }

    static Node of(Publisher publisher, Item item) {
        return Node.of("Organization", item.absolute("/v1") + "#publisher")
                .with("name", publisher.name())
                .with("url", publisher.website().map(URI::toString).orElse(null))
                .with("logo", publisher.logo().map(URI::toString).orElse(null))
                .withAll("identifier", publisher.identifier().map(identifier -> Identifier.of("org-id", identifier)).stream());
    }
}
