package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.vocabulary.Doi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Works that a story rests on, and works that came of the research: those tell the grant that paid for them. */
final class Citation {

    private static final Map<String, String> TYPES = Map.of("journal_article", "ScholarlyArticle", "article", "ScholarlyArticle",
            "preprint", "ScholarlyArticle", "web_page", "WebPage", "report", "Report", "book", "Book", "dataset", "Dataset");

    private Citation() {
    }

    static Stream<Node> all(Item item) {
        return Stream.concat(item.each("references").map(Citation::reference),
                item.each("outputs").map(output -> output(output, item)));
    }

    private static Node reference(JsonNode it) {
        return work(it, it.path("citation"), Stream.of("doi", "pmid").filter(it::has)
                .map(scheme -> Map.entry(scheme, it.get(scheme).asText())).toList())
                .with("isAccessibleForFree", it.path("openAccess"));
    }

    private static Node output(JsonNode it, Item item) {
        return work(it, it.path("title"), !it.has("scheme") ? List.of()
                : List.of(Map.entry(it.get("scheme").asText(), it.path("value").asText())))
                .with("datePublished", it.path("publishedOn"))
                .with("funding", Grant.reference(item));
    }

    private static Node work(JsonNode it, JsonNode name, List<Map.Entry<String, String>> identifiers) {
        return Node.of(TYPES.getOrDefault(it.path("kind").asText(), "CreativeWork"))
                .with("name", name)
                .with("url", it.path("url"))
                .withTexts("sameAs", identifiers.stream().filter(id -> id.getKey().equals("doi"))
                        .map(id -> Doi.address(id.getValue())))
                .withAll("identifier", identifiers.stream().map(id -> Identifier.of(id.getKey(), id.getValue())));
    }
}
