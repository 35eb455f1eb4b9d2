package org.researchstories.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.stream.Stream;

/** A feed as JSON Feed 1.1 (openapi: JsonFeed). */
final class JsonFeed {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonFeed() {
    }

    static String of(Feed feed) {
        ObjectNode json = JSON.objectNode().put("version", "https://jsonfeed.org/version/1.1")
                .put("title", feed.title()).put("home_page_url", feed.home())
                .put("feed_url", feed.trail().to("self").orElseThrow()).put("description", feed.description());
        feed.trail().onwards().ifPresent(next -> json.put("next_url", next));
        feed.publisher().logo().ifPresent(logo -> json.put("icon", logo.toString()));
        ObjectNode publisher = json.putArray("authors").addObject().put("name", feed.publisher().name());
        feed.publisher().website().ifPresent(website -> publisher.put("url", website.toString()));
        feed.publisher().logo().ifPresent(logo -> publisher.put("avatar", logo.toString()));
        json.put("language", feed.language().tag);
        json.set("_research", history(feed));
        ArrayNode items = json.putArray("items");
        feed.entries().forEach(entry -> items.add(item(entry, feed.about())));
        return json.toString();
    }

    private static ObjectNode history(Feed feed) {
        ObjectNode history = JSON.objectNode().put("about", feed.about()).put("id", feed.id())
                .put("updated", feed.updated().toString()).put("archive", feed.trail().isArchive());
        feed.trail().to("prev-archive").ifPresent(href -> history.put("previousArchive", href));
        feed.trail().to("next-archive").ifPresent(href -> history.put("nextArchive", href));
        feed.trail().to("current").ifPresent(href -> history.put("current", href));
        return history;
    }

    private static ObjectNode item(Entry it, String about) {
        ObjectNode item = JSON.objectNode().put("id", it.id()).put("url", it.text("canonicalUrl")).put("title", it.text("title"));
        if (it.html() != null) {
            item.put("content_html", it.html());
        }
        item.put("content_text", it.plain() == null ? it.summary() : it.plain()).put("summary", it.summary());
        it.picture().ifPresent(picture -> item.put("image", picture.href()));
        item.put("date_published", it.published().toString()).put("date_modified", it.updated().toString());
        if (!it.authors().isEmpty()) {
            ArrayNode authors = item.putArray("authors");
            it.authors().forEach(author -> authors.addObject().put("name", author));
        }
        ArrayNode tags = item.putArray("tags");
        Stream.concat(Stream.of("cancerTypes", "topics").flatMap(it::each).map(term -> term.path("label").asText()),
                it.each("tags").map(tag -> tag.asText())).distinct().forEach(tags::add);
        item.put("language", it.text("locale"));
        item.set("_research", Extension.of(it, about));
        return item;
    }
}
