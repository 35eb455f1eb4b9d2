package org.researchstories.world;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that does nothing by itself: it follows no redirect, asks for no coding and undoes none. */
public final class Reader {

    private static final RestAssuredConfig PLAIN = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
    private static final JsonPathConfig EXACT = new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL);
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private Reader() {
    }

    public static RequestSpecification asking() {
        return RestAssured.given().config(PLAIN).redirects().follow(false).urlEncodingEnabled(false);
    }

    public static Response gets(String path) {
        return asking().get(path);
    }

    /** The answer, which must be a 200. */
    public static Response reads(String path) {
        return gets(path).then().statusCode(200).extract().response();
    }

    public static Response reads(Addressed story) {
        return reads(story.path());
    }

    /** Its JSON with numbers as they are written: to the penny, however large. */
    public static JsonPath exactly(Response answer) {
        return answer.jsonPath(EXACT);
    }

    public static String tagOf(Addressed story) {
        return reads(story).header("ETag");
    }

    public static long positionIn(Response answer) {
        return Long.parseLong(answer.header("Content-Position"));
    }

    /** Where the change log stands. */
    public static long position() {
        return positionIn(reads("/v1"));
    }

    public static Optional<String> nextIn(Response page) {
        return nextIn(String.join(", ", page.headers().getValues("Link")));
    }

    /** Likewise, in the field {@code Link}. */
    public static Optional<String> nextIn(String link) {
        Matcher next = NEXT.matcher(link);
        return next.find() ? Optional.of(next.group(1)) : Optional.empty();
    }

    /** The items of a page, with numbers as they are written. */
    public static List<Map<String, Object>> items(Response page) {
        try {
            return JSON.readValue(page.asByteArray(), Page.class).items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is large, or asked for very often: a {@link JsonPath} compiles a script for each path, and needs many times as long. */
    public static JsonNode tree(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Page(List<Map<String, Object>> items) {
    }

    /** The items of all pages from here on. */
    public static List<Map<String, Object>> walks(String firstPage) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Optional<String> page = Optional.of(firstPage); page.isPresent(); ) {
            Response answer = reads(page.get());
            found.addAll(items(answer));
            page = nextIn(answer);
        }
        return found;
    }

    /** Every item's value at this path, likewise; names in it are separated by dots. */
    public static List<String> walks(String firstPage, String path) {
        return walks(firstPage).stream().map(item -> textAt(path, item)).toList();
    }

    private static String textAt(String path, Map<String, Object> item) {
        Object value = item;
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value == null ? null : value.toString();
    }
}
