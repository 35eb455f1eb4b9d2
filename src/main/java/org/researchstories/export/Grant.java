package org.researchstories.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Research as a grant of the 360Giving Data Standard (openapi: ExportedGrant). People are not in it: their consent was given for the
 * story.
 *
 * @param story as its JSON shows it; with an amount and a day of its award
 */
record Grant(ObjectNode story, Parties parties) {

    private static final String STANDARD = "360G-";

    /**
     * The funder's reference behind the publisher's prefix; behind the funder's key, too, where the funder is not known to be the
     * publisher, because a reference is unique among those of its funder only.
     */
    String id() {
        String reference = award().path("funderReference").asText();
        if (reference.startsWith(STANDARD)) {
            return reference;
        }
        JsonNode funder = story.path("funders").path(0).path("organisation");
        String own = parties.isPublisher(funder) ? reference : funder.path("key").asText() + "_" + reference;
        return parties.publisher().grantPrefix().map(prefix -> prefix + "-" + own).orElse(own);
    }

    ObjectNode json() {
        ObjectNode grant = JsonNodeFactory.instance.objectNode().put("id", id()).put("title", story.path("title").asText())
                .put("description", story.path("summary").asText()).put("currency", award().path("currency").asText());
        grant.set("amountAwarded", award().path("amountAwarded"));
        grant.put("awardDate", award().path("awardedOn").asText()).put("url", story.path("canonicalUrl").asText());
        plannedDates(grant);
        story.path("funders").forEach(funder -> grant.withArray("fundingOrganization").add(parties.party(funder.path("organisation"))));
        grant.putArray("recipientOrganization").add(parties.party(story.path("leadOrganisation")));
        text(award(), "programme").ifPresent(programme -> grant.putArray("grantProgramme").addObject().put("title", programme));
        grant.putArray("fundingType").addObject().put("vocabulary", "Award type").put("code", award().path("awardType").asText())
                .put("title", award().path("awardType").asText().replace('_', ' '));
        GrantClassifications.of(story, grant.putArray("classifications"));
        RelatedDocuments.of(story, grant.putArray("relatedDocument"));
        grant.put("dateModified", story.path("modifiedAt").asText());
        text(award(), "sourceUrl").ifPresent(source -> grant.put("dataSource", source));
        grant.set("researchStories", own());
        return grant;
    }

    private JsonNode award() {
        return story.path("award");
    }

    /** Months that have begun by the last day. */
    private void plannedDates(ObjectNode grant) {
        Optional<String> starts = text(award(), "startsOn");
        Optional<String> ends = text(award(), "endsOn");
        if (starts.isEmpty() && ends.isEmpty()) {
            return;
        }
        ObjectNode planned = grant.putArray("plannedDates").addObject();
        starts.ifPresent(day -> planned.put("startDate", day));
        ends.ifPresent(day -> planned.put("endDate", day));
        if (starts.isPresent() && ends.isPresent()) {
            planned.put("duration", ChronoUnit.MONTHS.between(LocalDate.parse(starts.get()), LocalDate.parse(ends.get())) + 1);
        }
    }

    /** What the standard has no place for and no copy may be without. */
    private ObjectNode own() {
        ObjectNode own = JsonNodeFactory.instance.objectNode().put("storyId", story.path("id").asText()).put("locale", story.path("locale").asText());
        List.of("licence", "attribution", "sample", "sampleNotice").forEach(name -> {
            if (story.has(name)) {
                own.set(name, story.get(name));
            }
        });
        return own.put("reviewState", story.path("review").path("state").asText());
    }

    static Optional<String> text(JsonNode object, String name) {
        return Optional.ofNullable(object.path(name).textValue());
    }
}
