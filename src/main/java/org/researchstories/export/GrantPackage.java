package org.researchstories.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.researchstories.reading.Publisher;
import org.researchstories.reading.StoryWriting;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;

/**
 * Awards as a package of the 360Giving Data Standard 1.4 (openapi: GrantPackage). What can only be told when all have been seen
 * stands behind the grants.
 */
final class GrantPackage implements StoryWriting {

    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final Publisher publisher;
    private final ObjectNode leftOut = JsonNodeFactory.instance.objectNode().put("amountNotDisclosed", 0).put("noAwardDate", 0).put("sameId", 0);
    /** Sixty-four bits of a digest are enough to tell a million apart, and all that is kept of a grant. */
    private final Set<Long> ids = new HashSet<>();
    private String issued;
    private String modified;
    private String separator = "";

    GrantPackage(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void begin(Writer out) throws IOException {
        ObjectNode head = JsonNodeFactory.instance.objectNode().put("version", "1.4")
                .put("title", "Research funded, as " + publisher.name() + " publishes it");
        ObjectNode by = head.putObject("publisher").put("name", publisher.name());
        publisher.identifier().ifPresent(identifier -> by.put("identifier", identifier));
        publisher.website().ifPresent(website -> by.put("website", website.toString()));
        publisher.logo().ifPresent(logo -> by.put("logo", logo.toString()));
        head.put("license", LICENCE);
        String members = head.toString();
        out.append(members, 0, members.length() - 1).append(",\"grants\":[");
    }

    @Override
    public void write(ObjectNode story, JsonNode beside, Writer out) throws IOException {
        Grant grant = new Grant(story, new Parties(beside, publisher));
        String missing = missing(story, grant);
        if (missing != null) {
            leftOut.put(missing, leftOut.get(missing).intValue() + 1);
            return;
        }
        out.append(separator).append(grant.json().toString());
        separator = ",";
        String first = story.path("firstPublishedAt").asText();
        issued = issued == null || first.compareTo(issued) < 0 ? first : issued;
        String last = story.path("modifiedAt").asText();
        modified = modified == null || last.compareTo(modified) > 0 ? last : modified;
    }

    /** What the standard requires and cannot be told; null where all can. */
    private String missing(ObjectNode story, Grant grant) {
        JsonNode award = story.path("award");
        if (!award.has("amountAwarded")) {
            return "amountNotDisclosed";
        }
        return !award.has("awardedOn") ? "noAwardDate" : ids.add(Digest.of(grant.id())) ? null : "sameId";
    }

    @Override
    public void end(Writer out) throws IOException {
        ObjectNode tail = JsonNodeFactory.instance.objectNode();
        if (issued != null) {
            tail.put("issued", issued.substring(0, "2026-03-01".length())).put("modified", modified);
        }
        tail.putObject("researchStories").set("leftOut", leftOut);
        out.append("],").append(tail.toString(), 1, tail.toString().length());
    }
}
