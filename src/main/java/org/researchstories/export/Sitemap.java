package org.researchstories.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.researchstories.reading.StoryWriting;
import org.researchstories.vocabulary.Language;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The addresses of stories as sitemaps.org 0.9 has them: of each story one for each language that it can be read in, each with all of
 * them as alternates.
 */
final class Sitemap implements StoryWriting {

    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
            """;

    @Override
    public void begin(Writer out) throws IOException {
        out.append(BEGIN);
    }

    @Override
    public void write(ObjectNode story, JsonNode beside, Writer out) throws IOException {
        Map<String, String> addresses = addresses(story);
        for (String address : addresses.values()) {
            out.append("<url><loc>").append(Xml.text(address)).append("</loc><lastmod>").append(Xml.text(story.path("modifiedAt").asText())).append("</lastmod>");
            if (addresses.size() > 1) {
                for (Map.Entry<String, String> other : addresses.entrySet()) {
                    out.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(other.getKey()).append("\" href=\"")
                            .append(Xml.text(other.getValue())).append("\"/>");
                }
            }
            out.append("</url>\n");
        }
    }

    /** By their languages, each as the story calls itself: the default language goes without saying. */
    private static Map<String, String> addresses(ObjectNode story) {
        Map<String, String> addresses = new LinkedHashMap<>();
        story.path("availableLocales").forEach(it -> {
            String locale = it.path("locale").asText();
            String href = it.path("href").asText();
            addresses.put(locale, Addresses.absolute(story, locale.equals(Language.DEFAULT.tag) ? href.split("\\?")[0] : href));
        });
        return addresses;
    }

    @Override
    public void end(Writer out) throws IOException {
        out.append("</urlset>\n");
    }
}
