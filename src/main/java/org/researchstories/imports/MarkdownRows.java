package org.researchstories.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stories in Markdown with front matter, as drafts. */
@ApplicationScoped
class MarkdownRows {

    private static final List<String> OF_THE_ROW = List.of("kind", "externalId", "subject", "locale");
    private static final List<String> OF_THE_WORDING = List.of("slug", "title", "shortTitle", "standfirst", "summary", "seoDescription");
    private static final List<String> OF_THE_STORY = List.of("review", "updateType", "changeNote", "sourceEdition", "formerSlugs", "firstPublishedAt");
    private static final List<String> OF_ITS_FACTS = List.of("displayOrder", "heroImage", "cancerTypes", "topics", "tags", "references", "glossaryTerms",
            "relatedStories", "authors", "licence", "attribution", "sample", "sampleNotice");
    private static final String TEXT = "body";
    static final Places PLACES = ofFields();

    private final ObjectMapper json;
    private final DraftsReading drafts;

    MarkdownRows(ObjectMapper json, DraftsReading drafts) {
        this.json = json;
        this.drafts = drafts;
    }

    private static Places ofFields() {
        Map<String, String> places = new HashMap<>();
        places.put("/content", "");
        OF_THE_WORDING.forEach(name -> places.put("/content/story/wording/" + name, "/" + name));
        OF_THE_STORY.forEach(name -> places.put("/content/story/" + name, "/" + name));
        OF_ITS_FACTS.forEach(name -> places.put("/content/story/facts/" + name, "/" + name));
        places.put("/content/story/wording/" + TEXT, "/" + TEXT);
        places.put("/references", "/externalReferences");
        return new Places(places);
    }

    /** @param name of the file; its external id, where it does not say another */
    Row row(String name, String place, byte[] data) {
        try {
            FrontMatter file = FrontMatter.of(Utf8.text(data), json);
            Row row = drafts.draft(draft(file, name), place);
            return new Row(place, row.kind(), row.externalId(), row.locale(), row.said(), row.violations().stream().map(PLACES::seen).toList());
        } catch (Unreadable fault) {
            return Row.refused(place, "", fault.getMessage());
        }
    }

    /** Whatever is not known to belong elsewhere is the kind's own. */
    private ObjectNode draft(FrontMatter file, String name) {
        ObjectNode draft = json.createObjectNode();
        ObjectNode content = draft.putObject("content");
        ObjectNode wording = content.withObject("/story/wording");
        for (Map.Entry<String, JsonNode> field : file.fields().properties()) {
            String member = field.getKey();
            if (OF_THE_ROW.contains(member)) {
                draft.set(member, field.getValue());
            } else if (member.equals("externalReferences")) {
                draft.set("references", field.getValue());
            } else if (OF_THE_WORDING.contains(member)) {
                wording.set(member, field.getValue());
            } else if (OF_THE_STORY.contains(member)) {
                content.withObject("/story").set(member, field.getValue());
            } else if (OF_ITS_FACTS.contains(member)) {
                content.withObject("/story/facts").set(member, field.getValue());
            } else {
                content.set(member, field.getValue());
            }
        }
        if (!file.text().isBlank()) {
            wording.put(TEXT, file.text());
        }
        if (!draft.has("externalId") && name != null) {
            draft.put("externalId", name);
        }
        return draft;
    }
}
