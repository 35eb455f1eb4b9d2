package org.researchstories.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.researchstories.access.Roles;
import org.researchstories.world.Psql;
import org.researchstories.world.Staff;
import org.researchstories.world.Staff.Member;
import org.researchstories.world.Unique;
import org.researchstories.world.Until;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A source that sends its drafts, and what it is told of them. */
final class Sending {

    static final String IMPORTS = "/edit/v1/imports";

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Member author = Staff.somebodyNew(Roles.AUTHOR);
    private final String source;

    Sending(String source) {
        this.source = source;
    }

    /** One that nobody has heard of. */
    static Sending ofANewSource() {
        return new Sending(Unique.slug("source"));
    }

    Member author() {
        return author;
    }

    String source() {
        return source;
    }

    Response posts(String contentType, Object body, String query) {
        RequestSpecification request = author.asks().contentType(contentType + "; charset=utf-8");
        return (body instanceof byte[] bytes ? request.body(bytes) : request.body(body.toString())).post(IMPORTS + "?source=" + source + query);
    }

    Response posts(List<?> rows, String query) {
        return posts("application/json", json(rows), query);
    }

    /** As it is when it is over. */
    Response sends(List<?> rows) {
        return sends(rows, "");
    }

    Response sends(List<?> rows, String query) {
        return ended(posts(rows, query));
    }

    Response sends(String contentType, Object body, String query) {
        return ended(posts(contentType, body, query));
    }

    Response ended(Response accepted) {
        String location = accepted.then().statusCode(202).extract().header("Location");
        Until.until("the import is over", PATIENCE, () -> !Set.of("queued", "running").contains(read(location).<String>path("state")));
        return read(location);
    }

    Response read(String location) {
        return author.asks().get(location).then().statusCode(200).extract().response();
    }

    /** Of each row, all that is told. */
    List<Map<String, Object>> rows(Response ended) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String list = IMPORTS + "/" + ended.path("id") + "/rows?limit=100";
        for (String cursor = ""; cursor != null; ) {
            Response page = read(list + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            rows.addAll(page.jsonPath().getList("items"));
            cursor = page.path("nextCursor");
        }
        return rows;
    }

    /** Without what only a real run can tell. */
    List<Map<String, Object>> report(Response ended) {
        return rows(ended).stream().map(row -> {
            Map<String, Object> told = new HashMap<>(row);
            told.remove("draft");
            return told;
        }).toList();
    }

    List<String> outcomes(Response ended) {
        return rows(ended).stream().map(row -> (String) row.get("outcome")).toList();
    }

    /** What the first problem of a row is about, and what it says. */
    @SuppressWarnings("unchecked") // It is a list of violations.
    static Map<String, Object> problem(Map<String, Object> row) {
        return ((List<Map<String, Object>>) row.get("problems")).getFirst();
    }

    /** How many drafts are here that came from it. */
    int drafts() {
        return Psql.asOwner().withHandle(handle -> handle.createQuery("select count(*) from desk.counterpart where source = :source")
                .bind("source", source).mapTo(int.class).one());
    }

    static Map<String, Object> topic(String key, String label) {
        return Map.of("kind", "topic", "externalId", "topic of " + key, "content", Map.of("key", key, "label", Map.of("en", label)));
    }

    static Map<String, Object> challenge(String externalId, String title) {
        return Map.of("kind", "challenge", "externalId", externalId, "content", titled(title));
    }

    static Map<String, Object> titled(String title) {
        return Map.of("story", Map.of("wording", Map.of("title", title)));
    }

    static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
