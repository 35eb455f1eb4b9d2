package org.researchstories.editorial;

import com.fasterxml.jackson.databind.JsonNode;

/** What a draft is searched by: every text in it. */
final class Words {

    /** As much of it as PostgreSQL takes into an index without complaint. */
    private static final int MOST = 200_000;

    private Words() {
    }

    static String of(JsonNode content) {
        StringBuilder words = new StringBuilder();
        collect(content, words);
        return words.substring(0, Math.min(words.length(), MOST));
    }

    private static void collect(JsonNode node, StringBuilder words) {
        if (node.isTextual()) {
            words.append(node.asText()).append('\n');
        }
        node.forEach(child -> collect(child, words));
    }
}
