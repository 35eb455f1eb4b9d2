package org.researchstories.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.researchstories.reading.StoryWriting;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Map;

/**
 * Where the parts of a sitemap are (sitemaps.org 0.9), where one file cannot have all addresses.
 *
 * @param parts by their addresses, when any of their stories last changed
 */
record SitemapIndex(Map<String, Instant> parts) implements StoryWriting {

    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """;

    @Override
    public void begin(Writer out) throws IOException {
        out.append(BEGIN);
        for (Map.Entry<String, Instant> part : parts.entrySet()) {
            out.append("<sitemap><loc>").append(Xml.text(part.getKey())).append("</loc><lastmod>").append(part.getValue().toString()).append("</lastmod></sitemap>\n");
        }
    }

    @Override
    public void write(ObjectNode story, JsonNode beside, Writer out) {
        throw new IllegalStateException("the stories are in the parts");
    }

    @Override
    public void end(Writer out) throws IOException {
        out.append("</sitemapindex>\n");
    }
}
