package org.researchstories.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.restassured.response.Response;
import org.jdom2.Element;
import org.researchstories.world.Reader;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Feeds as ROME reads them, and the ways through them. */
final class Followed {

    private Followed() {
    }

    static Feed atom(String path) {
        return atomOf(text(Reader.reads(path)));
    }

    static Channel rss(String path) {
        return (Channel) read(text(Reader.reads(path)));
    }

    static Feed atomOf(String xml) {
        return (Feed) read(xml);
    }

    static String text(Response answer) {
        return new String(answer.asByteArray(), StandardCharsets.UTF_8);
    }

    static WireFeed read(String xml) {
        try {
            WireFeedInput input = new WireFeedInput();
            // Whatever is not well-formed must be seen.
            input.setXmlHealerOn(false);
            return input.build(new StringReader(xml));
        } catch (FeedException e) {
            throw new AssertionError("ROME cannot read " + xml, e);
        }
    }

    static List<String> ids(Feed feed) {
        return feed.getEntries().stream().map(Entry::getId).toList();
    }

    /** All documents from here on, each behind the link of the one before that is the first of these it has. */
    static List<Feed> walked(String path, String... rels) {
        List<Feed> documents = new ArrayList<>();
        for (Optional<String> at = Optional.of(path); at.isPresent(); ) {
            Feed document = atom(at.get());
            documents.add(document);
            assertTrue(documents.size() < 1000, "a walk without an end from " + path);
            at = Stream.of(rels).flatMap(rel -> link(document, rel).stream()).findFirst();
        }
        return documents;
    }

    /** Where a document leads to, as a path. */
    static Optional<String> link(Feed document, String rel) {
        return Stream.concat(document.getAlternateLinks().stream(), document.getOtherLinks().stream())
                .filter(link -> link.getRel().equals(rel)).map(Link::getHref).findFirst().map(Followed::path);
    }

    static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** The elements of other vocabularies that a document has at its head. */
    static List<Element> foreign(Feed document, String name) {
        return document.getForeignMarkup().stream().filter(element -> element.getName().equals(name)).toList();
    }

    static boolean isArchive(Feed document) {
        return !foreign(document, "archive").isEmpty();
    }

    /** The ids of what was taken back. */
    static List<String> removed(Feed document) {
        return foreign(document, "deleted-entry").stream().map(element -> element.getAttributeValue("ref")).toList();
    }
}
