package org.researchstories.world;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.util.List;
import java.util.Map;

/** A preview, as whoever has its token uses it. */
public record Preview(String id, String token) {

    public static final String PREVIEWS = "/edit/v1/previews";

    /** Of the story of the first, with the others as if they were published with it. */
    public static Preview of(OnTheDesk... drafts) {
        Response made = wanted(drafts[0], Map.of("drafts", List.of(drafts).stream().map(OnTheDesk::id).toList())).then().statusCode(201).extract().response();
        return new Preview(made.path("id"), made.path("token"));
    }

    public static Response wanted(OnTheDesk by, Map<String, ?> preview) {
        return by.author().sends(preview).post(PREVIEWS);
    }

    public String path() {
        return PREVIEWS + "/" + id;
    }

    /** Requests by somebody who has nothing but the token. */
    public RequestSpecification asks() {
        return Reader.asking().auth().preemptive().oauth2(token);
    }

    public Response story() {
        return story("");
    }

    public Response story(String query) {
        return asks().get(path() + "/story" + query);
    }
}
