package org.researchstories.feed;

import org.researchstories.vocabulary.LicenceTerms;

/** A feed as Atom (RFC 4287), with its history (RFC 5005), tombstones (RFC 6721) and licences (RFC 4946). */
final class Atom {

    private static final String TEXT_HTML = "text/html";

    private final Xml xml;
    private final Feed feed;

    private Atom(Xml xml, Feed feed) {
        this.xml = xml;
        this.feed = feed;
    }

    static String of(Feed feed) {
        return Xml.document("feed", xml -> new Atom(xml, feed).write(), "xmlns", "http://www.w3.org/2005/Atom",
                "xmlns:fh", "http://purl.org/syndication/history/1.0", "xmlns:at", "http://purl.org/atompub/tombstones/1.0",
                "xml:lang", feed.language().tag);
    }

    private void write() {
        xml.element("id", feed.id());
        xml.element("title", feed.title());
        xml.element("subtitle", feed.description());
        xml.element("updated", feed.updated().toString());
        person("author", feed.publisher().name(), feed.publisher().website().map(Object::toString).orElse(null));
        feed.publisher().logo().ifPresent(logo -> xml.element("logo", logo.toString()));
        if (feed.trail().isArchive()) {
            xml.empty("fh:archive");
        }
        xml.empty("link", "rel", "alternate", "href", feed.home(), "type", TEXT_HTML);
        feed.trail().steps().forEach(step -> xml.empty("link", "rel", step.rel(), "href", step.href(), "type", Format.ATOM.mediaType));
        feed.formats().forEach((format, href) -> {
            if (format != Format.ATOM) {
                xml.empty("link", "rel", "alternate", "href", href, "type", format.mediaType);
            }
        });
        feed.tombstones().forEach(this::write);
        feed.entries().forEach(entry -> xml.within("entry", () -> write(entry), "xml:lang", entry.text("locale")));
    }

    private void write(Feed.Tombstone it) {
        xml.within("at:deleted-entry", () -> xml.element("at:comment", it.comment()), "ref", it.ref(), "when", it.when().toString());
    }

    private void write(Entry it) {
        xml.element("id", it.id());
        xml.element("title", it.text("title"));
        xml.element("published", it.published().toString());
        xml.element("updated", it.updated().toString());
        it.authors().forEach(author -> person("author", author, null));
        it.contributors().forEach(contributor -> person("contributor", contributor, null));
        writeLinks(it);
        it.categories().forEach(category -> xml.empty("category", "term", category.term(), "scheme", category.scheme(), "label", category.label()));
        xml.element("rights", "%s (%s)".formatted(it.text("attribution"), it.text("licence")));
        xml.element("summary", it.summary(), "type", "text");
        xml.element("content", it.html(), "type", "html");
    }

    private void writeLinks(Entry it) {
        xml.empty("link", "rel", "alternate", "href", it.text("canonicalUrl"), "hreflang", it.text("locale"));
        it.translations().forEach(other -> link("alternate", other));
        LicenceTerms.address(it.text("licence")).ifPresent(address -> xml.empty("link", "rel", "license", "href", address));
        it.picture().ifPresent(picture -> link("enclosure", picture));
        it.related().forEach(story -> link("related", story));
        it.sources().forEach(source -> link("via", source));
    }

    private void link(String rel, Entry.Link to) {
        xml.empty("link", "rel", rel, "href", to.href(), "hreflang", to.language(), "title", to.title());
    }

    private void person(String role, String name, String uri) {
        xml.within(role, () -> {
            xml.element("name", name);
            xml.element("uri", uri);
        });
    }
}
