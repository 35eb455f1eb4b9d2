package org.researchstories.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import org.researchstories.access.Roles;
import org.researchstories.world.Staff.Member;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.researchstories.world.Staff.somebodyNew;

/** A draft as those who work on it see it: each step is a request, and its answer. */
public final class OnTheDesk {

    public static final String DRAFTS = "/edit/v1/drafts";

    private static final String MERGE_PATCH = "application/merge-patch+json; charset=utf-8";

    private final Member author = somebodyNew(Roles.AUTHOR);
    private final Member reviewer = somebodyNew(Roles.REVIEWER);
    private final Member publisher = somebodyNew(Roles.PUBLISHER);
    private final String id;

    private OnTheDesk(ObjectNode beginning) {
        this.id = author.sends(beginning.toString()).post(DRAFTS).then().statusCode(201).extract().path("id");
    }

    /** What an author would send of a manuscript. */
    public static ObjectNode content(Submission submission) {
        return json().valueToTree(submission.draft());
    }

    public static ObjectNode beginning(String kind, ObjectNode content) {
        ObjectNode beginning = json().createObjectNode().put("kind", kind);
        beginning.set("content", content);
        return beginning;
    }

    public static OnTheDesk begun(Manuscript<?> manuscript) {
        return new OnTheDesk(beginning(manuscript.kind().value, content(manuscript)));
    }

    /** The same story in Welsh. */
    public static OnTheDesk begunInWelsh(Manuscript<?> manuscript, String title) {
        return new OnTheDesk(beginning(manuscript.kind().value, content(manuscript.inWelsh(title))).put("locale", "cy"));
    }

    public static OnTheDesk begun(String kind, ObjectNode content) {
        return new OnTheDesk(beginning(kind, content));
    }

    /** Of what has this key, whether the content says so or not. */
    public static OnTheDesk begun(String kind, ObjectNode content, String subject) {
        return new OnTheDesk(beginning(kind, content).put("subject", subject));
    }

    /** From what is public. */
    public static OnTheDesk opened(String kind, String subject) {
        return new OnTheDesk(json().createObjectNode().put("kind", kind).put("subject", subject));
    }

    private static ObjectMapper json() {
        return CDI.current().select(ObjectMapper.class).get();
    }

    public String id() {
        return id;
    }

    public Member author() {
        return author;
    }

    public Member reviewer() {
        return reviewer;
    }

    public Member publisher() {
        return publisher;
    }

    public String path() {
        return DRAFTS + "/" + id;
    }

    public Response read() {
        return author.asks().get(path()).then().statusCode(200).extract().response();
    }

    public String state() {
        return read().path("state");
    }

    public String tag() {
        return read().header("ETag");
    }

    public Response patched(Map<String, ?> changes) {
        return patched(author, changes);
    }

    public Response patched(Member by, Map<String, ?> changes) {
        return patching(by, tag(), changes);
    }

    public Response patching(Member by, String based, Map<String, ?> changes) {
        return by.asks().contentType(MERGE_PATCH).header("If-Match", based).body(json().valueToTree(changes).toString()).patch(path());
    }

    public Response submitted() {
        return step(author, "submission", Map.of());
    }

    public Response approved() {
        return approved(reviewer, "editorial");
    }

    public Response approved(Member by, String type) {
        return step(by, "approval", Map.of("type", type, "reviewerRole", "consultant"));
    }

    public Response step(Member by, String step, Map<String, ?> body) {
        return by.sends(body).header("If-Match", tag()).post(path() + "/" + step);
    }

    /** All the way to the public. */
    public Response published() {
        submitted().then().statusCode(200);
        approved().then().statusCode(200);
        return published("");
    }

    public Response published(String query) {
        return publisher.sends(publication(this)).post("/edit/v1/publications" + query);
    }

    public static Map<String, ?> publication(OnTheDesk... drafts) {
        return Map.of("drafts", List.of(drafts).stream().map(draft -> Map.of("id", draft.id, "etag", draft.tag())).toList());
    }

    public static void cancelsAllSchedules() {
        Member publisher = Staff.in(Roles.PUBLISHER);
        List<String> pending = publisher.asks().get("/edit/v1/schedules?state=pending").jsonPath().getList("items.id");
        pending.forEach(id -> publisher.asks().header("If-Match", "*").delete("/edit/v1/schedules/" + id));
    }

    /** How the story of this id stands. */
    public static String standing(UUID story) {
        return "/edit/v1/stories/" + story;
    }
}
