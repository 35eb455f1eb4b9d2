package org.researchstories.linked;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A document as a JSON-LD processor understands it. The context of schema.org is a local one, of the properties that we
 * use, coerced as schema.org's own coerces them; nothing else can be loaded, so nothing goes to the network.
 */
final class Expansion {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final DocumentLoader LOADER = (url, options) -> {
        if (!url.toString().equals("https://schema.org")) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "only schema.org is to be loaded, not " + url);
        }
        return document(JSON.valueToTree(Map.of("@context", SchemaOrg.context())).toString());
    };

    private Expansion() {
    }

    /** The expanded form: an array of nodes with absolute names only. */
    static JsonNode of(String document) {
        try {
            return JSON.readTree(JsonLd.expand(document(document)).loader(LOADER).get().toString());
        } catch (JsonLdError | IOException e) {
            throw new IllegalArgumentException("no JSON-LD: " + document, e);
        }
    }

    /** What the processor understands otherwise than it was meant; empty where it understands all. */
    static List<String> faults(String document) throws IOException {
        JsonNode expanded = of(document);
        List<String> faults = new ArrayList<>();
        int meant = properties(JSON.readTree(document).path("@graph"));
        int understood = properties(expanded);
        if (meant != understood) {
            faults.add("of " + meant + " properties it understands " + understood);
        }
        Stream.of("@id", "@type").flatMap(keyword -> expanded.findValues(keyword).stream())
                .flatMap(names -> names.isArray() ? StreamSupport.stream(names.spliterator(), false) : Stream.of(names))
                .map(JsonNode::asText).filter(name -> !name.matches("https?://[^\\s]+"))
                .forEach(name -> faults.add(name + " is no absolute name"));
        return faults;
    }

    /** How many there are, those of things within things included. */
    private static int properties(JsonNode node) {
        int own = node.isObject() ? (int) node.properties().stream().filter(property -> !property.getKey().startsWith("@")).count() : 0;
        return own + StreamSupport.stream(node.spliterator(), false).mapToInt(Expansion::properties).sum();
    }

    private static Document document(String json) throws JsonLdError {
        return JsonDocument.of(new StringReader(json));
    }
}
