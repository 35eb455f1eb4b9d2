package org.researchstories.rendering;

import org.researchstories.body.Href;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the blocks and spans of a body refer to, as the public is shown it. What is not here is left out of every form: a
 * block that would show it, a mark that would lead to it.
 *
 * @param base what paths in a text begin at: an absolute address
 */
public record Apparatus(URI base, List<Media> media, List<Reference> references, List<Term> terms, List<OtherStory> stories) {

    /** A story that is linked to; {@code href} may be a path within this API. */
    public record OtherStory(UUID id, String title, String href) {
    }

    /** A glossary term with its explanation. */
    public record Term(String key, String term, String definition) {
    }

    /** With its whole address. */
    Optional<Media> media(String key) {
        return media.stream().filter(it -> it.key().equals(key)).findFirst()
                .flatMap(it -> address(it.url()).map(it::at));
    }

    /** With its whole address, where it has one. */
    Optional<Reference> reference(String key) {
        return references.stream().filter(it -> it.key().equals(key)).findFirst()
                .map(it -> it.at(address(it.url()).orElse(null)));
    }

    Optional<Term> term(String key) {
        return terms.stream().filter(it -> it.key().equals(key)).findFirst();
    }

    /** With its whole address. */
    Optional<OtherStory> story(UUID id) {
        return stories.stream().filter(it -> it.id().equals(id)).findFirst()
                .flatMap(it -> address(it.href()).map(address -> new OtherStory(id, it.title(), address)));
    }

    /** The whole address, since a text that is shown elsewhere takes a path for one there; empty where it may not be linked to. */
    Optional<String> address(String href) {
        return Optional.ofNullable(href).filter(Href::isAllowed).map(it -> base.resolve(it).toString());
    }
}
