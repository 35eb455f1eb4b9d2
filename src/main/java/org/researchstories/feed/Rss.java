package org.researchstories.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A feed as RSS 2.0, with the elements of Atom, Dublin Core and RFC 5005 that readers of RSS know. */
final class Rss {

    /** RFC 822 with a year of four digits, as RSS has it. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Xml xml;
    private final Feed feed;

    private Rss(Xml xml, Feed feed) {
        this.xml = xml;
        this.feed = feed;
    }

    static String of(Feed feed) {
        return Xml.document("rss", xml -> xml.within("channel", () -> new Rss(xml, feed).write()), "version", "2.0",
                "xmlns:atom", "http://www.w3.org/2005/Atom", "xmlns:content", "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:fh", "http://purl.org/syndication/history/1.0");
    }

    private void write() {
        xml.element("title", feed.title());
        xml.element("link", feed.home());
        xml.element("description", asHtml(feed.description()));
        xml.element("language", feed.language().tag);
        xml.element("lastBuildDate", date(feed.updated()));
        feed.publisher().logo().ifPresent(logo -> xml.within("image", () -> {
            xml.element("url", logo.toString());
            xml.element("title", feed.title());
            xml.element("link", feed.home());
        }));
        if (feed.trail().isArchive()) {
            xml.empty("fh:archive");
        }
        feed.trail().steps().forEach(step -> xml.empty("atom:link", "rel", step.rel(), "href", step.href(), "type", Format.RSS.mediaType));
        feed.entries().forEach(entry -> xml.within("item", () -> write(entry)));
    }

    private void write(Entry it) {
        xml.element("title", it.text("title"));
        xml.element("link", it.text("canonicalUrl"));
        xml.element("guid", it.id(), "isPermaLink", "false");
        xml.element("pubDate", date(it.published()));
        xml.element("atom:updated", it.updated().toString());
        it.authors().forEach(author -> xml.element("dc:creator", author));
        xml.element("dc:language", it.text("locale"));
        xml.element("dc:rights", "%s (%s)".formatted(it.text("attribution"), it.text("licence")));
        it.categories().forEach(category -> xml.element("category", category.label() == null ? category.term() : category.label(), "domain", category.scheme()));
        xml.element("description", asHtml(it.summary()));
        xml.element("content:encoded", it.html());
    }

    /** Readers take a description for HTML. */
    private static String asHtml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String date(Instant moment) {
        return DATE.format(moment);
    }
}
