package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.story.Kind;

import java.util.stream.Stream;

/** The page that tells a story. Only a page can have been reviewed: schema.org has no such thing of an article. */
final class StoryPage {

    private StoryPage() {
    }

    static Node of(Item item) {
        String teaser = item.text("seoDescription");
        Node page = Node.of(item.kind() == Kind.STRATEGY ? "MedicalWebPage" : "WebPage", item.page())
                .with("url", item.page())
                .with("name", item.text("title"))
                .with("description", Notices.before(teaser == null ? item.text("standfirst") : teaser, item))
                .withReferences("mainEntity", Stream.concat(Stream.of(Article.of(item)), Told.in(item)))
                .with("primaryImageOfPage", Picture.reference(item))
                .withTexts("relatedLink", item.each("relatedStories").map(story -> address(story, item)))
                .withTexts("significantLink", Stream.of(item.at("withdrawal").path("replacedBy"))
                        .filter(JsonNode::isObject).map(story -> address(story, item)));
        return Publication.of(item, reviewed(page, item.at("review")));
    }

    /** Who reviewed it is told only of a review that took place. */
    private static Node reviewed(Node page, JsonNode review) {
        String role = review.path("reviewerRole").textValue();
        return !review.has("lastReviewedOn") ? page : page.with("lastReviewed", review.get("lastReviewedOn"))
                .with("reviewedBy", role == null ? null : Node.of("Person").with("jobTitle", role));
    }

    private static String address(JsonNode story, Item item) {
        return item.absolute(story.path("href").asText());
    }
}
